package workdocs

import (
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

const page = "https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/workdocs/client/create_user.html"

// Model is the month of the published model that the rules were read from.
const Model = "2026-08"

// service has the common error ValidationException as its general exception:
// the operation models no exception for a request that is wrong.
var service = rules.Service{
	Name:    "workdocs",
	Page:    page,
	Model:   Model,
	General: "ValidationException",
}

var responseService = rules.Service{Name: "workdocs.response", Page: page, Model: Model}

var (
	documented = rules.Source{Basis: rules.Documented}
	modelled   = rules.Source{Basis: rules.Modelled}
)

var (
	id = rules.String{
		Source:  modelled,
		Length:  rules.Length{Min: 1, Max: 256},
		Pattern: &rules.Pattern{Published: `[&\w+-.@]+`, Match: isID},
	}
	username = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 256},
		Pattern: &rules.Pattern{
			Published: `[\w\-+.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z]+)?`,
			Match:     isUsername,
		},
	}
	emailAddress = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 256},
		Pattern: &rules.Pattern{
			Published: `[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}`,
			Match:     isEmailAddress,
		},
	}
	attribute = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 64},
	}
	password = rules.String{
		Source:  modelled,
		Length:  rules.Length{Min: 4, Max: 32},
		Pattern: &rules.Pattern{Published: `[\u0020-\u00FF]+`, Match: match.Latin1, Plain: ' '},
	}
	timeZoneID = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 256},
	}
	authenticationToken = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 8199},
	}

	storageAllocatedInBytes = rules.Integer{
		Source: modelled,
		Range:  rules.Range{Min: 0, Max: rules.NoMax},
	}
	storageType = rules.String{
		Source: documented,
		Value:  rules.Enum{Values: []string{string(StorageTypeUnlimited), string(StorageTypeQuota)}},
	}

	resourceID = rules.String{
		Source:  modelled,
		Length:  rules.Length{Min: 1, Max: 128},
		Pattern: &rules.Pattern{Published: `[\w+-.@]+`, Match: isResourceID},
	}
	status = rules.String{
		Source: documented,
		Value: rules.Enum{Values: []string{
			string(UserStatusTypeActive), string(UserStatusTypeInactive), string(UserStatusTypePending),
		}},
	}
	statusOfNewUser = rules.String{
		Source: rules.Source{Basis: rules.Documented, Advisory: true, Suffix: "active"},
		Value:  rules.Enum{Values: []string{string(UserStatusTypeActive)}},
	}
	userType = rules.String{
		Source: documented,
		Value: rules.Enum{Values: []string{
			string(UserTypeUser), string(UserTypeAdmin), string(UserTypePoweruser),
			string(UserTypeMinimaluser), string(UserTypeWorkspacesuser),
		}},
	}
	locale = rules.String{
		Source: documented,
		Value: rules.Enum{Values: []string{
			string(LocaleTypeEn), string(LocaleTypeFr), string(LocaleTypeKo), string(LocaleTypeDe),
			string(LocaleTypeEs), string(LocaleTypeJa), string(LocaleTypeRu), string(LocaleTypeZhCn),
			string(LocaleTypeZhTw), string(LocaleTypePtBr), string(LocaleTypeDefault),
		}},
	}
	anySize = rules.Integer{
		Source: modelled,
		Range:  rules.Range{Min: rules.NoMin, Max: rules.NoMax},
	}
)

// visit is the one declaration of the rules, in the order of the page.
func visit(v *rules.Visitor, r *CreateUserRequest) {
	v.String("OrganizationId", r.OrganizationId, &id)
	v.Required("Username", r.Username != nil, &documented)
	v.String("Username", r.Username, &username)
	v.String("EmailAddress", r.EmailAddress, &emailAddress)
	v.Required("GivenName", r.GivenName != nil, &documented)
	v.String("GivenName", r.GivenName, &attribute)
	v.Required("Surname", r.Surname != nil, &documented)
	v.String("Surname", r.Surname, &attribute)
	v.Required("Password", r.Password != nil, &documented)
	v.String("Password", r.Password, &password)
	v.String("TimeZoneId", r.TimeZoneId, &timeZoneID)
	visitStorageRule(v, r.StorageRule)
	v.String("AuthenticationToken", r.AuthenticationToken, &authenticationToken)
}

func visitStorageRule(v *rules.Visitor, s *StorageRule) {
	if s == nil {
		s = &StorageRule{}
	}
	v.Enter("StorageRule")
	v.Integer64("StorageAllocatedInBytes", s.StorageAllocatedInBytes, &storageAllocatedInBytes)
	v.String("StorageType", (*string)(s.StorageType), &storageType)
	v.Leave()
}

func visitResponse(v *rules.Visitor, r *CreateUserResponse) {
	u := r.User
	if u == nil {
		u = &User{}
	}
	v.Enter("User")
	v.String("Id", u.Id, &id)
	v.String("Username", u.Username, &username)
	v.String("EmailAddress", u.EmailAddress, &emailAddress)
	v.String("GivenName", u.GivenName, &attribute)
	v.String("Surname", u.Surname, &attribute)
	v.String("OrganizationId", u.OrganizationId, &id)
	v.String("RootFolderId", u.RootFolderId, &resourceID)
	v.String("RecycleBinFolderId", u.RecycleBinFolderId, &resourceID)
	v.String("Status", (*string)(u.Status), &status)
	v.Also("Status", (*string)(u.Status), &statusOfNewUser)
	v.String("Type", (*string)(u.Type), &userType)
	v.Timestamp("CreatedTimestamp")
	v.Timestamp("ModifiedTimestamp")
	v.String("TimeZoneId", u.TimeZoneId, &timeZoneID)
	v.String("Locale", (*string)(u.Locale), &locale)
	visitStorage(v, u.Storage)
	v.Leave()
}

func visitStorage(v *rules.Visitor, s *UserStorageMetadata) {
	if s == nil {
		s = &UserStorageMetadata{}
	}
	v.Enter("Storage")
	v.Integer64("StorageUtilizedInBytes", s.StorageUtilizedInBytes, &anySize)
	visitStorageRule(v, s.StorageRule)
	v.Leave()
}

var sameUsername = rules.Source{Basis: rules.Documented, Exception: "EntityAlreadyExistsException"}

// identify declares what makes two records name the same user.
func identify(k *rules.Keys, r *CreateUserRequest) {
	k.Same("/Username", &sameUsername, k.OrAbsent("OrganizationId", r.OrganizationId), r.Username)
}
