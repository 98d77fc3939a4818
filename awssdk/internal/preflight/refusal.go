package preflight

import (
	"strings"

	"github.com/aws/smithy-go"

	"github.com/userlint/userlint/rules"
)

// Modelled returns the SDK's own type for the exception of a name, with a
// message, or nil where the SDK has none.
type Modelled func(code, message string) error

// refusal is the error of an input that was not sent. It unwraps to the SDK's
// exceptions first, so that they are what errors.As finds for an interface
// such as smithy.APIError, and to the library's error.
type refusal struct {
	exceptions []error // the SDK's
	cause      error   // the library's
}

// newRefusal returns a refusal for the error of a request's Validate.
func newRefusal(cause error, modelled Modelled) *refusal {
	r := &refusal{cause: cause}
	for _, e := range exceptions(cause) {
		err := modelled(e.ErrorCode(), e.ErrorMessage())
		if err == nil {
			err = &smithy.GenericAPIError{Code: e.ErrorCode(), Message: e.ErrorMessage(), Fault: smithy.FaultClient}
		}
		r.exceptions = append(r.exceptions, err)
	}
	return r
}

// exceptions returns those that the error is or unwraps to.
func exceptions(err error) []rules.Exception {
	switch e := err.(type) {
	case rules.Exception:
		return []rules.Exception{e}
	case interface{ Unwrap() []error }:
		var all []rules.Exception
		for _, wrapped := range e.Unwrap() {
			all = append(all, exceptions(wrapped)...)
		}
		return all
	}
	return nil
}

func (r *refusal) Error() string {
	texts := make([]string, len(r.exceptions))
	for i, e := range r.exceptions {
		texts[i] = e.Error()
	}
	return "preflight: " + strings.Join(texts, "; ")
}

func (r *refusal) Unwrap() []error {
	return append(r.exceptions[:len(r.exceptions):len(r.exceptions)], r.cause)
}
