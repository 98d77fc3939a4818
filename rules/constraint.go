package rules

import (
	"math"
	"strconv"
	"strings"
)

// Constraint is the limit that a rule sets, as data. A Rule holds the whole
// limit (both ends of a length); a Violation holds the part that was broken.
// The types of this package are its only implementations.
type Constraint interface {
	// Must completes the sentence "Member must …" in AWS's wording where AWS
	// has one. It never holds a member's value.
	Must() string
}

// appender is a constraint that appends what Must returns, which takes no
// memory of its own.
type appender interface{ appendMust(b []byte) []byte }

func appendMust(b []byte, c Constraint) []byte {
	if a, ok := c.(appender); ok {
		return a.appendMust(b)
	}
	return append(b, c.Must()...)
}

// Required says that a member must be present.
type Required struct{}

// Must returns "not be null".
func (Required) Must() string { return "not be null" }

// Forbidden says that a member must be absent.
type Forbidden struct{}

// Must returns "be null".
func (Forbidden) Must() string { return "be null" }

// Length bounds a string, in characters (Unicode scalar values).
// Zero means that there is no bound.
type Length struct{ Min, Max int }

// Must returns AWS's sentence for the bounds that are set.
func (l Length) Must() string { return string(l.appendMust(nil)) }

func (l Length) appendMust(b []byte) []byte { return appendMustHaveLength(b, l.Min, l.Max) }

// Items bounds the number of items of a list or entries of a map.
// Zero means that there is no bound.
type Items struct{ Min, Max int }

// Must returns AWS's sentence for the bounds that are set. AWS speaks of the
// length of a list, too.
func (i Items) Must() string { return string(i.appendMust(nil)) }

func (i Items) appendMust(b []byte) []byte { return appendMustHaveLength(b, i.Min, i.Max) }

func appendMustHaveLength(b []byte, low, high int) []byte {
	if high > 0 {
		b = strconv.AppendInt(append(b, "have length less than or equal to "...), int64(high), 10)
	}
	if high > 0 && low > 0 {
		b = append(b, " and "...)
	}
	if low > 0 {
		b = strconv.AppendInt(append(b, "have length greater than or equal to "...), int64(low), 10)
	}
	return b
}

// NoMin and NoMax stand in a Range for a bound that is not set.
const (
	NoMin = math.MinInt64
	NoMax = math.MaxInt64
)

// Range bounds an integer, both ends included.
type Range struct{ Min, Max int64 }

// Must returns AWS's sentence for the bounds that are set.
func (r Range) Must() string {
	var parts []string
	if r.Max != NoMax {
		parts = append(parts, "have value less than or equal to "+strconv.FormatInt(r.Max, 10))
	}
	if r.Min != NoMin {
		parts = append(parts, "have value greater than or equal to "+strconv.FormatInt(r.Min, 10))
	}
	return strings.Join(parts, " and ")
}

// Enum lists the values that a member can have.
type Enum struct{ Values []string }

// Must returns AWS's sentence with the values in the order of the page.
func (e Enum) Must() string {
	return "satisfy enum value set: [" + strings.Join(e.Values, ", ") + "]"
}

// Ban lists values that cannot be passed although they are in the member's
// enum, and those that can.
type Ban struct{ Values, Permitted []string }

// Must returns AWS's sentence with the values that can be passed.
func (b *Ban) Must() string { return Enum{b.Permitted}.Must() }

// Reserved lists values that a member cannot have.
type Reserved struct{ Names []string }

// Must returns a sentence that does not list the names: one of them is the
// member's value where the rule is broken.
func (Reserved) Must() string { return "not be a name that the service reserves" }

// NFC says that a string must be in Unicode Normalization Form C.
type NFC struct{}

// Must returns the sentence.
func (NFC) Must() string { return "be in Unicode Normalization Form C (NFC)" }

// Unique says that an item of a list must not repeat an earlier one.
// By names what may not repeat where that is not the whole item.
type Unique struct{ By string }

// Must returns the sentence.
func (u Unique) Must() string {
	if u.By != "" {
		return "not repeat " + u.By + " of an earlier item"
	}
	return "not repeat an earlier item"
}

// Conflict says that a member must not be present together with another, or
// only with a certain other.
type Conflict struct {
	With string // the other member, by its path
	Only string // where set: the one value of With that this member goes with
}

// Must returns the sentence.
func (c Conflict) Must() string {
	if c.Only != "" {
		return "be null unless " + c.With + " is " + c.Only
	}
	return "be null where " + c.With + " is present"
}

// Duplicate says that a record must not name the user of an earlier record of
// its batch. First is the earliest such record, counted from 1; it is 0 in the
// catalogue.
type Duplicate struct{ First int }

// Must returns the sentence, with the number of the earlier record.
func (d Duplicate) Must() string {
	if d.First == 0 {
		return "not name the same user as an earlier record"
	}
	return "not name the same user as record " + strconv.Itoa(d.First)
}
