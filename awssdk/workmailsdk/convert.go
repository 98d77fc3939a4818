package workmailsdk

import (
	awsworkmail "github.com/aws/aws-sdk-go-v2/service/workmail"
	"github.com/aws/aws-sdk-go-v2/service/workmail/types"

	"github.com/userlint/userlint/awssdk/internal/convert"
	"github.com/userlint/userlint/workmail"
)

// RequestOf returns the request that the SDK makes of an input. It shares texts
// with the input, and is nil for nil.
//
// Absent are nil pointers and, since the SDK cannot tell them from absent and
// does not send them, an empty Role and a HiddenFromGlobalAddressList that is
// false.
func RequestOf(input *awsworkmail.CreateUserInput) *workmail.CreateUserRequest {
	if input == nil {
		return nil
	}
	return &workmail.CreateUserRequest{
		OrganizationId:              input.OrganizationId,
		Name:                        input.Name,
		DisplayName:                 input.DisplayName,
		Password:                    input.Password,
		Role:                        convert.PresentAs[workmail.UserRole](input.Role),
		FirstName:                   input.FirstName,
		LastName:                    input.LastName,
		HiddenFromGlobalAddressList: convert.Present(input.HiddenFromGlobalAddressList),
		IdentityProviderUserId:      input.IdentityProviderUserId,
	}
}

// InputOf returns the SDK's input for a request. It shares texts with the
// request, and is nil for nil.
//
// The SDK cannot hold all that a request can: an empty Role, which no valid
// request has, and a HiddenFromGlobalAddressList that is false are not sent.
func InputOf(request *workmail.CreateUserRequest) *awsworkmail.CreateUserInput {
	if request == nil {
		return nil
	}
	return &awsworkmail.CreateUserInput{
		OrganizationId:              request.OrganizationId,
		Name:                        request.Name,
		DisplayName:                 request.DisplayName,
		Password:                    request.Password,
		Role:                        convert.ValueAs[types.UserRole](request.Role),
		FirstName:                   request.FirstName,
		LastName:                    request.LastName,
		HiddenFromGlobalAddressList: convert.Value(request.HiddenFromGlobalAddressList),
		IdentityProviderUserId:      request.IdentityProviderUserId,
	}
}
