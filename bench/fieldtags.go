package main

import (
	"regexp"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/bench/reference"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/match"
)

// The structs of Identity Store with a validator's tags on their fields. The
// tags id, user, text, key and documents are functions of our own, since
// validator has none for them; which functions is what two contestants differ
// in.
type (
	taggedUser struct {
		IdentityStoreId   *string        `validate:"required,min=1,max=36,id"`
		UserName          *string        `validate:"omitnil,min=1,max=128,user"`
		Name              *taggedName    `validate:"omitnil"`
		DisplayName       *string        `validate:"omitnil,min=1,max=1024,text"`
		NickName          *string        `validate:"omitnil,min=1,max=1024,text"`
		ProfileUrl        *string        `validate:"omitnil,min=1,max=1024,text"`
		Emails            []*taggedTyped `validate:"omitnil,len=1,dive,required"`
		Addresses         []*taggedPlace `validate:"omitnil,len=1,dive,required"`
		PhoneNumbers      []*taggedTyped `validate:"omitnil,len=1,dive,required"`
		UserType          *string        `validate:"omitnil,min=1,max=1024,text"`
		Title             *string        `validate:"omitnil,min=1,max=1024,text"`
		PreferredLanguage *string        `validate:"omitnil,min=1,max=1024,text"`
		Locale            *string        `validate:"omitnil,min=1,max=1024,text"`
		Timezone          *string        `validate:"omitnil,min=1,max=1024,text"`
		Photos            []*taggedPhoto `validate:"omitnil,min=1,max=3,dive,required"`
		Website           *string        `validate:"omitnil,min=1,max=1024,text"`
		Birthdate         *string        `validate:"omitnil,min=1,max=1024,text"`
		Roles             []*taggedTyped `validate:"omitnil,len=1,dive,required"`
		Extensions        map[string]any `validate:"omitnil,min=1,max=10,documents,dive,keys,min=1,max=50,key,endkeys"`
	}
	taggedName struct {
		Formatted       *string `validate:"omitnil,min=1,max=1024,text"`
		FamilyName      *string `validate:"omitnil,min=1,max=1024,text"`
		GivenName       *string `validate:"omitnil,min=1,max=1024,text"`
		MiddleName      *string `validate:"omitnil,min=1,max=1024,text"`
		HonorificPrefix *string `validate:"omitnil,min=1,max=1024,text"`
		HonorificSuffix *string `validate:"omitnil,min=1,max=1024,text"`
	}
	// taggedTyped is an e-mail address, a phone number, or a role.
	taggedTyped struct {
		Value   *string `validate:"omitnil,min=1,max=1024,text"`
		Type    *string `validate:"omitnil,min=1,max=1024,text"`
		Primary *bool
	}
	taggedPlace struct {
		StreetAddress *string `validate:"omitnil,min=1,max=1024,text"`
		Locality      *string `validate:"omitnil,min=1,max=1024,text"`
		Region        *string `validate:"omitnil,min=1,max=1024,text"`
		PostalCode    *string `validate:"omitnil,min=1,max=1024,text"`
		Country       *string `validate:"omitnil,min=1,max=1024,text"`
		Formatted     *string `validate:"omitnil,min=1,max=1024,text"`
		Type          *string `validate:"omitnil,min=1,max=1024,text"`
		Primary       *bool
	}
	taggedPhoto struct {
		Value   *string `validate:"required,min=1,max=1024,text"`
		Type    *string `validate:"omitnil,min=1,max=1024,text"`
		Display *string `validate:"omitnil,min=1,max=1024,text"`
		Primary *bool
	}
)

// tagged copies a request into the structs with tags.
func tagged(r *identitystore.CreateUserRequest) *taggedUser {
	return &taggedUser{
		IdentityStoreId:   r.IdentityStoreId,
		UserName:          r.UserName,
		Name:              (*taggedName)(r.Name),
		DisplayName:       r.DisplayName,
		NickName:          r.NickName,
		ProfileUrl:        r.ProfileUrl,
		Emails:            each(r.Emails, func(e *identitystore.Email) *taggedTyped { return (*taggedTyped)(e) }),
		Addresses:         each(r.Addresses, func(a *identitystore.Address) *taggedPlace { return (*taggedPlace)(a) }),
		PhoneNumbers:      each(r.PhoneNumbers, func(n *identitystore.PhoneNumber) *taggedTyped { return (*taggedTyped)(n) }),
		UserType:          r.UserType,
		Title:             r.Title,
		PreferredLanguage: r.PreferredLanguage,
		Locale:            r.Locale,
		Timezone:          r.Timezone,
		Photos:            each(r.Photos, func(p *identitystore.Photo) *taggedPhoto { return (*taggedPhoto)(p) }),
		Website:           r.Website,
		Birthdate:         r.Birthdate,
		Roles:             each(r.Roles, func(role *identitystore.Role) *taggedTyped { return (*taggedTyped)(role) }),
		Extensions:        r.Extensions,
	}
}

// each turns the items of a list into others; nil stays nil.
func each[From, To any](items []From, turn func(From) To) []To {
	if items == nil {
		return nil
	}
	turned := make([]To, len(items))
	for i, item := range items {
		turned[i] = turn(item)
	}
	return turned
}

// fieldTagsWithMatchers has the library's matchers behind the tags.
func fieldTagsWithMatchers() contestant[identitystore.CreateUserRequest] {
	return fieldTags(withMatchers, map[string]func(string) bool{
		"id":   reference.IsIdentityStoreID,
		"user": match.Graphic.Some,
		"text": match.Text.Some,
		"key":  reference.IsExtensionName,
	}, tagged)
}

// fieldTagsWithRegexps has regular expressions behind the tags.
func fieldTagsWithRegexps() contestant[identitystore.CreateUserRequest] {
	return fieldTags(withRegexps, deciding(patterns), tagged)
}

// The names of contestants that more than one service has.
const (
	withMatchers = "validator, field tags and matchers"
	withRegexps  = "validator, field tags and regexps"
	withTagAWS   = "validator, the tag aws on fields"
)

// deciding returns what decides by regular expressions. To one a broken byte is
// U+FFFD, which \p{S} holds, so that UTF-8 is looked at first.
func deciding(patterns map[string]*regexp.Regexp) map[string]func(string) bool {
	decide := make(map[string]func(string) bool)
	for tag, pattern := range patterns {
		decide[tag] = func(text string) bool {
			return utf8.ValidString(text) && pattern.MatchString(text)
		}
	}
	return decide
}

// fieldTags is a contestant that checks what a request is turned into, a struct
// with tags, of which some are functions of our own.
func fieldTags[R, T any](name string, decide map[string]func(string) bool, turn func(*R) *T) contestant[R] {
	v := validator.New()
	for tag, matches := range decide {
		must(v.RegisterValidation(tag, func(field validator.FieldLevel) bool {
			return matches(field.Field().String())
		}))
	}
	must(v.RegisterValidation("documents", func(field validator.FieldLevel) bool {
		return reference.Documents(field.Field().Interface().(map[string]any))
	}))
	return contestant[R]{name: name, peer: true, prepare: func(r *R) func() bool {
		request := turn(r)
		return func() bool { return v.Struct(request) == nil }
	}}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
