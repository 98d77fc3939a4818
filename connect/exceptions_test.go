package connect_test

import (
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/servicetest"
)

// exceptions are those of the page, with the statuses and members that the page
// and the model give them.
var exceptions = []servicetest.Exception{
	servicetest.Documented(&connect.InvalidRequestException{}, "InvalidRequestException", 400, "Message", "Reason"),
	servicetest.Documented(&connect.InvalidParameterException{}, "InvalidParameterException", 400, "Message"),
	servicetest.Documented(&connect.DuplicateResourceException{}, "DuplicateResourceException", 409, "Message"),
	servicetest.Documented(&connect.LimitExceededException{}, "LimitExceededException", 429, "Message"),
	servicetest.Documented(&connect.ResourceNotFoundException{}, "ResourceNotFoundException", 404, "Message"),
	servicetest.Documented(&connect.ThrottlingException{}, "ThrottlingException", 429, "Message"),
	servicetest.Documented(&connect.InternalServiceException{}, "InternalServiceException", 500, "Message"),
}
