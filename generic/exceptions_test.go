package generic_test

import (
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/internal/servicetest"
)

// exceptions are those of the page, with the statuses and members that the page
// and the model give them.
var exceptions = []servicetest.Exception{
	servicetest.Common(&generic.ValidationException{}, "ValidationException", 400, "Message"),
	servicetest.Documented(&generic.ResourceInUseException{}, "ResourceInUseException", 400, "Message", "ClientRequestToken"),
	servicetest.Documented(&generic.LimitExceededException{}, "LimitExceededException", 400, "Message"),
	servicetest.Documented(&generic.ConcurrentModificationException{}, "ConcurrentModificationException", 400, "Message"),
}
