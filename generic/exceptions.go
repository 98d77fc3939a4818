package generic

import "github.com/userlint/userlint/rules"

// The exceptions on the operation's page, and the common error that stands for a
// request that is wrong. All of them come with HTTP status 400.

// ValidationException says that a member of the request breaks a rule. It is the
// error that is common to all of AWS: the operation's own list has no exception
// for a request that is wrong.
type ValidationException struct {
	Message *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *ValidationException) ErrorCode() string { return "ValidationException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ValidationException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ValidationException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ValidationException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *ValidationException) Violations() []rules.Violation { return e.violations }

// ResourceInUseException says that there is such a user already: in a batch, in
// an earlier record.
type ResourceInUseException struct {
	Message            *string
	ClientRequestToken *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *ResourceInUseException) ErrorCode() string { return "ResourceInUseException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ResourceInUseException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ResourceInUseException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ResourceInUseException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *ResourceInUseException) Violations() []rules.Violation { return e.violations }

// LimitExceededException says that the account holds as many users as it may.
// Only the service can raise it.
type LimitExceededException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *LimitExceededException) ErrorCode() string { return "LimitExceededException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *LimitExceededException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *LimitExceededException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *LimitExceededException) Error() string { return rules.ErrorText(e) }

// ConcurrentModificationException says that something else changes the same
// resources. Only the service can raise it.
type ConcurrentModificationException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *ConcurrentModificationException) ErrorCode() string {
	return "ConcurrentModificationException"
}

// ErrorMessage returns Message, or "" where there is none.
func (e *ConcurrentModificationException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ConcurrentModificationException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ConcurrentModificationException) Error() string { return rules.ErrorText(e) }

// raise returns the exceptions that the errors among violations raise, or nil.
func raise(violations []rules.Violation) error {
	return rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		switch exception {
		case "ResourceInUseException":
			return &ResourceInUseException{Message: &message, violations: of}
		}
		return &ValidationException{Message: &message, violations: of}
	})
}
