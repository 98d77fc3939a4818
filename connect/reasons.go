package connect

// InvalidRequestExceptionReason is why a request is invalid. It is a union
// with one member, which CreateUser does not use.
type InvalidRequestExceptionReason interface {
	isInvalidRequestExceptionReason()
}

// InvalidRequestExceptionReasonMemberAttachedFileInvalidRequestExceptionReason is
// the member of the union for attached files.
type InvalidRequestExceptionReasonMemberAttachedFileInvalidRequestExceptionReason struct {
	Value AttachedFileInvalidRequestExceptionReason
}

func (*InvalidRequestExceptionReasonMemberAttachedFileInvalidRequestExceptionReason) isInvalidRequestExceptionReason() {
}

// AttachedFileInvalidRequestExceptionReason is why an attached file is invalid.
type AttachedFileInvalidRequestExceptionReason string

// The reasons.
const (
	AttachedFileInvalidRequestExceptionReasonInvalidFileSize AttachedFileInvalidRequestExceptionReason = "INVALID_FILE_SIZE"
	AttachedFileInvalidRequestExceptionReasonInvalidFileType AttachedFileInvalidRequestExceptionReason = "INVALID_FILE_TYPE"
	AttachedFileInvalidRequestExceptionReasonInvalidFileName AttachedFileInvalidRequestExceptionReason = "INVALID_FILE_NAME"
)
