package tags

import (
	"strconv"
	"strings"

	"github.com/userlint/userlint/rules"
)

// limit returns the parameter of a field error: the limit that was broken, in
// the form in which validator's own tags have theirs. A bound is named, since
// a kind such as "length" does not say which of its two was broken.
func limit(c rules.Constraint) string {
	switch c := c.(type) {
	case rules.Required, rules.Forbidden, rules.NFC, rules.UTF8:
		return ""
	case rules.Reserved:
		return "" // one of the names is the member's value
	case rules.Length:
		return bounds(int64(c.Min), c.Min > 0, int64(c.Max), c.Max > 0)
	case rules.Items:
		return bounds(int64(c.Min), c.Min > 0, int64(c.Max), c.Max > 0)
	case rules.Range:
		return bounds(c.Min, c.Min != rules.NoMin, c.Max, c.Max != rules.NoMax)
	case rules.TooDeep:
		return bounds(0, false, int64(c.Max), true)
	case rules.Enum:
		return strings.Join(c.Values, " ")
	case *rules.Ban:
		return strings.Join(c.Permitted, " ")
	case *rules.Pattern:
		return c.Published
	}
	return c.Must()
}

func bounds(low int64, hasLow bool, high int64, hasHigh bool) string {
	var set []string
	if hasLow {
		set = append(set, "min="+strconv.FormatInt(low, 10))
	}
	if hasHigh {
		set = append(set, "max="+strconv.FormatInt(high, 10))
	}
	return strings.Join(set, ",")
}
