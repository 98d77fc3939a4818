package connect

import (
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

var (
	username = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 100},
	}
	usernameSAML = rules.String{
		Source:  rules.Source{Basis: rules.Documented, Under: saml, Suffix: "saml"},
		Length:  rules.Length{Max: 64},
		Pattern: &rules.Pattern{Published: `[a-zA-Z0-9_-.@]+`, Match: isSAMLUsername},
	}
	usernameNotSAML = rules.String{
		Source: rules.Source{
			Basis:  rules.Documented,
			Under:  connectManaged | existingDirectory,
			Suffix: "not-saml",
		},
		Length: rules.Length{Max: longestUsernameNotSAML},
	}
	usernameForm = rules.String{
		Source: documented,
		Value: &rules.Format{
			Kind:     "email-format",
			Sentence: "hold @ only in an e-mail format, such as name@example.com",
			Match:    isAddressOrNone,
		},
	}

	password = rules.String{
		Source: modelled,
		Pattern: &rules.Pattern{
			Published: `/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/`,
			Match:     isPassword,
		},
	}

	firstName = rules.String{
		Source: modelled,
		Length: rules.Length{Max: 255},
	}
	firstNameConnectManaged = rules.String{
		Source: ifConnectManaged,
		Length: rules.Length{Min: 1, Max: 255},
	}
	lastName = rules.String{
		Source: modelled,
		Length: rules.Length{Max: 300},
	}
	lastNameConnectManaged = rules.String{
		Source: ifConnectManaged,
		Length: rules.Length{Min: 1, Max: 256},
	}
	ifConnectManaged = rules.Source{
		Basis:   rules.Guidance,
		Under:   connectManaged,
		Certain: connectManaged,
		Suffix:  "connect-managed",
	}
	normalized = rules.String{Source: documented, Value: rules.NFC{}}

	secondaryEmail = rules.String{
		Source: documented,
		Pattern: &rules.Pattern{
			Published: `(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`,
			Match:     isSecondaryEmail,
		},
	}
	// The model escapes the text of this pattern twice, so that no number
	// matches it as it stands. Connect does not use the member.
	mobile = rules.String{
		Source:  guidance,
		Pattern: &rules.Pattern{Published: `\\+[1-9]\\d{1,14}$`, Match: match.PhoneNumber},
	}
	phoneNumber = rules.String{
		Source:  modelled,
		Pattern: &rules.Pattern{Published: `\+[1-9]\d{1,14}$`, Match: match.PhoneNumber},
	}
	phoneType = rules.String{
		Source: documented,
		Value:  rules.Enum{Values: []string{string(PhoneTypeSoftPhone), string(PhoneTypeDeskPhone)}},
	}
	timeLimit = rules.Integer{
		Source: documented,
		Range:  rules.Range{Min: 0, Max: longestWork},
	}

	securityProfileIDs = rules.List{Source: modelled, Items: rules.Items{Min: 1, Max: 10}}
	instanceID         = rules.String{
		Source: modelled,
		Length: rules.Length{Min: 1, Max: 100},
	}
	tags = rules.Map{
		Source: modelled,
		Items:  rules.Items{Min: 1, Max: 50},
		Key: &rules.String{
			Source: modelled,
			Length: rules.Length{Min: 1, Max: 128},
			Pattern: &rules.Pattern{
				Published: `^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`,
				Match:     isTagKey,
			},
		},
		Value: &rules.String{
			Source: modelled,
			Length: rules.Length{Max: 256},
		},
	}

	// anyText is the shape of a string without constraints.
	anyText = rules.String{Source: modelled}
)

// longestUsernameNotSAML is in characters.
const longestUsernameNotSAML = 20

// longestWork is 2,000,000 seconds, about 23 days.
const longestWork = 2_000_000
