package identitystore_test

import (
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/servicetest"
)

// exceptions are those of the page, with the statuses and members that the page
// and the model give them.
var exceptions = []servicetest.Exception{
	servicetest.Documented(&identitystore.ValidationException{}, "ValidationException", 400, "Message", "RequestId", "Reason"),
	servicetest.Documented(&identitystore.ConflictException{}, "ConflictException", 400, "Message", "RequestId", "Reason"),
	servicetest.Documented(&identitystore.ResourceNotFoundException{}, "ResourceNotFoundException", 400, "ResourceType", "ResourceId", "Message", "RequestId", "Reason"),
	servicetest.Documented(&identitystore.ServiceQuotaExceededException{}, "ServiceQuotaExceededException", 400, "Message", "RequestId"),
	servicetest.Documented(&identitystore.AccessDeniedException{}, "AccessDeniedException", 400, "Message", "RequestId", "Reason"),
	servicetest.Documented(&identitystore.ThrottlingException{}, "ThrottlingException", 400, "Message", "RequestId", "RetryAfterSeconds", "Reason"),
	servicetest.Documented(&identitystore.InternalServerException{}, "InternalServerException", 500, "Message", "RequestId", "RetryAfterSeconds"),
}
