package main

import (
	"errors"
	"strings"
	"unicode/utf8"

	validation "github.com/go-ozzo/ozzo-validation/v4"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
)

// ozzoOfConnect has the rules in ozzo-validation's own terms. Its rules may
// depend on conditions, so that it can say what the identity management types
// need.
func ozzoOfConnect() contestant[connect.CreateUserRequest] {
	return contestant[connect.CreateUserRequest]{
		name: "ozzo-validation",
		peer: true,
		prepare: func(r *connect.CreateUserRequest) func() bool {
			return func() bool { return ozzoAgent(r) == nil }
		},
	}
}

var (
	errNFC = errors.New("must be in Unicode Normalization Form C")
	errAWS = errors.New("must not have the prefix of AWS")

	ozzoNFC = validation.By(func(value any) error {
		if text, _ := value.(*string); text != nil && !rules.IsNFC(*text) {
			return errNFC
		}
		return nil
	})
	ozzoNotAWS = validation.By(func(value any) error {
		if strings.HasPrefix(value.(string), "aws:") {
			return errAWS
		}
		return nil
	})
	ozzoPassword = []validation.Rule{
		validation.NilOrNotEmpty, ozzoUTF8,
		validation.Match(connectPatterns["secret"]), validation.Match(connectPatterns["withlower"]),
		validation.Match(connectPatterns["withupper"]), validation.Match(connectPatterns["withdigit"]),
	}
	ozzoPhoneNumber = []validation.Rule{validation.NilOrNotEmpty, ozzoUTF8, validation.Match(connectPatterns["phone"])}
	ozzoPhoneType   = []validation.Rule{
		validation.NilOrNotEmpty,
		validation.In(connect.PhoneTypeSoftPhone, connect.PhoneTypeDeskPhone),
	}
	ozzoChannel = []validation.Rule{
		validation.NotNil, validation.NilOrNotEmpty,
		validation.In(connect.ChannelVoice, connect.ChannelChat, connect.ChannelTask, connect.ChannelEmail),
	}
	ozzoEnhancement = []validation.Rule{
		validation.NotNil, validation.NilOrNotEmpty,
		validation.In(connect.VoiceEnhancementModeVoiceIsolation, connect.VoiceEnhancementModeNoiseSuppression, connect.VoiceEnhancementModeNone),
	}
	ozzoTags = validation.By(func(value any) error {
		entries, _ := value.(map[string]*string)
		for key, value := range entries {
			err := validation.Validate(key, validation.Required, validation.RuneLength(1, 128), ozzoNotAWS,
				validation.By(func(key any) error { return ozzoUTF8.Validate(new(key.(string))) }),
				validation.Match(connectPatterns["key"]))
			if err == nil {
				err = validation.Validate(value, validation.NotNil, validation.RuneLength(0, 256), ozzoUTF8)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	ozzoWork = validation.By(func(value any) error {
		c, _ := value.(*connect.AfterContactWorkConfig)
		if c == nil {
			return nil
		}
		return validation.ValidateStruct(c, validation.Field(&c.AfterContactWorkTimeLimit, validation.Min(0)))
	})
)

// ozzoItems returns the rules on a list of any number of structs.
func ozzoItems[T any](check func(*T) error) validation.Rule {
	return validation.Each(validation.By(func(value any) error {
		item, _ := value.(*T)
		if item == nil {
			return errNull
		}
		return check(item)
	}))
}

var (
	ozzoAutoAccept = ozzoItems(func(c *connect.AutoAcceptConfig) error {
		return validation.ValidateStruct(c,
			validation.Field(&c.Channel, ozzoChannel...), validation.Field(&c.AutoAccept, validation.NotNil))
	})
	ozzoAfterWork = ozzoItems(func(c *connect.AfterContactWorkConfigPerChannel) error {
		return validation.ValidateStruct(c,
			validation.Field(&c.Channel, ozzoChannel...),
			validation.Field(&c.AfterContactWorkConfig, validation.NotNil, ozzoWork),
			validation.Field(&c.AgentFirstCallbackAfterContactWorkConfig, ozzoWork))
	})
	ozzoPhoneNumbersOfChannels = ozzoItems(func(c *connect.PhoneNumberConfig) error {
		return validation.ValidateStruct(c,
			validation.Field(&c.Channel, ozzoChannel...),
			validation.Field(&c.PhoneType, validation.NotNil, ozzoPhoneType[0], ozzoPhoneType[1]),
			validation.Field(&c.PhoneNumber, ozzoPhoneNumber...))
	})
	ozzoPersistent = ozzoItems(func(c *connect.PersistentConnectionConfig) error {
		return validation.ValidateStruct(c,
			validation.Field(&c.Channel, ozzoChannel...), validation.Field(&c.PersistentConnection, validation.NotNil))
	})
	ozzoEnhancements = ozzoItems(func(c *connect.VoiceEnhancementConfig) error {
		return validation.ValidateStruct(c,
			validation.Field(&c.Channel, ozzoChannel...), validation.Field(&c.VoiceEnhancementMode, ozzoEnhancement...))
	})
)

// ozzoAgent checks a request. With a password it can only be one for an
// instance that manages its users itself, and without one and with a long name
// only one for SAML.
func ozzoAgent(r *connect.CreateUserRequest) error {
	managed := r.Password != nil
	saml := !managed && r.Username != nil && utf8.RuneCountInString(*r.Username) > 20
	channels := len(r.AutoAcceptConfigs) > 0 || len(r.AfterContactWorkConfigs) > 0 || len(r.PhoneNumberConfigs) > 0 ||
		len(r.PersistentConnectionConfigs) > 0 || len(r.VoiceEnhancementConfigs) > 0
	return validation.ValidateStruct(r,
		validation.Field(&r.Username, validation.NotNil, validation.NilOrNotEmpty, validation.RuneLength(1, 100), ozzoUTF8,
			validation.Match(connectPatterns["address"]),
			validation.When(managed, validation.RuneLength(1, 20)),
			validation.When(saml, validation.RuneLength(1, 64), validation.Match(connectPatterns["saml"]))),
		validation.Field(&r.Password, ozzoPassword...),
		validation.Field(&r.IdentityInfo, validation.When(managed || saml, validation.NotNil),
			validation.By(func(any) error { return ozzoPerson(r.IdentityInfo, managed || saml, saml) })),
		validation.Field(&r.PhoneConfig, validation.When(!channels, validation.NotNil),
			validation.By(func(any) error { return ozzoPhone(r.PhoneConfig, len(r.PhoneNumberConfigs) == 0) })),
		validation.Field(&r.DirectoryUserId, ozzoUTF8, validation.When(saml, validation.Nil)),
		validation.Field(&r.SecurityProfileIds, validation.NotNil, validation.NilOrNotEmpty, validation.Length(1, 10),
			validation.Each(validation.NotNil, ozzoUTF8)),
		validation.Field(&r.RoutingProfileId, validation.NotNil, ozzoUTF8),
		validation.Field(&r.HierarchyGroupId, ozzoUTF8),
		validation.Field(&r.InstanceId, validation.NotNil, validation.NilOrNotEmpty, validation.RuneLength(1, 100), ozzoUTF8),
		validation.Field(&r.Tags, validation.NilOrNotEmpty, validation.Length(1, 50), ozzoTags),
		validation.Field(&r.AutoAcceptConfigs, ozzoAutoAccept),
		validation.Field(&r.AfterContactWorkConfigs, ozzoAfterWork),
		validation.Field(&r.PhoneNumberConfigs, ozzoPhoneNumbersOfChannels),
		validation.Field(&r.PersistentConnectionConfigs, ozzoPersistent),
		validation.Field(&r.VoiceEnhancementConfigs, ozzoEnhancements),
	)
}

func ozzoPerson(i *connect.UserIdentityInfo, named, saml bool) error {
	if i == nil {
		return nil
	}
	return validation.ValidateStruct(i,
		validation.Field(&i.FirstName, validation.When(named, validation.NotNil), validation.RuneLength(0, 255), ozzoUTF8, ozzoNFC),
		validation.Field(&i.LastName, validation.When(named, validation.NotNil), validation.RuneLength(0, 300), ozzoUTF8, ozzoNFC),
		validation.Field(&i.Email, ozzoUTF8, validation.When(saml, validation.Nil)),
		validation.Field(&i.SecondaryEmail, validation.NilOrNotEmpty, validation.RuneLength(1, 265), ozzoUTF8, validation.Match(connectPatterns["secondary"])),
		validation.Field(&i.Mobile, ozzoUTF8),
	)
}

func ozzoPhone(p *connect.UserPhoneConfig, needsType bool) error {
	if p == nil {
		return nil
	}
	return validation.ValidateStruct(p,
		validation.Field(&p.PhoneType, validation.When(needsType, validation.NotNil), ozzoPhoneType[0], ozzoPhoneType[1]),
		validation.Field(&p.AfterContactWorkTimeLimit, validation.Min(0), validation.Max(2_000_000)),
		validation.Field(&p.DeskPhoneNumber, ozzoPhoneNumber...),
	)
}
