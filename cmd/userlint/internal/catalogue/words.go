package catalogue

import (
	"strconv"
	"strings"

	"github.com/userlint/userlint/rules"
)

// Limit returns a constraint in few words, such as "1 to 128 characters".
func Limit(c rules.Constraint) string {
	switch c := c.(type) {
	case rules.Required:
		return "present"
	case rules.Forbidden:
		return "absent"
	case rules.Length:
		return between(int64(c.Min), int64(c.Max), 0, 0, " character")
	case rules.Items:
		return between(int64(c.Min), int64(c.Max), 0, 0, " item")
	case rules.Range:
		return between(c.Min, c.Max, rules.NoMin, rules.NoMax, "")
	case *rules.Pattern:
		return "matches " + c.Published
	case rules.Enum:
		return oneOf(c.Values)
	case *rules.Ban:
		return oneOf(c.Permitted) + ", not " + strings.Join(c.Values, " or ")
	case rules.Reserved:
		return "not " + strings.Join(c.Names, " or ")
	case rules.NFC:
		return "in Unicode Normalization Form C (NFC)"
	case rules.Conflict:
		if c.Only != "" {
			return "absent unless " + c.With + " is " + c.Only
		}
		return "absent where " + c.With + " is present"
	case rules.TooLarge:
		return "at most " + grouped(int64(c.Max)) + " bytes"
	case rules.TooDeep:
		return "at most " + grouped(int64(c.Max)) + " levels deep"
	}
	// What is left has a sentence.
	return "must " + c.Must()
}

func oneOf(values []string) string {
	if len(values) == 1 {
		return values[0] + " only"
	}
	return "one of " + strings.Join(values, ", ")
}

// between returns the bounds that are set.
func between(low, high, noLow, noHigh int64, what string) string {
	many := func(n int64) string {
		if what == "" || n == 1 {
			return grouped(n) + what
		}
		return grouped(n) + what + "s"
	}
	switch {
	case low == high:
		return "exactly " + many(high)
	case low == noLow && high == noHigh:
		return "any"
	case low == noLow:
		return "at most " + many(high)
	case high == noHigh:
		return "at least " + many(low)
	}
	return grouped(low) + " to " + many(high)
}

// grouped returns a number with a comma between each three digits.
func grouped(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign, digits := digits[:len(digits)-len(strings.TrimPrefix(digits, "-"))], strings.TrimPrefix(digits, "-")
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return sign + digits
}

// Says returns what a rule says, as a sentence.
func Says(r rules.Rule) string {
	subject := "`" + r.Member + "`"
	switch c := r.Constraint.(type) {
	case rules.Required:
		return saysRequired(r)
	case rules.Forbidden, rules.Conflict:
		return subject + " must be " + Limit(c) + "."
	case rules.Length, rules.Items:
		return subject + " must have " + Limit(c) + "."
	case rules.Range, rules.Enum, *rules.Ban:
		return subject + " must be " + Limit(c) + "."
	case rules.Reserved:
		return subject + " must not be " + strings.TrimPrefix(Limit(c), "not ") + ", which the service keeps for itself."
	case *rules.Pattern:
		return "The whole of " + subject + " must match the pattern."
	case rules.Duplicate:
		return "No two payloads of a run may name the same user by " + subject + "."
	case rules.Unique:
		return "An item of " + subject + " must " + c.Must() + "."
	case rules.Syntax:
		return "A record must be one JSON value."
	case rules.TooLarge, rules.TooDeep:
		return "A payload must be " + strings.Replace(Limit(c), "at most", "no more than", 1) + "."
	case rules.WrongType:
		return "A member must have the JSON type that the model gives it."
	case rules.UnknownMember:
		return "A payload must have members of the request only."
	case rules.DuplicateMember:
		return "An object must name each of its members once."
	case rules.UTF8:
		return "Text must be valid UTF-8."
	}
	return subject + " must " + r.Constraint.Must() + "."
}

// more are sentences that say more of a rule.
func more(r rules.Rule) string {
	return strings.TrimSpace(notes()[r.ID] + " " + moreOfKind(r))
}

// moreOfKind are those of all rules with such a constraint.
func moreOfKind(r rules.Rule) string {
	switch r.Constraint.(type) {
	case rules.Required:
		if strings.HasPrefix(saysRequired(r), "No ") {
			return "" // that is all there is to say
		}
		return "JSON null means absent; an empty text, list or object is present."
	case rules.Forbidden:
		return "An empty text is present as well; JSON null means absent."
	case rules.Length:
		return "Characters are Unicode scalar values, not bytes."
	case *rules.Pattern:
		return "It is matched from the first character to the last, whatever anchors it has. The published text is in Java's dialect."
	case rules.NFC:
		return "Text from file names of macOS and from some other systems is decomposed: normalize it before it is sent, as userlint fix does."
	case rules.Enum, *rules.Ban:
		return "Upper and lower case differ."
	case rules.Duplicate:
		return "Members are compared exactly. The later payload is reported, with the place of the first."
	case rules.WrongType:
		return "An integer has no fraction and no exponent, and fits its width."
	case rules.UnknownMember:
		return "The service ignores a member that it does not know, so that what it holds is lost; the AWS CLI and the SDKs refuse it."
	case rules.UTF8:
		return "A lone surrogate, written as an escape, is not valid either. Nothing else is checked of such a text."
	case rules.Syntax:
		return "Nothing else is reported for such a record, and the next one goes on."
	}
	return ""
}

// basisSays tells what the basis of a rule means.
func basisSays(r rules.Rule) string {
	switch r.Constraint.(type) {
	case rules.TooLarge, rules.TooDeep:
		return "a limit of userlint's own, far above what a payload needs"
	case rules.Fault:
		return "the service's protocol and its published model imply it"
	}
	switch r.Basis {
	case rules.Documented:
		return "the API page of the operation states it"
	case rules.Modelled:
		return "the service's published model states it"
	case rules.Guidance:
		return "AWS documentation other than the API page states it"
	default:
		return "seen in live behaviour, CloudFormation or Terraform"
	}
}
