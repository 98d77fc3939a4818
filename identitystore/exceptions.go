package identitystore

import "github.com/userlint/userlint/rules"

// The exceptions on the operation's page. The status is that of live answers:
// the protocol does not send those that the model gives.

// ValidationException says that a member of the request breaks a rule.
type ValidationException struct {
	Message   *string
	RequestId *string
	Reason    ValidationExceptionReason

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

// ConflictException says that the request conflicts with what is there: in a
// batch, with an earlier record.
type ConflictException struct {
	Message   *string
	RequestId *string
	Reason    ConflictExceptionReason

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *ConflictException) ErrorCode() string { return "ConflictException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ConflictException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ConflictException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ConflictException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *ConflictException) Violations() []rules.Violation { return e.violations }

// ResourceNotFoundException says that a resource that the request names does
// not exist. Only the service can raise it.
type ResourceNotFoundException struct {
	ResourceType ResourceType
	ResourceId   *string
	Message      *string
	RequestId    *string
	Reason       ResourceNotFoundExceptionReason
}

// ErrorCode returns the exception's name.
func (e *ResourceNotFoundException) ErrorCode() string { return "ResourceNotFoundException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ResourceNotFoundException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ResourceNotFoundException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ResourceNotFoundException) Error() string { return rules.ErrorText(e) }

// ServiceQuotaExceededException says that the store is full. Only the
// service can raise it.
type ServiceQuotaExceededException struct {
	Message   *string
	RequestId *string
}

// ErrorCode returns the exception's name.
func (e *ServiceQuotaExceededException) ErrorCode() string { return "ServiceQuotaExceededException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ServiceQuotaExceededException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ServiceQuotaExceededException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ServiceQuotaExceededException) Error() string { return rules.ErrorText(e) }

// AccessDeniedException says that the caller may not do this. Only the service
// can raise it.
type AccessDeniedException struct {
	Message   *string
	RequestId *string
	Reason    AccessDeniedExceptionReason
}

// ErrorCode returns the exception's name.
func (e *AccessDeniedException) ErrorCode() string { return "AccessDeniedException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *AccessDeniedException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *AccessDeniedException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *AccessDeniedException) Error() string { return rules.ErrorText(e) }

// ThrottlingException says that there are too many requests. Only the service
// can raise it.
type ThrottlingException struct {
	Message           *string
	RequestId         *string
	RetryAfterSeconds *int32 // the time to wait, in seconds
	Reason            ThrottlingExceptionReason
}

// ErrorCode returns the exception's name.
func (e *ThrottlingException) ErrorCode() string { return "ThrottlingException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ThrottlingException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ThrottlingException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ThrottlingException) Error() string { return rules.ErrorText(e) }

// InternalServerException says that the service failed. Only the service can
// raise it.
type InternalServerException struct {
	Message           *string
	RequestId         *string
	RetryAfterSeconds *int32 // the time to wait, in seconds
}

// ErrorCode returns the exception's name.
func (e *InternalServerException) ErrorCode() string { return "InternalServerException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *InternalServerException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 500.
func (e *InternalServerException) HTTPStatusCode() int { return 500 }

// Error returns the name and the message.
func (e *InternalServerException) Error() string { return rules.ErrorText(e) }

// raise returns the exceptions that the errors among violations raise, or nil.
func raise(violations []rules.Violation) error {
	return rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		switch exception {
		case "ConflictException":
			return &ConflictException{Message: &message, Reason: ConflictExceptionReasonUniquenessConstraintViolation, violations: of}
		}
		return &ValidationException{Message: &message, violations: of}
	})
}
