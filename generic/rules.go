package generic

import "github.com/userlint/userlint/rules"

const page = "https://docs.aws.amazon.com/a4b/latest/APIReference/API_CreateUser.html"

// Model is the month of the published model that the rules were read from.
const Model = "2024-06"

// service has the common error ValidationException as its general exception:
// the operation models no exception for a request that is wrong.
var service = rules.Service{
	Name:    "generic",
	Page:    page,
	Model:   Model,
	General: "ValidationException",
}

var responseService = rules.Service{Name: "generic.response", Page: page, Model: Model}

var (
	documented = rules.Source{Basis: rules.Documented}
	modelled   = rules.Source{Basis: rules.Modelled}
)

var (
	clientRequestToken = rules.String{
		Source:  documented,
		Length:  rules.Length{Min: 10, Max: 150},
		Pattern: &rules.Pattern{Published: `[a-zA-Z0-9][a-zA-Z0-9_-]*`, Match: isToken},
	}
	email = rules.String{
		Source: documented,
		Length: rules.Length{Min: 1, Max: 128},
		Pattern: &rules.Pattern{
			Published: `([0-9a-zA-Z]([+-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z]([-\w]*[0-9a-zA-Z]+)*\.)+[a-zA-Z]{2,9})`,
			Match:     isEmail,
		},
	}
	personName = rules.String{
		Source:  documented,
		Length:  rules.Length{Max: 30},
		Pattern: &rules.Pattern{Published: `([A-Za-z\-' 0-9._]|\p{IsLetter})*`, Match: isPersonName},
	}
	userID = rules.String{
		Source:  documented,
		Length:  rules.Length{Min: 1, Max: 128},
		Pattern: &rules.Pattern{Published: `[a-zA-Z0-9@_+.-]*`, Match: isUserID},
	}

	tags   = rules.List{Source: modelled}
	tagKey = rules.String{
		Source:  modelled,
		Length:  rules.Length{Min: 1, Max: 128},
		Pattern: &tagPattern,
	}
	tagValue = rules.String{
		Source:  modelled,
		Length:  rules.Length{Max: 256},
		Pattern: &tagPattern,
	}
	tagPattern = rules.Pattern{Published: `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`, Match: isTag}

	userARN = rules.String{
		Source: documented,
		Pattern: &rules.Pattern{
			Published: `arn:[a-z0-9-\.]{1,63}:[a-z0-9-\.]{0,63}:[a-z0-9-\.]{0,63}:[a-z0-9-\.]{0,63}:[^/].{0,1023}`,
			Match:     isUserARN,
		},
	}
)

// visit is the one declaration of the rules, in the order of the page.
func visit(v *rules.Visitor, r *CreateUserRequest) {
	v.String("ClientRequestToken", r.ClientRequestToken, &clientRequestToken)
	v.String("Email", r.Email, &email)
	v.String("FirstName", r.FirstName, &personName)
	v.String("LastName", r.LastName, &personName)

	v.List("Tags", r.Tags != nil, len(r.Tags), &tags)
	for i, t := range r.Tags {
		if !v.Item("Tags", i, t != nil) {
			continue
		}
		v.Required("Key", t.Key != nil, &modelled)
		v.String("Key", t.Key, &tagKey)
		v.Required("Value", t.Value != nil, &modelled)
		v.String("Value", t.Value, &tagValue)
		v.Leave()
	}

	v.Required("UserId", r.UserId != nil, &documented)
	v.String("UserId", r.UserId, &userID)
}

func visitResponse(v *rules.Visitor, r *CreateUserResponse) {
	v.String("UserArn", r.UserArn, &userARN)
}

var sameUserID = rules.Source{Basis: rules.Documented, Exception: "ResourceInUseException"}

// identify declares what makes two records name the same user. A replay of a
// request is harmless.
func identify(k *rules.Keys, r *CreateUserRequest, replays func(first int) bool) {
	k.SameUnless("/UserId", &sameUserID, replays, r.UserId)
}
