package identitystoresdk

import (
	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/types"

	"github.com/userlint/userlint/awssdk/internal/convert"
	"github.com/userlint/userlint/identitystore"
)

// InputOf returns the SDK's input for a request. It shares texts with the
// request, and is nil for nil.
//
// The SDK cannot hold all that a request can: a Primary that is false is not
// sent, and a null item of a list becomes an empty one. The latter no valid
// request has.
func InputOf(request *identitystore.CreateUserRequest) *awsidentitystore.CreateUserInput {
	if request == nil {
		return nil
	}
	return &awsidentitystore.CreateUserInput{
		IdentityStoreId:   request.IdentityStoreId,
		UserName:          request.UserName,
		Name:              inputName(request.Name),
		DisplayName:       request.DisplayName,
		NickName:          request.NickName,
		ProfileUrl:        request.ProfileUrl,
		Emails:            convert.Values(request.Emails, inputEmail),
		Addresses:         convert.Values(request.Addresses, inputAddress),
		PhoneNumbers:      convert.Values(request.PhoneNumbers, inputPhoneNumber),
		UserType:          request.UserType,
		Title:             request.Title,
		PreferredLanguage: request.PreferredLanguage,
		Locale:            request.Locale,
		Timezone:          request.Timezone,
		Photos:            convert.Values(request.Photos, inputPhoto),
		Website:           request.Website,
		Birthdate:         request.Birthdate,
		Roles:             convert.Values(request.Roles, inputRole),
		Extensions:        inputDocuments(request.Extensions),
	}
}

func inputName(n *identitystore.Name) *types.Name {
	if n == nil {
		return nil
	}
	return &types.Name{
		Formatted:       n.Formatted,
		FamilyName:      n.FamilyName,
		GivenName:       n.GivenName,
		MiddleName:      n.MiddleName,
		HonorificPrefix: n.HonorificPrefix,
		HonorificSuffix: n.HonorificSuffix,
	}
}

func inputEmail(e *identitystore.Email) types.Email {
	return types.Email{Value: e.Value, Type: e.Type, Primary: convert.Value(e.Primary)}
}

func inputAddress(a *identitystore.Address) types.Address {
	return types.Address{
		StreetAddress: a.StreetAddress,
		Locality:      a.Locality,
		Region:        a.Region,
		PostalCode:    a.PostalCode,
		Country:       a.Country,
		Formatted:     a.Formatted,
		Type:          a.Type,
		Primary:       convert.Value(a.Primary),
	}
}

func inputPhoneNumber(n *identitystore.PhoneNumber) types.PhoneNumber {
	return types.PhoneNumber{Value: n.Value, Type: n.Type, Primary: convert.Value(n.Primary)}
}

func inputPhoto(p *identitystore.Photo) types.Photo {
	return types.Photo{Value: p.Value, Type: p.Type, Display: p.Display, Primary: convert.Value(p.Primary)}
}

func inputRole(r *identitystore.Role) types.Role {
	return types.Role{Value: r.Value, Type: r.Type, Primary: convert.Value(r.Primary)}
}
