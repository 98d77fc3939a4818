package workdocssdk

import (
	awsworkdocs "github.com/aws/aws-sdk-go-v2/service/workdocs"
	"github.com/aws/aws-sdk-go-v2/service/workdocs/types"

	"github.com/userlint/userlint/awssdk/internal/convert"
	"github.com/userlint/userlint/workdocs"
)

// RequestOf returns the request that the SDK makes of an input. It shares texts
// and numbers with the input, and is nil for nil.
//
// Absent are nil pointers and, since the SDK cannot tell it from absent and does
// not send it, an empty StorageType.
func RequestOf(input *awsworkdocs.CreateUserInput) *workdocs.CreateUserRequest {
	if input == nil {
		return nil
	}
	return &workdocs.CreateUserRequest{
		OrganizationId:      input.OrganizationId,
		Username:            input.Username,
		EmailAddress:        input.EmailAddress,
		GivenName:           input.GivenName,
		Surname:             input.Surname,
		Password:            input.Password,
		TimeZoneId:          input.TimeZoneId,
		StorageRule:         storageRuleOf(input.StorageRule),
		AuthenticationToken: input.AuthenticationToken,
	}
}

func storageRuleOf(r *types.StorageRuleType) *workdocs.StorageRule {
	if r == nil {
		return nil
	}
	return &workdocs.StorageRule{
		StorageAllocatedInBytes: r.StorageAllocatedInBytes,
		StorageType:             convert.PresentAs[workdocs.StorageType](r.StorageType),
	}
}

// InputOf returns the SDK's input for a request. It shares texts and numbers
// with the request, and is nil for nil.
//
// The SDK cannot hold all that a request can: an empty StorageType, which no
// valid request has, is not sent.
func InputOf(request *workdocs.CreateUserRequest) *awsworkdocs.CreateUserInput {
	if request == nil {
		return nil
	}
	return &awsworkdocs.CreateUserInput{
		OrganizationId:      request.OrganizationId,
		Username:            request.Username,
		EmailAddress:        request.EmailAddress,
		GivenName:           request.GivenName,
		Surname:             request.Surname,
		Password:            request.Password,
		TimeZoneId:          request.TimeZoneId,
		StorageRule:         inputStorageRule(request.StorageRule),
		AuthenticationToken: request.AuthenticationToken,
	}
}

func inputStorageRule(r *workdocs.StorageRule) *types.StorageRuleType {
	if r == nil {
		return nil
	}
	return &types.StorageRuleType{
		StorageAllocatedInBytes: r.StorageAllocatedInBytes,
		StorageType:             convert.ValueAs[types.StorageType](r.StorageType),
	}
}
