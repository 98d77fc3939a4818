package main

import (
	"errors"
	"unicode/utf8"

	validation "github.com/go-ozzo/ozzo-validation/v4"

	"github.com/userlint/userlint/bench/reference"
	"github.com/userlint/userlint/identitystore"
)

// ozzo has the rules in ozzo-validation's own terms: its lengths skip what is
// empty, hence NilOrNotEmpty, and regular expressions do not see broken bytes.
func ozzo() contestant[identitystore.CreateUserRequest] {
	return contestant[identitystore.CreateUserRequest]{
		name: "ozzo-validation",
		peer: true,
		prepare: func(r *identitystore.CreateUserRequest) func() bool {
			return func() bool { return ozzoUser(r) == nil }
		},
	}
}

var (
	errUTF8     = errors.New("must be valid UTF-8")
	errNull     = errors.New("must not be null")
	errDocument = errors.New("must be documents by their names")

	ozzoUTF8 = validation.By(func(value any) error {
		if text, _ := value.(*string); text != nil && !utf8.ValidString(*text) {
			return errUTF8
		}
		return nil
	})
	ozzoID         = ozzoString(36, "id")
	ozzoUserName   = ozzoString(128, "user")
	ozzoText       = ozzoString(1024, "text")
	ozzoExtensions = validation.By(func(value any) error {
		entries, _ := value.(map[string]any)
		for key := range entries {
			err := validation.Validate(key, validation.Required, validation.RuneLength(1, 50), validation.Match(patterns["key"]))
			if err != nil {
				return err
			}
		}
		if !reference.Documents(entries) {
			return errDocument
		}
		return nil
	})
)

func ozzoString(most int, pattern string) []validation.Rule {
	return []validation.Rule{
		validation.NilOrNotEmpty,
		validation.RuneLength(1, most),
		ozzoUTF8,
		validation.Match(patterns[pattern]),
	}
}

// ozzoList returns the rules on a list of so many structs.
func ozzoList[T any](most int, check func(*T) error) []validation.Rule {
	return []validation.Rule{
		validation.NilOrNotEmpty,
		validation.Length(1, most),
		validation.Each(validation.By(func(value any) error {
			item, _ := value.(*T)
			if item == nil {
				return errNull
			}
			return check(item)
		})),
	}
}

var (
	ozzoEmails = ozzoList(1, func(e *identitystore.Email) error {
		return validation.ValidateStruct(e, ozzoTexts(&e.Value, &e.Type)...)
	})
	ozzoAddresses = ozzoList(1, func(a *identitystore.Address) error {
		return validation.ValidateStruct(a, ozzoTexts(&a.StreetAddress, &a.Locality, &a.Region,
			&a.PostalCode, &a.Country, &a.Formatted, &a.Type)...)
	})
	ozzoPhoneNumbers = ozzoList(1, func(n *identitystore.PhoneNumber) error {
		return validation.ValidateStruct(n, ozzoTexts(&n.Value, &n.Type)...)
	})
	ozzoPhotos = ozzoList(3, func(p *identitystore.Photo) error {
		return validation.ValidateStruct(p, append(ozzoTexts(&p.Value, &p.Type, &p.Display),
			validation.Field(&p.Value, validation.NotNil))...)
	})
	ozzoRoles = ozzoList(1, func(r *identitystore.Role) error {
		return validation.ValidateStruct(r, ozzoTexts(&r.Value, &r.Type)...)
	})
	ozzoName = validation.By(func(value any) error {
		n, _ := value.(*identitystore.Name)
		if n == nil {
			return nil
		}
		return validation.ValidateStruct(n, ozzoTexts(&n.Formatted, &n.FamilyName, &n.GivenName,
			&n.MiddleName, &n.HonorificPrefix, &n.HonorificSuffix)...)
	})
)

func ozzoTexts(members ...**string) []*validation.FieldRules {
	fields := make([]*validation.FieldRules, 0, len(members)+1)
	for _, member := range members {
		fields = append(fields, validation.Field(member, ozzoText...))
	}
	return fields
}

func ozzoUser(r *identitystore.CreateUserRequest) error {
	return validation.ValidateStruct(r,
		validation.Field(&r.IdentityStoreId, append([]validation.Rule{validation.NotNil}, ozzoID...)...),
		validation.Field(&r.UserName, ozzoUserName...),
		validation.Field(&r.Name, ozzoName),
		validation.Field(&r.DisplayName, ozzoText...),
		validation.Field(&r.NickName, ozzoText...),
		validation.Field(&r.ProfileUrl, ozzoText...),
		validation.Field(&r.Emails, ozzoEmails...),
		validation.Field(&r.Addresses, ozzoAddresses...),
		validation.Field(&r.PhoneNumbers, ozzoPhoneNumbers...),
		validation.Field(&r.UserType, ozzoText...),
		validation.Field(&r.Title, ozzoText...),
		validation.Field(&r.PreferredLanguage, ozzoText...),
		validation.Field(&r.Locale, ozzoText...),
		validation.Field(&r.Timezone, ozzoText...),
		validation.Field(&r.Photos, ozzoPhotos...),
		validation.Field(&r.Website, ozzoText...),
		validation.Field(&r.Birthdate, ozzoText...),
		validation.Field(&r.Roles, ozzoRoles...),
		validation.Field(&r.Extensions, validation.NilOrNotEmpty, validation.Length(1, 10), ozzoExtensions),
	)
}
