package tags

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/rules"
)

// Violations returns the broken rules behind a field error, with their kinds
// and limits: the one that a field error of a request stands for, or all that
// the value of a field with the tag aws breaks. The options must be those that
// were given to Register.
//
// Pointers are relative to the request or the field: that of a string's own
// violation is empty, and that of an item of a list "/3".
//
// Violations returns nil for an error of another tag, and for a nil pointer,
// which validator refuses by itself. The value of an error of the tag aws is
// judged as it is now; a slice or a map may have changed since. To judge it,
// the service's declaration is read anew: this is meant for errors only.
func Violations(e validator.FieldError, options ...Option) []rules.Violation {
	if b, isRequest := e.Value().(broken); isRequest {
		return []rules.Violation{b.Violation}
	}
	value := reflect.ValueOf(e.Value())
	// For an unexported field out of reach validator holds a stand-in.
	if !value.IsValid() || value.Kind() != e.Kind() {
		return nil
	}
	var all []rules.Violation
	for _, name := range shapesOf(e) {
		known := make(shapes)
		for _, s := range services(declare(options)) {
			if strings.HasPrefix(name, s.name+".") {
				known.add(s.name, s.members())
			}
		}
		violations, err := known.refusals(name, value)
		if err != nil {
			return nil // some other package's tag of the same name
		}
		all = append(all, violations...)
	}
	return all
}

// shapesOf returns the names that were given to the tag aws, of which there
// are several where validator was to try one after the other: "aws=…|aws=…".
func shapesOf(e validator.FieldError) []string {
	if e.ActualTag() == tag {
		return []string{e.Param()}
	}
	var names []string
	for alternative := range strings.SplitSeq(e.ActualTag(), "|") {
		if name, isOurs := strings.CutPrefix(alternative, tag+"="); isOurs {
			names = append(names, name)
		}
	}
	return names
}
