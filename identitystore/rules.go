package identitystore

import (
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

const page = "https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/identitystore/client/create_user.html"

// Model is the month of the published model that the rules were read from.
const Model = "2026-08"

var service = rules.Service{
	Name:     "identitystore",
	Page:     page,
	Model:    Model,
	General:  "ValidationException",
	Contexts: []string{"IdentityCenter"},
}

var responseService = rules.Service{Name: "identitystore.response", Page: page, Model: Model}

// identityCenter is the context in which the rules of IAM Identity Center are
// certain.
const identityCenter rules.Context = 1

var (
	documented = rules.Source{Basis: rules.Documented}
	modelled   = rules.Source{Basis: rules.Modelled}
	guidance   = rules.Source{Basis: rules.Guidance}
	// observed are rules that IAM Identity Center was seen to apply.
	observed = rules.Source{Basis: rules.Observed, Certain: identityCenter}
)

var (
	identityStoreID = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 36},
		Pattern: &rules.Pattern{
			Published: `d-[0-9a-f]{10}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
			Match:     isIdentityStoreID,
		},
	}

	// The page gives the upper limit, the model the rest.
	userName = rules.String{
		Source:  modelled,
		Length:  rules.Length{Min: 1},
		Pattern: &rules.Pattern{Published: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`, Match: isUserName, Plain: '!'},
	}
	userNameLimit = rules.String{
		Source: documented,
		Length: rules.Length{Max: 128},
	}
	userNameReserved = rules.String{
		Source: rules.Source{Basis: rules.Guidance, Certain: identityCenter},
		Value:  rules.Reserved{Names: []string{"Administrator", "AWSAdministrators"}},
	}

	// text is the shape of every string that has none of its own.
	text = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 1024},
		Pattern: &rules.Pattern{
			Published: "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \u00A0\u3000]+",
			Match:     isText,
			Plain:     ' ',
		},
	}

	birthdateForm = rules.String{
		Source: guidance,
		Value: &rules.Format{
			Kind:     rules.KindFormat,
			Sentence: "have the form YYYY-MM-DD",
			Match:    isDate,
		},
	}

	exactlyOne   = rules.List{Source: modelled, Items: rules.Items{Min: 1, Max: 1}}
	oneToThree   = rules.List{Source: modelled, Items: rules.Items{Min: 1, Max: 3}}
	primaryPhoto = rules.Unique{By: "the Primary"}

	extensions = rules.Map{
		Source: modelled,
		Items:  rules.Items{Min: 1, Max: 10},
		Key: &rules.String{
			Source:  modelled,
			Length:  rules.Length{Min: 1, Max: 50},
			Pattern: &rules.Pattern{Published: `aws:identitystore:[a-z]{1,20}`, Match: isExtensionName},
		},
		AlsoKey: &rules.String{
			Source: guidance,
			Value:  rules.Enum{Values: []string{"aws:identitystore:enterprise"}},
		},
	}

	userID = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 47},
		Pattern: &rules.Pattern{
			Published: `([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}`,
			Match:     match.ResourceID,
		},
	}
)

// visit is the one declaration of the rules, in the order of the page.
func visit(v *rules.Visitor, r *CreateUserRequest) {
	v.Required("IdentityStoreId", r.IdentityStoreId != nil, &documented)
	v.String("IdentityStoreId", r.IdentityStoreId, &identityStoreID)

	v.Required("UserName", r.UserName != nil, &observed)
	v.String("UserName", r.UserName, &userName)
	v.Also("UserName", r.UserName, &userNameLimit)
	v.Also("UserName", r.UserName, &userNameReserved)

	visitName(v, r.Name)

	v.Required("DisplayName", r.DisplayName != nil, &observed)
	v.String("DisplayName", r.DisplayName, &text)
	v.String("NickName", r.NickName, &text)
	v.String("ProfileUrl", r.ProfileUrl, &text)

	visitEmails(v, r.Emails)
	visitAddresses(v, r.Addresses)
	visitPhoneNumbers(v, r.PhoneNumbers)

	v.String("UserType", r.UserType, &text)
	v.String("Title", r.Title, &text)
	v.String("PreferredLanguage", r.PreferredLanguage, &text)
	v.String("Locale", r.Locale, &text)
	v.String("Timezone", r.Timezone, &text)

	visitPhotos(v, r.Photos)
	v.String("Website", r.Website, &text)
	v.String("Birthdate", r.Birthdate, &text)
	v.Also("Birthdate", r.Birthdate, &birthdateForm)
	visitRoles(v, r.Roles)
	v.DocumentMap("Extensions", r.Extensions, &extensions)
}

