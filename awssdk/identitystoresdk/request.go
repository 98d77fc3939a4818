package identitystoresdk

import (
	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/types"

	"github.com/userlint/userlint/awssdk/internal/convert"
	"github.com/userlint/userlint/identitystore"
)

// RequestOf returns the request that the SDK makes of an input. It shares texts
// with the input, and is nil for nil.
//
// Absent are nil pointers, lists and maps, and, since the SDK cannot tell it
// from absent, a Primary that is false: the SDK does not send it. An empty
// list or map is present.
//
// A document is what encoding/json decodes of what is sent for it; texts that
// are not valid UTF-8 stay so where the document was made of a string, a []any
// or a map[string]any. A nil document is null, and so is one that cannot be
// marshalled.
func RequestOf(input *awsidentitystore.CreateUserInput) *identitystore.CreateUserRequest {
	request, _ := requestOf(input)
	return request
}

func requestOf(input *awsidentitystore.CreateUserInput) (*identitystore.CreateUserRequest, error) {
	if input == nil {
		return nil, nil
	}
	extensions, err := documentsOf(input.Extensions)
	return &identitystore.CreateUserRequest{
		IdentityStoreId:   input.IdentityStoreId,
		UserName:          input.UserName,
		Name:              nameOf(input.Name),
		DisplayName:       input.DisplayName,
		NickName:          input.NickName,
		ProfileUrl:        input.ProfileUrl,
		Emails:            convert.Pointers(input.Emails, emailOf),
		Addresses:         convert.Pointers(input.Addresses, addressOf),
		PhoneNumbers:      convert.Pointers(input.PhoneNumbers, phoneNumberOf),
		UserType:          input.UserType,
		Title:             input.Title,
		PreferredLanguage: input.PreferredLanguage,
		Locale:            input.Locale,
		Timezone:          input.Timezone,
		Photos:            convert.Pointers(input.Photos, photoOf),
		Website:           input.Website,
		Birthdate:         input.Birthdate,
		Roles:             convert.Pointers(input.Roles, roleOf),
		Extensions:        extensions,
	}, err
}

func nameOf(n *types.Name) *identitystore.Name {
	if n == nil {
		return nil
	}
	return &identitystore.Name{
		Formatted:       n.Formatted,
		FamilyName:      n.FamilyName,
		GivenName:       n.GivenName,
		MiddleName:      n.MiddleName,
		HonorificPrefix: n.HonorificPrefix,
		HonorificSuffix: n.HonorificSuffix,
	}
}

func emailOf(e *types.Email) *identitystore.Email {
	return &identitystore.Email{Value: e.Value, Type: e.Type, Primary: convert.Present(e.Primary)}
}

func addressOf(a *types.Address) *identitystore.Address {
	return &identitystore.Address{
		StreetAddress: a.StreetAddress,
		Locality:      a.Locality,
		Region:        a.Region,
		PostalCode:    a.PostalCode,
		Country:       a.Country,
		Formatted:     a.Formatted,
		Type:          a.Type,
		Primary:       convert.Present(a.Primary),
	}
}

func phoneNumberOf(n *types.PhoneNumber) *identitystore.PhoneNumber {
	return &identitystore.PhoneNumber{Value: n.Value, Type: n.Type, Primary: convert.Present(n.Primary)}
}

func photoOf(p *types.Photo) *identitystore.Photo {
	return &identitystore.Photo{Value: p.Value, Type: p.Type, Display: p.Display, Primary: convert.Present(p.Primary)}
}

func roleOf(r *types.Role) *identitystore.Role {
	return &identitystore.Role{Value: r.Value, Type: r.Type, Primary: convert.Present(r.Primary)}
}
