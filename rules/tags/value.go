package tags

import (
	"fmt"
	"reflect"
	"strconv"

	"github.com/userlint/userlint/rules"
)

// refusals returns the errors of a field's value under the rules of the shape
// of that name, or an error if there is no such shape or it cannot have such a
// value.
func (known shapes) refusals(name string, value reflect.Value) ([]rules.Violation, error) {
	s, err := known.find(name)
	if err != nil {
		return nil, err
	}
	violations, ok := s.inspect(value)
	if !ok {
		return nil, fmt.Errorf("%s is %s and cannot hold a value of type %s", name, s.noun(), value.Type())
	}
	var refused []rules.Violation
	for _, v := range violations {
		if v.Severity == rules.Error {
			refused = append(refused, v)
		}
	}
	return refused, nil
}

// inspect returns every violation of a value, and whether its type is one that
// the shape takes. Pointers and interfaces have been followed by validator.
func (s *shape) inspect(value reflect.Value) (violations []rules.Violation, ok bool) {
	switch m := s.member; m.Type {
	case rules.TypeString:
		return s.inspectString(value)
	case rules.TypeBoolean:
		return nil, value.Kind() == reflect.Bool
	case rules.TypeInteger32, rules.TypeInteger64:
		switch {
		case value.CanInt():
			return m.InspectInteger(value.Int()), true
		case value.CanUint():
			return m.InspectUnsigned(value.Uint()), true
		}
	case rules.TypeList:
		return s.inspectList(value)
	case rules.TypeMap:
		return s.inspectMap(value)
	case rules.TypeDocument:
		return m.InspectDocument(readable(value).Interface()), true
	}
	return nil, false
}

func (s *shape) inspectString(value reflect.Value) (violations []rules.Violation, ok bool) {
	if value.Kind() != reflect.String {
		return nil, false
	}
	return s.member.InspectString(value.String()), true
}

// inspectList takes a single item, too, where the items are strings: they have
// no name of their own.
func (s *shape) inspectList(value reflect.Value) (violations []rules.Violation, ok bool) {
	isList := value.Kind() == reflect.Slice || value.Kind() == reflect.Array
	switch {
	case s.inner == nil && !isList:
		return s.inspectString(value)
	case !isList:
		return nil, false
	case s.inner != nil:
		return s.member.InspectSize(value.Len()), true
	case !isText(value.Type().Elem()):
		return nil, false
	}
	items := make([]*string, value.Len())
	for i := range items {
		items[i] = text(value.Index(i))
	}
	violations = s.member.InspectStrings(items)
	for i, item := range items {
		if item == nil {
			continue
		}
		for _, v := range s.member.InspectString(*item) {
			v.Pointer = "/" + strconv.Itoa(i) + v.Pointer
			violations = append(violations, v)
		}
	}
	return violations, true
}

func (s *shape) inspectMap(value reflect.Value) (violations []rules.Violation, ok bool) {
	if value.Kind() != reflect.Map || value.Type().Key().Kind() != reflect.String {
		return nil, false
	}
	if s.document {
		value = readable(value)
		entries := make(map[string]any, value.Len())
		for key, document := range value.Seq2() {
			entries[key.String()] = document.Interface()
		}
		return s.member.InspectDocuments(entries), true
	}
	if !isText(value.Type().Elem()) {
		return nil, false
	}
	entries := make(map[string]*string, value.Len())
	for key, entry := range value.Seq2() {
		entries[key.String()] = text(entry)
	}
	return s.member.InspectEntries(entries), true
}

// isText reports whether a type is a string's or that of a pointer to one.
func isText(t reflect.Type) bool {
	return t.Kind() == reflect.String || t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.String
}

// text returns the text of a value of such a type, or nil for a nil pointer.
func text(value reflect.Value) *string {
	if value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return nil
		}
		value = value.Elem()
	}
	s := value.String()
	return &s
}

// noun says what values the shape takes.
func (s *shape) noun() string {
	switch t := s.member.Type; {
	case t == rules.TypeInteger32 || t == rules.TypeInteger64:
		return "an integer"
	case t == rules.TypeList && s.inner == nil:
		return "a list of strings"
	case t == rules.TypeMap && !s.document:
		return "a map of strings"
	default:
		return "a " + string(t)
	}
}
