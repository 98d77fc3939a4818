package identitystore

// ValidationExceptionReason says more of a ValidationException.
type ValidationExceptionReason string

// The reasons of a ValidationException, all of which have to do with the key
// that encrypts the store.
const (
	ValidationExceptionReasonKmsInvalidArn      ValidationExceptionReason = "KMS_INVALID_ARN"
	ValidationExceptionReasonKmsInvalidKeyUsage ValidationExceptionReason = "KMS_INVALID_KEY_USAGE"
	ValidationExceptionReasonKmsInvalidState    ValidationExceptionReason = "KMS_INVALID_STATE"
	ValidationExceptionReasonKmsDisabled        ValidationExceptionReason = "KMS_DISABLED"
)

// ConflictExceptionReason says more of a ConflictException.
type ConflictExceptionReason string

// The reasons of a ConflictException.
const (
	ConflictExceptionReasonUniquenessConstraintViolation ConflictExceptionReason = "UNIQUENESS_CONSTRAINT_VIOLATION"
	ConflictExceptionReasonConcurrentModification        ConflictExceptionReason = "CONCURRENT_MODIFICATION"
)

// ResourceNotFoundExceptionReason says more of a ResourceNotFoundException.
type ResourceNotFoundExceptionReason string

// ResourceNotFoundExceptionReasonKmsKeyNotFound is the one reason of a ResourceNotFoundException.
const ResourceNotFoundExceptionReasonKmsKeyNotFound ResourceNotFoundExceptionReason = "KMS_KEY_NOT_FOUND"

// AccessDeniedExceptionReason says more of an AccessDeniedException.
type AccessDeniedExceptionReason string

// AccessDeniedExceptionReasonKmsAccessDenied is the one reason of an AccessDeniedException.
const AccessDeniedExceptionReasonKmsAccessDenied AccessDeniedExceptionReason = "KMS_ACCESS_DENIED"

// ThrottlingExceptionReason says more of a ThrottlingException.
type ThrottlingExceptionReason string

// ThrottlingExceptionReasonKmsThrottling is the one reason of a ThrottlingException.
const ThrottlingExceptionReasonKmsThrottling ThrottlingExceptionReason = "KMS_THROTTLING"

// ResourceType is the type of a resource that was not found.
type ResourceType string

// The types of resources.
const (
	ResourceTypeGroup           ResourceType = "GROUP"
	ResourceTypeUser            ResourceType = "USER"
	ResourceTypeIdentityStore   ResourceType = "IDENTITY_STORE"
	ResourceTypeGroupMembership ResourceType = "GROUP_MEMBERSHIP"
	ResourceTypeResourcePolicy  ResourceType = "RESOURCE_POLICY"
)
