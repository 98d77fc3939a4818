package reference

import (
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/match"
)

// phones checks PhoneConfig, which settings per channel can stand in for.
func phones(r *connect.CreateUserRequest) bool {
	p := r.PhoneConfig
	if p == nil {
		return len(r.AutoAcceptConfigs) > 0 || len(r.AfterContactWorkConfigs) > 0 ||
			len(r.PhoneNumberConfigs) > 0 || len(r.PersistentConnectionConfigs) > 0 ||
			len(r.VoiceEnhancementConfigs) > 0
	}
	if p.PhoneType == nil {
		if len(r.PhoneNumberConfigs) == 0 {
			return false
		}
	} else if !phoneType(*p.PhoneType) {
		return false
	}
	if limit := p.AfterContactWorkTimeLimit; limit != nil && (*limit < 0 || *limit > 2_000_000) {
		return false
	}
	return p.DeskPhoneNumber == nil || match.PhoneNumber(*p.DeskPhoneNumber)
}

func phoneType(t connect.PhoneType) bool {
	return t == connect.PhoneTypeSoftPhone || t == connect.PhoneTypeDeskPhone
}

// channels checks the settings per channel.
func channels(r *connect.CreateUserRequest) bool {
	for _, c := range r.AutoAcceptConfigs {
		if c == nil || !channel(c.Channel) || c.AutoAccept == nil {
			return false
		}
	}
	for _, c := range r.AfterContactWorkConfigs {
		if c == nil || !channel(c.Channel) || c.AfterContactWorkConfig == nil ||
			!afterContactWork(c.AfterContactWorkConfig) ||
			!afterContactWork(c.AgentFirstCallbackAfterContactWorkConfig) {
			return false
		}
	}
	for _, c := range r.PhoneNumberConfigs {
		if c == nil || !channel(c.Channel) || c.PhoneType == nil || !phoneType(*c.PhoneType) ||
			c.PhoneNumber != nil && !match.PhoneNumber(*c.PhoneNumber) {
			return false
		}
	}
	for _, c := range r.PersistentConnectionConfigs {
		if c == nil || !channel(c.Channel) || c.PersistentConnection == nil {
			return false
		}
	}
	for _, c := range r.VoiceEnhancementConfigs {
		if c == nil || !channel(c.Channel) || c.VoiceEnhancementMode == nil {
			return false
		}
		switch *c.VoiceEnhancementMode {
		case connect.VoiceEnhancementModeVoiceIsolation,
			connect.VoiceEnhancementModeNoiseSuppression,
			connect.VoiceEnhancementModeNone:
		default:
			return false
		}
	}
	return true
}

func channel(c *connect.Channel) bool {
	if c == nil {
		return false
	}
	switch *c {
	case connect.ChannelVoice, connect.ChannelChat, connect.ChannelTask, connect.ChannelEmail:
		return true
	}
	return false
}

func afterContactWork(c *connect.AfterContactWorkConfig) bool {
	return c == nil || c.AfterContactWorkTimeLimit == nil || *c.AfterContactWorkTimeLimit >= 0
}
