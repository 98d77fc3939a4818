package tags

import (
	"reflect"

	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/rules"
)

// structLevel returns the function that checks requests of type R.
func structLevel[R any](inspect func(*R, ...string) []rules.Violation, p paths) validator.StructLevelFunc {
	return func(level validator.StructLevel) {
		for _, violation := range inspect(requestOf[R](level.Current())) {
			if violation.Severity != rules.Error {
				continue
			}
			name := shorten(p.namespace(violation.Pointer))
			level.ReportError(broken{violation}, name, name, string(violation.Kind), limit(violation.Constraint))
		}
	}
}

// requestOf returns the request itself where validator can reach it, and a
// copy where it was handed one.
func requestOf[R any](current reflect.Value) *R {
	current = readable(current)
	if current.CanAddr() {
		return current.Addr().Interface().(*R)
	}
	request := current.Interface().(R)
	return &request
}

// readable returns a value that reflect lets be read. A value of an unexported
// field, which validator visits under WithPrivateFieldValidation, is not.
func readable(value reflect.Value) reflect.Value {
	switch {
	case value.CanInterface():
		return value
	case value.CanAddr():
		return reflect.NewAt(value.Type(), value.Addr().UnsafePointer()).Elem()
	}
	panic("tags: an unexported field of type " + value.Type().String() +
		" can only be read where its struct is validated through a pointer")
}

// broken is the Value of a field error of a request. It stands in for the
// member's value, and prints and marshals as a violation does, since what
// handles errors of any kind may print or marshal it.
type broken struct{ rules.Violation }
