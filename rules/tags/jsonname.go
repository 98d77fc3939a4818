package tags

import (
	"reflect"
	"strings"
)

// JSONName is a function for validator's RegisterTagNameFunc, with which errors
// have the names of JSON, and the pointers of [Findings] are those of the JSON
// that was read: it returns the name that encoding/json has for a field, and
// the Go name of one that is not in JSON. The name of an embedded struct,
// which JSON does not have, is in parentheses, and Findings leaves it out.
func JSONName(field reflect.StructField) string {
	tag := field.Tag.Get("json")
	name, _, _ := strings.Cut(tag, ",")
	switch {
	case tag == "-":
		return field.Name
	case name != "":
		return name
	case field.Anonymous && pointedTo(field.Type).Kind() == reflect.Struct:
		return "(" + field.Name + ")"
	}
	return field.Name
}

// isEmbedded reports whether a name is one of those in parentheses.
func isEmbedded(name string) bool {
	return strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")")
}
