package tags

import (
	"errors"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/rules"
)

// Finding is one thing that is wrong with a validated value. Unlike a field
// error, which keeps the field's value, it holds no value at all, so that it
// can be logged, printed and sent as it is.
type Finding struct {
	// Pointer is the JSON Pointer (RFC 6901) of what is wrong in the validated
	// value, or empty for the value itself. It is made of the names that
	// validator has: those of Go fields, unless a function given to its
	// RegisterTagNameFunc returns others, such as JSONName. An embedded struct
	// is a step of its own, as it is to validator, but not with JSONName. Names
	// that have a dot or a bracket in them, and keys with a bracket before a
	// dot, are taken apart there: validator does not say where they end. Nor
	// does it tell the name of a struct from that of a field: give an anonymous
	// struct that holds others a name, or its fields those of JSON.
	Pointer string
	// Rule is the id of the broken rule, and empty where another tag failed.
	Rule string
	// Tag and Param are those of the field error.
	Tag, Param string
	// Message completes the sentence "This must …".
	Message string
}

// Findings returns what a validator's error says, one finding for each broken
// rule and for each other tag that failed. It returns nil for an error that
// does not wrap validator's ValidationErrors, so that a handler has to look at
// those itself. The options must be those that were given to Register.
func Findings(err error, options ...Option) []Finding {
	failed, ok := errors.AsType[validator.ValidationErrors](err)
	if !ok {
		return nil
	}
	var all []Finding
	for _, e := range failed {
		all = append(all, findings(e, options)...)
	}
	return all
}

func findings(e validator.FieldError, options []Option) []Finding {
	namespace := e.Namespace()
	if hasStruct(e) {
		namespace = afterStruct(namespace)
	}
	if _, isRequest := e.Value().(broken); isRequest {
		// The rest of the namespace is said by the violation, which does not
		// shorten it.
		namespace = strings.TrimSuffix(strings.TrimSuffix(namespace, e.Field()), ".")
	}
	place := pointerOf(namespace)
	var all []Finding
	for _, v := range Violations(e, options...) {
		all = append(all, Finding{place + v.Pointer, v.Rule, e.Tag(), e.Param(), v.Must()})
	}
	if all == nil {
		all = []Finding{{Pointer: place, Tag: e.Tag(), Param: e.Param(), Message: expectation(e)}}
	}
	return all
}

// expectation says what the failed tag expects, where it is none of ours, or
// where validator did not ask ours.
func expectation(e validator.FieldError) string {
	switch {
	case shapesOf(e) != nil:
		return "be a value that the rules of " + strings.Join(shapesOf(e), " or of ") + " accept"
	case e.Param() != "":
		return "pass the check " + e.Tag() + "=" + e.Param()
	}
	return "pass the check " + e.Tag()
}

// pointerOf returns a namespace of validator's, without the name of the
// outermost struct, as a JSON Pointer.
func pointerOf(namespace string) string {
	var b strings.Builder
	rest := namespace
	for rest != "" {
		var token string
		if strings.HasPrefix(rest, "[") {
			token, rest = cutKey(rest)
		} else {
			end := strings.IndexAny(rest, ".[")
			if end < 0 {
				end = len(rest)
			}
			token, rest = rest[:end], rest[end:]
			if isEmbedded(token) {
				rest = strings.TrimPrefix(rest, ".")
				continue
			}
		}
		b.WriteString("/" + rules.EscapeToken(token))
		rest = strings.TrimPrefix(rest, ".")
	}
	return b.String()
}

// hasStruct reports whether the namespace of an error starts with the name of
// the outermost struct, which an anonymous one does not have. The name is the
// same in the namespace of Go's names; whether the first field of an anonymous
// struct is, if it is not also the last, cannot be told from it.
func hasStruct(e validator.FieldError) bool {
	namespace := e.Namespace()
	if strings.HasPrefix(namespace, "[") || namespace == e.Field() {
		return false
	}
	return namespace[:endOfStruct(namespace)] == e.StructNamespace()[:endOfStruct(e.StructNamespace())]
}

// afterStruct returns what follows the name of a struct.
func afterStruct(namespace string) string {
	return strings.TrimPrefix(namespace[endOfStruct(namespace):], ".")
}

// endOfStruct returns the length of the name of a struct in front of a
// namespace. That of a generic one has the names of other types in brackets.
func endOfStruct(namespace string) int {
	depth := 0
	for i, c := range namespace {
		switch c {
		case '[':
			depth++
		case ']':
			depth--
		case '.':
			if depth == 0 {
				return i
			}
		}
	}
	return len(namespace)
}

// cutKey returns the index or the key at the start of a namespace, which may
// have brackets in it, and what follows: the end, a name or another key.
func cutKey(namespace string) (key, rest string) {
	for end := 1; end < len(namespace); end++ {
		if namespace[end] != ']' {
			continue
		}
		if rest := namespace[end+1:]; rest == "" || rest[0] == '.' || rest[0] == '[' {
			return namespace[1:end], rest
		}
	}
	return namespace[1:], ""
}
