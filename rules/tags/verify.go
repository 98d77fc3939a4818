package tags

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// Verify returns an error that tells of every tag aws in the types of structs,
// and in those of their fields, which would panic: that names no member, or
// stands at a field that cannot hold one. It is for a test of one's own, since
// validator meets a tag behind omitempty with the first value that is not
// empty, and not before. Key is the name of validator's tags: "validate", or
// "binding" in gin. V has been given to Register.
//
// A tag in an alias is not seen. At a field that is an interface only the
// member's name is.
func Verify(v *validator.Validate, key string, structs ...any) error {
	if v == nil {
		return errors.New("verify aws tags: the validator is nil")
	}
	c := verifier{validate: v, key: key, known: make(shapes), seen: make(map[reflect.Type]bool)}
	for _, s := range services(contexts{}) {
		c.known.add(s.name, s.members())
	}
	for _, s := range structs {
		t := innermost(reflect.TypeOf(s))
		if t == nil || t.Kind() != reflect.Struct {
			return fmt.Errorf("verify aws tags: %T is no struct", s)
		}
		c.verify(t)
	}
	return errors.Join(c.wrong...)
}

type verifier struct {
	validate *validator.Validate
	key      string
	known    shapes
	seen     map[reflect.Type]bool
	wrong    []error
}

// innermost returns the type that pointers, lists and maps lead to.
func innermost(t reflect.Type) reflect.Type {
	for t != nil {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			t = t.Elem()
		default:
			return t
		}
	}
	return nil
}

func (c *verifier) verify(t reflect.Type) {
	if t.Kind() != reflect.Struct || c.seen[t] {
		return
	}
	c.seen[t] = true
	for field := range t.Fields() {
		c.field(t.String()+"."+field.Name, field.Type, field.Tag.Get(c.key))
		c.verify(innermost(field.Type))
	}
}

// field verifies the tags of a field from left to right, as validator reads
// them: each is about the field, or what the last dive or keys leads to.
func (c *verifier) field(name string, t reflect.Type, tags string) {
	var entry reflect.Type // that of a map whose key t is
	for part := range strings.SplitSeq(tags, ",") {
		t = pointedTo(t)
		switch {
		case part == "dive" && isContainer(t):
			if t.Kind() == reflect.Map {
				entry = t
			}
			t = t.Elem()
		case part == "keys" && entry != nil:
			t = entry.Key()
		case part == "endkeys" && entry != nil:
			t = entry.Elem()
		}
		for alternative := range strings.SplitSeq(part, "|") {
			if called, member, _ := strings.Cut(alternative, "="); called == tag {
				if err := c.try(t, member); err != nil {
					c.wrong = append(c.wrong, fmt.Errorf("%s: %w", name, err))
				}
			}
		}
	}
}

func pointedTo(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

func isContainer(t reflect.Type) bool {
	return t.Kind() == reflect.Slice || t.Kind() == reflect.Array || t.Kind() == reflect.Map
}

// try returns what is wrong with a tag, by giving validator a struct that has
// it at a field of the type: only validator knows what else it was taught about
// the type.
func (c *verifier) try(t reflect.Type, member string) (err error) {
	if _, err := c.known.find(member); err != nil || t.Kind() == reflect.Interface {
		return err
	}
	defer func() {
		if complaint := recover(); complaint != nil {
			err = errors.New(strings.TrimPrefix(fmt.Sprint(complaint), `tags: field "Field": `))
		}
	}()
	tagged := reflect.StructOf([]reflect.StructField{{
		Name: "Field", Type: t, Tag: reflect.StructTag(c.key + `:"` + tag + "=" + member + `"`),
	}})
	_ = c.validate.Struct(reflect.Zero(tagged).Interface())
	return nil
}
