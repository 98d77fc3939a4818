package workmail

import (
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

const page = "https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/workmail/client/create_user.html"

// Model is the month of the published model that the rules were read from.
const Model = "2026-08"

var service = rules.Service{
	Name:     "workmail",
	Page:     page,
	Model:    Model,
	General:  "InvalidParameterException",
	Contexts: []string{"WORKMAIL", "OTHER"},
	Axis:     "directory type",
}

var responseService = rules.Service{Name: "workmail.response", Page: page, Model: Model}

// The contexts, as bits.
const (
	workMailDirectory rules.Context = 1 << iota
	otherDirectory
)

const invalidPassword = "InvalidPasswordException"

var (
	documented = rules.Source{Basis: rules.Documented}
	modelled   = rules.Source{Basis: rules.Modelled}
)

var (
	organizationID = rules.String{
		Source:  modelled,
		Length:  rules.Length{Min: 34, Max: 34},
		Pattern: &rules.Pattern{Published: `^m-[0-9a-f]{32}$`, Match: isOrganizationID},
	}

	// The page gives the upper limit, the model the rest.
	name = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1},
		Pattern: &rules.Pattern{
			Published: `[\w\-.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z0-9-]{2,})?`,
			Match:     isName,
		},
	}
	nameLimit = rules.String{
		Source: documented,
		Length: rules.Length{Max: 64},
	}
	nameOtherDirectory = rules.String{
		Source: rules.Source{Basis: rules.Documented, Under: otherDirectory, Suffix: "other-directory"},
		Length: rules.Length{Max: 20},
	}

	attribute = rules.String{
		Source: modelled,
		Length: rules.Length{Max: 256},
	}

	password = rules.String{
		Source:  rules.Source{Basis: rules.Modelled, Exception: invalidPassword},
		Length:  rules.Length{Max: 256},
		Pattern: &rules.Pattern{Published: `[\u0020-\u00FF]+`, Match: match.Latin1, Plain: ' '},
	}
	passwordWorkMailDirectory = rules.String{
		Source: rules.Source{
			Basis:     rules.Guidance,
			Under:     workMailDirectory,
			Certain:   workMailDirectory,
			Suffix:    "workmail-directory",
			Exception: invalidPassword,
		},
		Length: rules.Length{Min: 8, Max: 63},
		Value: &rules.Format{
			Kind: "strength",
			Sentence: "hold characters of at least three of: A-Z, a-z, 0-9, " +
				"other characters of U+0020 to U+007E, characters of U+00A0 to U+00FF",
			Match: isStrong,
		},
	}

	role = rules.String{
		Source: documented,
		Value:  rules.Enum{Values: []string{string(UserRoleUser), string(UserRoleResource), string(UserRoleSystemUser), string(UserRoleRemoteUser)}},
	}
	rolePassed = rules.String{
		Source: rules.Source{Basis: rules.Documented, Suffix: "create-user"},
		Value: &rules.Ban{
			Values:    []string{string(UserRoleResource), string(UserRoleSystemUser)},
			Permitted: []string{string(UserRoleUser), string(UserRoleRemoteUser)},
		},
	}

	identityProviderUserID = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 47},
		Pattern: &rules.Pattern{
			Published: `^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$`,
			Match:     match.ResourceID,
		},
	}

	userID = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 12, Max: 256},
	}
)

// visit is the one declaration of the rules, in the order of the page.
func visit(v *rules.Visitor, r *CreateUserRequest) {
	v.Required("OrganizationId", r.OrganizationId != nil, &documented)
	v.String("OrganizationId", r.OrganizationId, &organizationID)

	v.Required("Name", r.Name != nil, &documented)
	v.String("Name", r.Name, &name)
	v.Also("Name", r.Name, &nameLimit)
	v.Also("Name", r.Name, &nameOtherDirectory)

	v.Required("DisplayName", r.DisplayName != nil, &documented)
	v.String("DisplayName", r.DisplayName, &attribute)

	v.String("Password", r.Password, &password)
	v.Also("Password", r.Password, &passwordWorkMailDirectory)

	v.String("Role", (*string)(r.Role), &role)
	v.Also("Role", (*string)(r.Role), &rolePassed)

	v.String("FirstName", r.FirstName, &attribute)
	v.String("LastName", r.LastName, &attribute)
	v.Boolean("HiddenFromGlobalAddressList", r.HiddenFromGlobalAddressList)
	v.String("IdentityProviderUserId", r.IdentityProviderUserId, &identityProviderUserID)
}

func visitResponse(v *rules.Visitor, r *CreateUserResponse) {
	v.String("UserId", r.UserId, &userID)
}

// identify declares what makes two records name the same user.
func identify(k *rules.Keys, r *CreateUserRequest) {
	k.Same("/Name", &sameName, r.OrganizationId, r.Name)
}

var sameName = rules.Source{Basis: rules.Documented, Exception: "NameAvailabilityException"}
