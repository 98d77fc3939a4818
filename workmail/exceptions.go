package workmail

import "github.com/userlint/userlint/rules"

// The exceptions on the operation's page. All of them come with HTTP status 400.

// InvalidParameterException says that a member of the request breaks a rule. It is
// what every rule raises but those on Password.
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

// InvalidPasswordException says that the password breaks a rule.
type InvalidPasswordException struct {
	Message *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *InvalidPasswordException) ErrorCode() string { return "InvalidPasswordException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *InvalidPasswordException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *InvalidPasswordException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *InvalidPasswordException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *InvalidPasswordException) Violations() []rules.Violation { return e.violations }

// NameAvailabilityException says that the name is taken, in a batch by an earlier
// record.
type NameAvailabilityException struct {
	Message *string

	violations []rules.Violation
}

// ErrorCode returns the exception's name.
func (e *NameAvailabilityException) ErrorCode() string { return "NameAvailabilityException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *NameAvailabilityException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *NameAvailabilityException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *NameAvailabilityException) Error() string { return rules.ErrorText(e) }

// Violations returns what the exception was raised for; see [rules.Violations].
func (e *NameAvailabilityException) Violations() []rules.Violation { return e.violations }

// ReservedNameException says that the name is reserved. AWS publishes no list
// of such names: only the service can raise it.
type ReservedNameException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *ReservedNameException) ErrorCode() string { return "ReservedNameException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *ReservedNameException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *ReservedNameException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *ReservedNameException) Error() string { return rules.ErrorText(e) }

// OrganizationNotFoundException says that there is no such organization. Only
// the service can raise it.
type OrganizationNotFoundException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *OrganizationNotFoundException) ErrorCode() string { return "OrganizationNotFoundException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *OrganizationNotFoundException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *OrganizationNotFoundException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *OrganizationNotFoundException) Error() string { return rules.ErrorText(e) }

// OrganizationStateException says that the organization cannot take the request
// in the state that it is in. Only the service can raise it.
type OrganizationStateException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *OrganizationStateException) ErrorCode() string { return "OrganizationStateException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *OrganizationStateException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *OrganizationStateException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *OrganizationStateException) Error() string { return rules.ErrorText(e) }

// DirectoryServiceAuthenticationFailedException says that WorkMail could
// not sign in to the directory. Only the service can raise it.
type DirectoryServiceAuthenticationFailedException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *DirectoryServiceAuthenticationFailedException) ErrorCode() string {
	return "DirectoryServiceAuthenticationFailedException"
}

// ErrorMessage returns Message, or "" where there is none.
func (e *DirectoryServiceAuthenticationFailedException) ErrorMessage() string {
	return rules.Text(e.Message)
}

// HTTPStatusCode returns 400.
func (e *DirectoryServiceAuthenticationFailedException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *DirectoryServiceAuthenticationFailedException) Error() string { return rules.ErrorText(e) }

// DirectoryUnavailableException says that the directory does not answer. Only
// the service can raise it.
type DirectoryUnavailableException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *DirectoryUnavailableException) ErrorCode() string { return "DirectoryUnavailableException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *DirectoryUnavailableException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *DirectoryUnavailableException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *DirectoryUnavailableException) Error() string { return rules.ErrorText(e) }

// UnsupportedOperationException says that the organization cannot do this.
// Only the service can raise it.
type UnsupportedOperationException struct {
	Message *string
}

// ErrorCode returns the exception's name.
func (e *UnsupportedOperationException) ErrorCode() string { return "UnsupportedOperationException" }

// ErrorMessage returns Message, or "" where there is none.
func (e *UnsupportedOperationException) ErrorMessage() string { return rules.Text(e.Message) }

// HTTPStatusCode returns 400.
func (e *UnsupportedOperationException) HTTPStatusCode() int { return 400 }

// Error returns the name and the message.
func (e *UnsupportedOperationException) Error() string { return rules.ErrorText(e) }

// raise returns the exceptions that the errors among violations raise, or nil.
func raise(violations []rules.Violation) error {
	return rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		switch exception {
		case "InvalidPasswordException":
			return &InvalidPasswordException{Message: &message, violations: of}
		case "NameAvailabilityException":
			return &NameAvailabilityException{Message: &message, violations: of}
		}
		return &InvalidParameterException{Message: &message, violations: of}
	})
}
