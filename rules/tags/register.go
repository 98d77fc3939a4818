package tags

import (
	"errors"
	"fmt"

	"github.com/go-playground/validator/v10"
)

// tag is the name of the tag for members of other structs.
const tag = "aws"

// Register makes v check the five CreateUserRequest types and know the tag
// aws, under what the options declare; see the package comment. It replaces
// what was registered for them before. It returns an error if v is nil.
//
// Register is not safe for concurrent use with v. Afterwards v is as safe as
// it was, and its errors can be given to [Violations].
func Register(v *validator.Validate, options ...Option) error {
	if v == nil {
		return errors.New("register aws tags: the validator is nil")
	}
	known := make(shapes)
	for _, s := range services(declare(options)) {
		members := s.members()
		s.register(v, pathsOf(members))
		known.add(s.name, members)
	}
	return v.RegisterValidation(tag, known.admits)
}

// admits decides about a field with the tag aws. It panics where the tag
// cannot be meant for the field: validator has no other way to say so, and to
// pass or to fail would hide the mistake.
func (known shapes) admits(field validator.FieldLevel) bool {
	violations, err := known.refusals(field.Param(), field.Field())
	if err != nil {
		panic(fmt.Sprintf("tags: field %q: %v", field.StructFieldName(), err))
	}
	return len(violations) == 0
}
