package workdocs_test

import (
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/workdocs"
)

// exceptions are those of the page, with the statuses and members that the page
// and the model give them.
var exceptions = []servicetest.Exception{
	servicetest.Common(&workdocs.ValidationException{}, "ValidationException", 400, "Message"),
	servicetest.Documented(&workdocs.EntityAlreadyExistsException{}, "EntityAlreadyExistsException", 409, "Message"),
	servicetest.Documented(&workdocs.UnauthorizedOperationException{}, "UnauthorizedOperationException", 403),
	servicetest.Documented(&workdocs.UnauthorizedResourceAccessException{}, "UnauthorizedResourceAccessException", 404, "Message"),
	servicetest.Documented(&workdocs.FailedDependencyException{}, "FailedDependencyException", 424, "Message"),
	servicetest.Documented(&workdocs.ServiceUnavailableException{}, "ServiceUnavailableException", 503, "Message"),
}
