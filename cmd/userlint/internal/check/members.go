package check

import "reflect"

// isMember reports whether some structure of a request has a member of that
// name. Such a name tells nothing of a payload.
func (s *Service) isMember(name string) bool { return s.members[name] }

// memberNames returns the names of the members of a type and of the types that
// they are made of.
func memberNames(t reflect.Type) map[string]bool {
	names := make(map[string]bool)
	addNames(names, t)
	return names
}

func addNames(to map[string]bool, t reflect.Type) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		addNames(to, t.Elem())
	case reflect.Struct:
		for field := range t.Fields() {
			to[field.Name] = true
			addNames(to, field.Type)
		}
	}
}
