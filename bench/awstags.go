package main

import (
	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules/tags"
)

// The structs of Identity Store with the library's tag on their fields, as on
// structs of one's own.
type (
	awsUser struct {
		IdentityStoreId   *string           `validate:"required,aws=identitystore.IdentityStoreId"`
		UserName          *string           `validate:"omitnil,aws=identitystore.UserName"`
		Name              *awsName          `validate:"omitnil"`
		DisplayName       *string           `validate:"omitnil,aws=identitystore.DisplayName"`
		NickName          *string           `validate:"omitnil,aws=identitystore.NickName"`
		ProfileUrl        *string           `validate:"omitnil,aws=identitystore.ProfileUrl"`
		Emails            []*awsEmail       `validate:"omitnil,aws=identitystore.Emails,dive,required"`
		Addresses         []*awsAddress     `validate:"omitnil,aws=identitystore.Addresses,dive,required"`
		PhoneNumbers      []*awsPhoneNumber `validate:"omitnil,aws=identitystore.PhoneNumbers,dive,required"`
		UserType          *string           `validate:"omitnil,aws=identitystore.UserType"`
		Title             *string           `validate:"omitnil,aws=identitystore.Title"`
		PreferredLanguage *string           `validate:"omitnil,aws=identitystore.PreferredLanguage"`
		Locale            *string           `validate:"omitnil,aws=identitystore.Locale"`
		Timezone          *string           `validate:"omitnil,aws=identitystore.Timezone"`
		Photos            []*awsPhoto       `validate:"omitnil,aws=identitystore.Photos,dive,required"`
		Website           *string           `validate:"omitnil,aws=identitystore.Website"`
		Birthdate         *string           `validate:"omitnil,aws=identitystore.Birthdate"`
		Roles             []*awsRole        `validate:"omitnil,aws=identitystore.Roles,dive,required"`
		Extensions        map[string]any    `validate:"omitnil,aws=identitystore.Extensions"`
	}
	awsName struct {
		Formatted       *string `validate:"omitnil,aws=identitystore.Name.Formatted"`
		FamilyName      *string `validate:"omitnil,aws=identitystore.Name.FamilyName"`
		GivenName       *string `validate:"omitnil,aws=identitystore.Name.GivenName"`
		MiddleName      *string `validate:"omitnil,aws=identitystore.Name.MiddleName"`
		HonorificPrefix *string `validate:"omitnil,aws=identitystore.Name.HonorificPrefix"`
		HonorificSuffix *string `validate:"omitnil,aws=identitystore.Name.HonorificSuffix"`
	}
	awsEmail struct {
		Value   *string `validate:"omitnil,aws=identitystore.Emails.Value"`
		Type    *string `validate:"omitnil,aws=identitystore.Emails.Type"`
		Primary *bool
	}
	awsAddress struct {
		StreetAddress *string `validate:"omitnil,aws=identitystore.Addresses.StreetAddress"`
		Locality      *string `validate:"omitnil,aws=identitystore.Addresses.Locality"`
		Region        *string `validate:"omitnil,aws=identitystore.Addresses.Region"`
		PostalCode    *string `validate:"omitnil,aws=identitystore.Addresses.PostalCode"`
		Country       *string `validate:"omitnil,aws=identitystore.Addresses.Country"`
		Formatted     *string `validate:"omitnil,aws=identitystore.Addresses.Formatted"`
		Type          *string `validate:"omitnil,aws=identitystore.Addresses.Type"`
		Primary       *bool
	}
	awsPhoneNumber struct {
		Value   *string `validate:"omitnil,aws=identitystore.PhoneNumbers.Value"`
		Type    *string `validate:"omitnil,aws=identitystore.PhoneNumbers.Type"`
		Primary *bool
	}
	awsPhoto struct {
		Value   *string `validate:"required,aws=identitystore.Photos.Value"`
		Type    *string `validate:"omitnil,aws=identitystore.Photos.Type"`
		Display *string `validate:"omitnil,aws=identitystore.Photos.Display"`
		Primary *bool
	}
	awsRole struct {
		Value   *string `validate:"omitnil,aws=identitystore.Roles.Value"`
		Type    *string `validate:"omitnil,aws=identitystore.Roles.Type"`
		Primary *bool
	}
)

// fieldTagsOfLibrary has the tag aws on every field.
func fieldTagsOfLibrary() contestant[identitystore.CreateUserRequest] {
	return tagOfLibrary(awsTagged)
}

// tagOfLibrary is a contestant that checks what a request is turned into, a
// struct with the library's tag.
func tagOfLibrary[R, T any](turn func(*R) *T) contestant[R] {
	v := validator.New()
	must(tags.Register(v))
	return contestant[R]{name: withTagAWS, prepare: func(r *R) func() bool {
		request := turn(r)
		return func() bool { return v.Struct(request) == nil }
	}}
}

// awsTagged copies a request into the structs with the tag.
func awsTagged(r *identitystore.CreateUserRequest) *awsUser {
	return &awsUser{
		IdentityStoreId:   r.IdentityStoreId,
		UserName:          r.UserName,
		Name:              (*awsName)(r.Name),
		DisplayName:       r.DisplayName,
		NickName:          r.NickName,
		ProfileUrl:        r.ProfileUrl,
		Emails:            each(r.Emails, func(e *identitystore.Email) *awsEmail { return (*awsEmail)(e) }),
		Addresses:         each(r.Addresses, func(a *identitystore.Address) *awsAddress { return (*awsAddress)(a) }),
		PhoneNumbers:      each(r.PhoneNumbers, func(n *identitystore.PhoneNumber) *awsPhoneNumber { return (*awsPhoneNumber)(n) }),
		UserType:          r.UserType,
		Title:             r.Title,
		PreferredLanguage: r.PreferredLanguage,
		Locale:            r.Locale,
		Timezone:          r.Timezone,
		Photos:            each(r.Photos, func(p *identitystore.Photo) *awsPhoto { return (*awsPhoto)(p) }),
		Website:           r.Website,
		Birthdate:         r.Birthdate,
		Roles:             each(r.Roles, func(role *identitystore.Role) *awsRole { return (*awsRole)(role) }),
		Extensions:        r.Extensions,
	}
}
