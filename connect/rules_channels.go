package connect

import (
	"unicode/utf8"

	"github.com/userlint/userlint/rules"
)

var (
	anySize = rules.List{Source: modelled}

	channel = rules.String{
		Source: modelled,
		Value:  rules.Enum{Values: []string{string(ChannelVoice), string(ChannelChat), string(ChannelTask), string(ChannelEmail)}},
	}
	channelVoiceOnly = rules.String{
		Source: rules.Source{Basis: rules.Guidance, Suffix: "voice-only"},
		Value:  rules.Enum{Values: []string{string(ChannelVoice)}},
	}
	channelPhoneType = rules.String{
		Source: modelled,
		Value:  rules.Enum{Values: []string{string(PhoneTypeSoftPhone), string(PhoneTypeDeskPhone)}},
	}
	channelTimeLimit = rules.Integer{
		Source: modelled,
		Range:  rules.Range{Min: 0, Max: rules.NoMax},
	}
	channelTimeLimitPhoneConfig = rules.Integer{
		Source: rules.Source{Basis: rules.Guidance, Suffix: "phone-config"},
		Range:  rules.Range{Min: rules.NoMin, Max: longestWork},
	}
	voiceEnhancementMode = rules.String{
		Source: modelled,
		Value: rules.Enum{Values: []string{
			string(VoiceEnhancementModeVoiceIsolation),
			string(VoiceEnhancementModeNoiseSuppression),
			string(VoiceEnhancementModeNone),
		}},
	}
)

// hasChannels reports whether the payload has settings per channel.
func hasChannels(r *CreateUserRequest) bool {
	return len(r.AutoAcceptConfigs) > 0 || len(r.AfterContactWorkConfigs) > 0 ||
		len(r.PhoneNumberConfigs) > 0 || len(r.PersistentConnectionConfigs) > 0 ||
		len(r.VoiceEnhancementConfigs) > 0
}

var perChannelLists = []string{
	"AutoAcceptConfigs", "AfterContactWorkConfigs", "PhoneNumberConfigs",
	"PersistentConnectionConfigs", "VoiceEnhancementConfigs",
}

func visitChannels(v *rules.Visitor, r *CreateUserRequest) {
	visitAutoAcceptConfigs(v, r.AutoAcceptConfigs)
	visitAfterContactWorkConfigs(v, r.AfterContactWorkConfigs)
	visitPhoneNumberConfigs(v, r.PhoneNumberConfigs)
	visitPersistentConnectionConfigs(v, r.PersistentConnectionConfigs)
	visitVoiceEnhancementConfigs(v, r.VoiceEnhancementConfigs)
}

func visitChannel(v *rules.Visitor, c *Channel) {
	v.Required("Channel", c != nil, &modelled)
	v.String("Channel", (*string)(c), &channel)
}

func visitVoiceChannel(v *rules.Visitor, c *Channel) {
	visitChannel(v, c)
	v.Also("Channel", (*string)(c), &channelVoiceOnly)
}

func visitAutoAcceptConfigs(v *rules.Visitor, configs []*AutoAcceptConfig) {
	v.List("AutoAcceptConfigs", configs != nil, len(configs), &anySize)
	for i, c := range configs {
		if !v.Item("AutoAcceptConfigs", i, c != nil) {
			continue
		}
		visitChannel(v, c.Channel)
		v.Required("AutoAccept", c.AutoAccept != nil, &modelled)
		v.Boolean("AutoAccept", c.AutoAccept)
		v.Boolean("AgentFirstCallbackAutoAccept", c.AgentFirstCallbackAutoAccept)
		v.Leave()
	}
}

func visitAfterContactWorkConfigs(v *rules.Visitor, configs []*AfterContactWorkConfigPerChannel) {
	v.List("AfterContactWorkConfigs", configs != nil, len(configs), &anySize)
	for i, c := range configs {
		if !v.Item("AfterContactWorkConfigs", i, c != nil) {
			continue
		}
		visitChannel(v, c.Channel)
		v.Required("AfterContactWorkConfig", c.AfterContactWorkConfig != nil, &modelled)
		visitAfterContactWorkConfig(v, "AfterContactWorkConfig", c.AfterContactWorkConfig)
		visitAfterContactWorkConfig(v, "AgentFirstCallbackAfterContactWorkConfig",
			c.AgentFirstCallbackAfterContactWorkConfig)
		v.Leave()
	}
}

func visitAfterContactWorkConfig(v *rules.Visitor, name string, c *AfterContactWorkConfig) {
	if c == nil {
		return
	}
	v.Enter(name)
	v.Integer32("AfterContactWorkTimeLimit", c.AfterContactWorkTimeLimit, &channelTimeLimit)
	v.AlsoInteger32("AfterContactWorkTimeLimit", c.AfterContactWorkTimeLimit, &channelTimeLimitPhoneConfig)
	v.Leave()
}

func visitPhoneNumberConfigs(v *rules.Visitor, configs []*PhoneNumberConfig) {
	v.List("PhoneNumberConfigs", configs != nil, len(configs), &anySize)
	for i, c := range configs {
		if !v.Item("PhoneNumberConfigs", i, c != nil) {
			continue
		}
		visitVoiceChannel(v, c.Channel)
		v.Required("PhoneType", c.PhoneType != nil, &modelled)
		v.String("PhoneType", (*string)(c.PhoneType), &channelPhoneType)
		v.String("PhoneNumber", c.PhoneNumber, &phoneNumber)
		v.Leave()
	}
}

func visitPersistentConnectionConfigs(v *rules.Visitor, configs []*PersistentConnectionConfig) {
	v.List("PersistentConnectionConfigs", configs != nil, len(configs), &anySize)
	for i, c := range configs {
		if !v.Item("PersistentConnectionConfigs", i, c != nil) {
			continue
		}
		visitVoiceChannel(v, c.Channel)
		v.Required("PersistentConnection", c.PersistentConnection != nil, &modelled)
		v.Boolean("PersistentConnection", c.PersistentConnection)
		v.Leave()
	}
}

func visitVoiceEnhancementConfigs(v *rules.Visitor, configs []*VoiceEnhancementConfig) {
	v.List("VoiceEnhancementConfigs", configs != nil, len(configs), &anySize)
	for i, c := range configs {
		if !v.Item("VoiceEnhancementConfigs", i, c != nil) {
			continue
		}
		visitVoiceChannel(v, c.Channel)
		v.Required("VoiceEnhancementMode", c.VoiceEnhancementMode != nil, &modelled)
		v.String("VoiceEnhancementMode", (*string)(c.VoiceEnhancementMode), &voiceEnhancementMode)
		v.Leave()
	}
}

// isOtherThanVoice reports whether the channel is known and is not VOICE.
func isOtherThanVoice(c *Channel) bool {
	return c != nil && *c != ChannelVoice && utf8.ValidString(string(*c))
}
