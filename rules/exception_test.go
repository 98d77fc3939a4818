package rules_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

// raised is an exception that a test raises.
type raised struct {
	code, message string
	violations    []rules.Violation
}

func (r *raised) Error() string                 { return rules.ErrorText(r) }
func (r *raised) ErrorCode() string             { return r.code }
func (r *raised) ErrorMessage() string          { return r.message }
func (r *raised) HTTPStatusCode() int           { return 400 }
func (r *raised) Violations() []rules.Violation { return r.violations }

func raise(violations ...rules.Violation) error {
	return rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		return &raised{exception, message, of}
	})
}

func violation(member, exception string, severity rules.Severity) rules.Violation {
	return rules.Violation{
		Pointer: "/" + member, Rule: "shop." + member + ".required", Kind: rules.KindRequired,
		Constraint: rules.Required{}, Severity: severity, Exception: exception,
	}
}

func TestRaiseOnlyForErrors(t *testing.T) {
	assert.NoError(t, raise())
	assert.NoError(t, raise(violation("A", "X", rules.Warning)))
	warning, failure := violation("A", "X", rules.Warning), violation("B", "X", rules.Error)
	err := raise(warning, failure)
	var exception *raised
	require.ErrorAs(t, err, &exception)
	assert.Equal(t, []rules.Violation{failure}, exception.violations)
}

func TestRaiseGroupsByException(t *testing.T) {
	a, b, c := violation("A", "X", rules.Error), violation("B", "Y", rules.Error), violation("C", "X", rules.Error)
	err := raise(a, b, c)
	assert.Equal(t, []rules.Violation{a, b, c}, rules.Violations(err), "in the order of the members")

	several, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok, "an error of several exceptions")
	var got []raised
	for _, one := range several.Unwrap() {
		var exception *raised
		require.ErrorAs(t, one, &exception)
		got = append(got, raised{exception.code, "", exception.violations})
	}
	assert.Equal(t, []raised{
		{"X", "", []rules.Violation{a, c}},
		{"Y", "", []rules.Violation{b}},
	}, got, "in the order of the first violation of each")
	assert.Equal(t, several.Unwrap()[0].Error()+"\n"+several.Unwrap()[1].Error(), err.Error())
}

func TestViolationsAnywhereInATree(t *testing.T) {
	a, b, c := violation("A", "X", rules.Error), violation("B", "Y", rules.Error), violation("C", "X", rules.Error)
	tests := []struct {
		name string
		err  error
		want []rules.Violation
	}{
		{"nil", nil, nil},
		{"none", errors.New("refused"), nil},
		{"wrapping none", fmt.Errorf("create: %w", errors.New("refused")), nil},
		{"an exception", raise(a), []rules.Violation{a}},
		{"wrapped", fmt.Errorf("create: %w", raise(a, c)), []rules.Violation{a, c}},
		{"wrapped twice", fmt.Errorf("run: %w", fmt.Errorf("create: %w", raise(a))), []rules.Violation{a}},
		{"joined", errors.Join(raise(b), errors.New("refused"), raise(a)), []rules.Violation{b, a}},
		{"wrapped twice in one", fmt.Errorf("%w and %w", raise(c), raise(b)), []rules.Violation{c, b}},
		{"several exceptions, wrapped", fmt.Errorf("create: %w", raise(a, b, c)), []rules.Violation{a, b, c}},
		{"a response", rules.NewResponseError("shop", []rules.Violation{a}), []rules.Violation{a}},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, rules.Violations(test.err), test.name)
	}
}

func TestResponseErrorOnlyForErrors(t *testing.T) {
	assert.NoError(t, rules.NewResponseError("shop", nil))
	warning, failure := violation("A", "", rules.Warning), violation("B", "", rules.Error)
	assert.NoError(t, rules.NewResponseError("shop", []rules.Violation{warning}))
	var malformed *rules.ResponseError
	require.ErrorAs(t, rules.NewResponseError("shop", []rules.Violation{warning, failure}), &malformed)
	assert.Equal(t, []rules.Violation{failure}, malformed.Violations())
}

func TestErrorText(t *testing.T) {
	assert.Equal(t, "X: no", rules.ErrorText(&raised{code: "X", message: "no"}))
	assert.Equal(t, "X", rules.ErrorText(&raised{code: "X"}), "no message")
	assert.Equal(t, "a", rules.Text(new("a")))
	assert.Empty(t, rules.Text(nil))
}

func TestRaiseOfNothingAllocatesNothing(t *testing.T) {
	assert.Zero(t, testing.AllocsPerRun(5, func() {
		if raise() != nil {
			panic("raised")
		}
	}))
}
