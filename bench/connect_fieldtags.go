package main

import (
	"unicode/utf8"

	"github.com/userlint/userlint/bench/reference"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

// The structs of Connect with a validator's tags on their fields. The tags utf8,
// nfc, address, password, secondary, phone and key are functions of our own.
type (
	taggedAgent struct {
		Username                    *string              `validate:"required,min=1,max=100,utf8,address"`
		Password                    *string              `validate:"omitnil,password"`
		IdentityInfo                *taggedPerson        `validate:"omitnil"`
		PhoneConfig                 *taggedPhone         `validate:"required_without_all=AutoAcceptConfigs AfterContactWorkConfigs PhoneNumberConfigs PersistentConnectionConfigs VoiceEnhancementConfigs,omitnil"`
		DirectoryUserId             *string              `validate:"omitnil,utf8"`
		SecurityProfileIds          []*string            `validate:"required,min=1,max=10,dive,required,utf8"`
		RoutingProfileId            *string              `validate:"required,utf8"`
		HierarchyGroupId            *string              `validate:"omitnil,utf8"`
		InstanceId                  *string              `validate:"required,min=1,max=100,utf8"`
		Tags                        map[string]*string   `validate:"omitnil,min=1,max=50,dive,keys,min=1,max=128,startsnotwith=aws:,key,endkeys,required,max=256,utf8"`
		AutoAcceptConfigs           []*taggedAutoAccept  `validate:"omitnil,dive,required"`
		AfterContactWorkConfigs     []*taggedAfterWork   `validate:"omitnil,dive,required"`
		PhoneNumberConfigs          []*taggedPhoneNumber `validate:"omitnil,dive,required"`
		PersistentConnectionConfigs []*taggedPersistent  `validate:"omitnil,dive,required"`
		VoiceEnhancementConfigs     []*taggedEnhancement `validate:"omitnil,dive,required"`
	}
	taggedPerson struct {
		FirstName      *string `validate:"omitnil,max=255,utf8,nfc"`
		LastName       *string `validate:"omitnil,max=300,utf8,nfc"`
		Email          *string `validate:"omitnil,utf8"`
		SecondaryEmail *string `validate:"omitnil,max=265,secondary"`
		Mobile         *string `validate:"omitnil,utf8"`
	}
	taggedPhone struct {
		PhoneType                 *connect.PhoneType `validate:"omitnil,oneof=SOFT_PHONE DESK_PHONE"`
		AutoAccept                *bool
		AfterContactWorkTimeLimit *int32  `validate:"omitnil,min=0,max=2000000"`
		DeskPhoneNumber           *string `validate:"omitnil,phone"`
		PersistentConnection      *bool
	}
	taggedAutoAccept struct {
		Channel                      *connect.Channel `validate:"required,oneof=VOICE CHAT TASK EMAIL"`
		AutoAccept                   *bool            `validate:"required"`
		AgentFirstCallbackAutoAccept *bool
	}
	taggedAfterWork struct {
		Channel                                  *connect.Channel `validate:"required,oneof=VOICE CHAT TASK EMAIL"`
		AfterContactWorkConfig                   *taggedWork      `validate:"required"`
		AgentFirstCallbackAfterContactWorkConfig *taggedWork      `validate:"omitnil"`
	}
	taggedWork struct {
		AfterContactWorkTimeLimit *int32 `validate:"omitnil,min=0"`
	}
	taggedPhoneNumber struct {
		Channel     *connect.Channel   `validate:"required,oneof=VOICE CHAT TASK EMAIL"`
		PhoneType   *connect.PhoneType `validate:"required,oneof=SOFT_PHONE DESK_PHONE"`
		PhoneNumber *string            `validate:"omitnil,phone"`
	}
	taggedPersistent struct {
		Channel              *connect.Channel `validate:"required,oneof=VOICE CHAT TASK EMAIL"`
		PersistentConnection *bool            `validate:"required"`
	}
	taggedEnhancement struct {
		Channel              *connect.Channel              `validate:"required,oneof=VOICE CHAT TASK EMAIL"`
		VoiceEnhancementMode *connect.VoiceEnhancementMode `validate:"required,oneof=VOICE_ISOLATION NOISE_SUPPRESSION NONE"`
	}
)

// taggedOfConnect copies a request into the structs with tags.
func taggedOfConnect(r *connect.CreateUserRequest) *taggedAgent {
	return &taggedAgent{
		Username:           r.Username,
		Password:           r.Password,
		IdentityInfo:       (*taggedPerson)(r.IdentityInfo),
		PhoneConfig:        (*taggedPhone)(r.PhoneConfig),
		DirectoryUserId:    r.DirectoryUserId,
		SecurityProfileIds: r.SecurityProfileIds,
		RoutingProfileId:   r.RoutingProfileId,
		HierarchyGroupId:   r.HierarchyGroupId,
		InstanceId:         r.InstanceId,
		Tags:               r.Tags,
		AutoAcceptConfigs: each(r.AutoAcceptConfigs, func(c *connect.AutoAcceptConfig) *taggedAutoAccept {
			return (*taggedAutoAccept)(c)
		}),
		AfterContactWorkConfigs: each(r.AfterContactWorkConfigs, func(c *connect.AfterContactWorkConfigPerChannel) *taggedAfterWork {
			if c == nil {
				return nil
			}
			return &taggedAfterWork{
				c.Channel, (*taggedWork)(c.AfterContactWorkConfig), (*taggedWork)(c.AgentFirstCallbackAfterContactWorkConfig),
			}
		}),
		PhoneNumberConfigs: each(r.PhoneNumberConfigs, func(c *connect.PhoneNumberConfig) *taggedPhoneNumber {
			return (*taggedPhoneNumber)(c)
		}),
		PersistentConnectionConfigs: each(r.PersistentConnectionConfigs, func(c *connect.PersistentConnectionConfig) *taggedPersistent {
			return (*taggedPersistent)(c)
		}),
		VoiceEnhancementConfigs: each(r.VoiceEnhancementConfigs, func(c *connect.VoiceEnhancementConfig) *taggedEnhancement {
			return (*taggedEnhancement)(c)
		}),
	}
}

// connectTagsWithMatchers has the library's matchers behind the tags.
func connectTagsWithMatchers() contestant[connect.CreateUserRequest] {
	return connectTags(withMatchers, map[string]func(string) bool{
		"address":   reference.IsAddressOrNone,
		"password":  reference.IsPassword,
		"secondary": reference.IsSecondaryEmail,
		"phone":     match.PhoneNumber,
		"key":       match.Tag.All,
	})
}

// connectTagsWithRegexps has regular expressions behind the tags.
func connectTagsWithRegexps() contestant[connect.CreateUserRequest] {
	decide := deciding(connectPatterns)
	decide["password"] = func(text string) bool {
		return decide["secret"](text) && decide["withlower"](text) && decide["withupper"](text) && decide["withdigit"](text)
	}
	return connectTags(withRegexps, decide)
}

func connectTags(name string, decide map[string]func(string) bool) contestant[connect.CreateUserRequest] {
	decide["utf8"] = utf8.ValidString
	decide["nfc"] = rules.IsNFC // no contestant has this
	c := fieldTags(name, decide, taggedOfConnect)
	c.gaps = connectTagGaps("Username.length-saml", "Username.pattern-saml")
	return c
}

// connectTagGaps are the rules that tags cannot express, and further ones of
// those that depend on the identity management type.
func connectTagGaps(further ...string) map[string]string {
	gaps := map[string]string{
		"connect.PhoneConfig.required":           "an empty list counts as there",
		"connect.PhoneConfig.PhoneType.required": "a tag cannot ask about fields of the struct around its own",
	}
	for _, rule := range append(further, "Username.length-not-saml", "Password.forbidden",
		"IdentityInfo.FirstName.required", "IdentityInfo.LastName.required", "IdentityInfo.Email.forbidden", "DirectoryUserId.forbidden") {
		gaps["connect."+rule] = "tags cannot say that one of three identity management types must take the whole request"
	}
	return gaps
}
