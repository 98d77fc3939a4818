package alexaforbusinesssdk

import (
	"github.com/aws/aws-sdk-go/service/alexaforbusiness"

	"github.com/userlint/userlint/generic"
)

// RequestOf returns the request that the SDK makes of an input. It shares texts
// with the input, and is nil for nil. Absent are nil pointers and lists, as in
// the request; a nil tag is null. The SDK makes a ClientRequestToken where it is
// absent.
func RequestOf(input *alexaforbusiness.CreateUserInput) *generic.CreateUserRequest {
	if input == nil {
		return nil
	}
	return &generic.CreateUserRequest{
		ClientRequestToken: input.ClientRequestToken,
		Email:              input.Email,
		FirstName:          input.FirstName,
		LastName:           input.LastName,
		Tags: each(input.Tags, func(t *alexaforbusiness.Tag) *generic.Tag {
			return &generic.Tag{Key: t.Key, Value: t.Value}
		}),
		UserId: input.UserId,
	}
}

// InputOf returns the SDK's input for a request, of which it holds all. It
// shares texts with the request, and is nil for nil.
func InputOf(request *generic.CreateUserRequest) *alexaforbusiness.CreateUserInput {
	if request == nil {
		return nil
	}
	return &alexaforbusiness.CreateUserInput{
		ClientRequestToken: request.ClientRequestToken,
		Email:              request.Email,
		FirstName:          request.FirstName,
		LastName:           request.LastName,
		Tags: each(request.Tags, func(t *generic.Tag) *alexaforbusiness.Tag {
			return &alexaforbusiness.Tag{Key: t.Key, Value: t.Value}
		}),
		UserId: request.UserId,
	}
}

// each turns the items of a list into others. A nil list or item stays nil.
func each[From, To any](items []*From, turn func(*From) *To) []*To {
	if items == nil {
		return nil
	}
	all := make([]*To, len(items))
	for i, item := range items {
		if item != nil {
			all[i] = turn(item)
		}
	}
	return all
}
