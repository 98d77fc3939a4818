package connect

import "github.com/userlint/userlint/rules"

// The exceptions on the operation's page.

// InvalidRequestException says that a member is missing or present against the
// identity management type of the instance.
type InvalidRequestException struct {
	Message *string
	// Reason is for operations that attach files.
	Reason InvalidRequestExceptionReason

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *InvalidRequestException) ErrorCode() string { return "InvalidRequestException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *InvalidRequestException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *InvalidRequestException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *InvalidRequestException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *InvalidRequestException) Violations() []rules.Violation { return e.violations }

// InvalidParameterException says that a member of the request breaks a rule. It
// is what every other rule raises.
type InvalidParameterException struct {
	Message *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *InvalidParameterException) ErrorCode() string { return "InvalidParameterException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *InvalidParameterException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *InvalidParameterException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *InvalidParameterException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *InvalidParameterException) Violations() []rules.Violation { return e.violations }

// DuplicateResourceException says that there is such a user already: in a
// batch, in an earlier record.
type DuplicateResourceException struct {
	Message *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *DuplicateResourceException) ErrorCode() string { return "DuplicateResourceException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *DuplicateResourceException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 409.
func (e *DuplicateResourceException) HTTPStatusCode() int { return 409 }

// Error returns the name and the message.
func (e *DuplicateResourceException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *DuplicateResourceException) Violations() []rules.Violation { return e.violations }

// LimitExceededException says that the instance has as many users as it may.
// Only the service can raise it.
type LimitExceededException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *LimitExceededException) ErrorCode() string { return "LimitExceededException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *LimitExceededException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 429.
func (e *LimitExceededException) HTTPStatusCode() int { return 429 }

// Error returns the name and the message.
func (e *LimitExceededException) Error() string { return rules.ErrorText(e) }

// ResourceNotFoundException says that what the request names does not exist.
// Only the service can raise it.
type ResourceNotFoundException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *ResourceNotFoundException) ErrorCode() string { return "ResourceNotFoundException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ResourceNotFoundException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 404.
func (e *ResourceNotFoundException) HTTPStatusCode() int { return 404 }

// Error returns the name and the message.
func (e *ResourceNotFoundException) Error() string { return rules.ErrorText(e) }

// ThrottlingException says that requests come too fast. Only the service can
// raise it.
type ThrottlingException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *ThrottlingException) ErrorCode() string { return "ThrottlingException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ThrottlingException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 429.
func (e *ThrottlingException) HTTPStatusCode() int { return 429 }

// Error returns the name and the message.
func (e *ThrottlingException) Error() string { return rules.ErrorText(e) }

// InternalServiceException says that the service failed. Only the service can
// raise it.
type InternalServiceException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *InternalServiceException) ErrorCode() string { return "InternalServiceException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *InternalServiceException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 500.
func (e *InternalServiceException) HTTPStatusCode() int { return 500 }

// Error returns the name and the message.
func (e *InternalServiceException) Error() string { return rules.ErrorText(e) }

// raise returns the exceptions that the errors among violations raise, or nil.
func raise(violations []rules.Violation) error {
	return rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		switch exception {
		case invalidRequest:
			return &InvalidRequestException{Message: &message, violations: of}
		case sameUsername.Exception:
			return &DuplicateResourceException{Message: &message, violations: of}
		}
		return &InvalidParameterException{Message: &message, violations: of}
	})
}