// An absent Name misses the same members as an empty one.
func visitName(v *rules.Visitor, n *Name) {
	if n == nil {
		n = &Name{}
	}
	v.Enter("Name")
	v.String("Formatted", n.Formatted, &text)
	v.Required("FamilyName", n.FamilyName != nil, &observed)
	v.String("FamilyName", n.FamilyName, &text)
	v.Required("GivenName", n.GivenName != nil, &observed)
	v.String("GivenName", n.GivenName, &text)
	v.String("MiddleName", n.MiddleName, &text)
	v.String("HonorificPrefix", n.HonorificPrefix, &text)
	v.String("HonorificSuffix", n.HonorificSuffix, &text)
	v.Leave()
}

func visitEmails(v *rules.Visitor, emails []*Email) {
	v.List("Emails", emails != nil, len(emails), &exactlyOne)
	for i, e := range emails {
		if !v.Item("Emails", i, e != nil) {
			continue
		}
		v.String("Value", e.Value, &text)
		v.String("Type", e.Type, &text)
		v.Boolean("Primary", e.Primary)
		v.Leave()
	}
}

func visitAddresses(v *rules.Visitor, addresses []*Address) {
	v.List("Addresses", addresses != nil, len(addresses), &exactlyOne)
	for i, a := range addresses {
		if !v.Item("Addresses", i, a != nil) {
			continue
		}
		v.String("StreetAddress", a.StreetAddress, &text)
		v.String("Locality", a.Locality, &text)
		v.String("Region", a.Region, &text)
		v.String("PostalCode", a.PostalCode, &text)
		v.String("Country", a.Country, &text)
		v.String("Formatted", a.Formatted, &text)
		v.String("Type", a.Type, &text)
		v.Boolean("Primary", a.Primary)
		v.Leave()
	}
}

func visitPhoneNumbers(v *rules.Visitor, numbers []*PhoneNumber) {
	v.List("PhoneNumbers", numbers != nil, len(numbers), &exactlyOne)
	for i, n := range numbers {
		if !v.Item("PhoneNumbers", i, n != nil) {
			continue
		}
		v.String("Value", n.Value, &text)
		v.String("Type", n.Type, &text)
		v.Boolean("Primary", n.Primary)
		v.Leave()
	}
}

func visitPhotos(v *rules.Visitor, photos []*Photo) {
	v.List("Photos", photos != nil, len(photos), &oneToThree)
	primary := false
	for i, p := range photos {
		if !v.Item("Photos", i, p != nil) {
			continue
		}
		v.Required("Value", p.Value != nil, &modelled)
		v.String("Value", p.Value, &text)
		v.String("Type", p.Type, &text)
		v.String("Display", p.Display, &text)
		v.Boolean("Primary", p.Primary)
		v.Leave()

		isPrimary := p.Primary != nil && *p.Primary
		v.Repeated("Photos", i, primary && isPrimary, &primaryPhoto, &guidance)
		primary = primary || isPrimary
	}
}

func visitRoles(v *rules.Visitor, roles []*Role) {
	v.List("Roles", roles != nil, len(roles), &exactlyOne)
	for i, role := range roles {
		if !v.Item("Roles", i, role != nil) {
			continue
		}
		v.String("Value", role.Value, &text)
		v.String("Type", role.Type, &text)
		v.Boolean("Primary", role.Primary)
		v.Leave()
	}
}

func visitResponse(v *rules.Visitor, r *CreateUserResponse) {
	v.Required("UserId", r.UserId != nil, &documented)
	v.String("UserId", r.UserId, &userID)
	v.Required("IdentityStoreId", r.IdentityStoreId != nil, &documented)
	v.String("IdentityStoreId", r.IdentityStoreId, &identityStoreID)
}

var (
	sameUserName = rules.Source{Basis: rules.Documented, Exception: "ConflictException"}
	sameEmail    = rules.Source{Basis: rules.Guidance, Certain: identityCenter, Exception: "ConflictException"}
)

// identify declares what makes two records name the same user.
func identify(k *rules.Keys, r *CreateUserRequest) {
	k.Same("/UserName", &sameUserName, r.IdentityStoreId, r.UserName)
	var email *string
	if len(r.Emails) > 0 && r.Emails[0] != nil {
		email = r.Emails[0].Value
	}
	k.Same("/Emails/0/Value", &sameEmail, r.IdentityStoreId, email)
}
