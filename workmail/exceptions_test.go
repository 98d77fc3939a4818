package workmail_test

import (
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/workmail"
)

// exceptions are those of the page, with the statuses and members that the page
// and the model give them.
var exceptions = []servicetest.Exception{
	servicetest.Documented(&workmail.InvalidPasswordException{}, "InvalidPasswordException", 400, "Message"),
	servicetest.Documented(&workmail.InvalidParameterException{}, "InvalidParameterException", 400, "Message"),
	servicetest.Documented(&workmail.NameAvailabilityException{}, "NameAvailabilityException", 400, "Message"),
	servicetest.Documented(&workmail.ReservedNameException{}, "ReservedNameException", 400, "Message"),
	servicetest.Documented(&workmail.OrganizationNotFoundException{}, "OrganizationNotFoundException", 400, "Message"),
	servicetest.Documented(&workmail.OrganizationStateException{}, "OrganizationStateException", 400, "Message"),
	servicetest.Documented(&workmail.DirectoryServiceAuthenticationFailedException{}, "DirectoryServiceAuthenticationFailedException", 400, "Message"),
	servicetest.Documented(&workmail.DirectoryUnavailableException{}, "DirectoryUnavailableException", 400, "Message"),
	servicetest.Documented(&workmail.UnsupportedOperationException{}, "UnsupportedOperationException", 400, "Message"),
}
