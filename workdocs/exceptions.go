package workdocs

import "github.com/userlint/userlint/rules"

// The exceptions on the operation's page, and the common error that stands for a
// request that is wrong.

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

// EntityAlreadyExistsException says that there is such a user already: in a
// batch, in an earlier record.
type EntityAlreadyExistsException struct {
	Message *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *EntityAlreadyExistsException) ErrorCode() string { return "EntityAlreadyExistsException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *EntityAlreadyExistsException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 409.
func (e *EntityAlreadyExistsException) HTTPStatusCode() int { return 409 }

// Error returns the name and the message.
func (e *EntityAlreadyExistsException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *EntityAlreadyExistsException) Violations() []rules.Violation { return e.violations }

// UnauthorizedOperationException says that the caller may not do this. Only
// the service can raise it.
type UnauthorizedOperationException struct {
}

// ErrorCode returns the exception's name.
func (e *UnauthorizedOperationException) ErrorCode() string { return "UnauthorizedOperationException" }

// ErrorMessage returns "": the exception has no message.
func (e *UnauthorizedOperationException) ErrorMessage() string { return "" }

// HTTPStatusCode returns 403.
func (e *UnauthorizedOperationException) HTTPStatusCode() int { return 403 }

// Error returns the name and the message.
func (e *UnauthorizedOperationException) Error() string { return rules.ErrorText(e) }

// UnauthorizedResourceAccessException says that the caller may not use a
// resource. Only the service can raise it.
type UnauthorizedResourceAccessException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *UnauthorizedResourceAccessException) ErrorCode() string {
	return "UnauthorizedResourceAccessException"
}

// ErrorMessage returns Message, or "" where there is none.
func (e *UnauthorizedResourceAccessException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 404.
func (e *UnauthorizedResourceAccessException) HTTPStatusCode() int { return 404 }

// Error returns the name and the message.
func (e *UnauthorizedResourceAccessException) Error() string { return rules.ErrorText(e) }

// FailedDependencyException says that the directory failed. Only the service
// can raise it.
type FailedDependencyException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *FailedDependencyException) ErrorCode() string { return "FailedDependencyException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *FailedDependencyException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 424.
func (e *FailedDependencyException) HTTPStatusCode() int { return 424 }

// Error returns the name and the message.
func (e *FailedDependencyException) Error() string { return rules.ErrorText(e) }

// ServiceUnavailableException says that the service does not answer. Only
// the service can raise it.
type ServiceUnavailableException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *ServiceUnavailableException) ErrorCode() string { return "ServiceUnavailableException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ServiceUnavailableException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 503.
func (e *ServiceUnavailableException) HTTPStatusCode() int { return 503 }

// Error returns the name and the message.
func (e *ServiceUnavailableException) Error() string { return rules.ErrorText(e) }

// raise returns the exceptions that the errors among violations raise, or nil.
func raise(violations []rules.Violation) error {
	return rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		switch exception {
		case "EntityAlreadyExistsException":
			return &EntityAlreadyExistsException{Message: &message, violations: of}
		}
		return &ValidationException{Message: &message, violations: of}
	})
}
