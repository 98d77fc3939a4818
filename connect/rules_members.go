package connect

import "github.com/userlint/userlint/rules"

// The rules over several members.

var (
	withAutoAcceptConfigs           = rules.Conflict{With: "AutoAcceptConfigs"}
	withAfterContactWorkConfigs     = rules.Conflict{With: "AfterContactWorkConfigs"}
	withPhoneNumberConfigs          = rules.Conflict{With: "PhoneNumberConfigs"}
	withPersistentConnectionConfigs = rules.Conflict{With: "PersistentConnectionConfigs"}
	withVoice                       = rules.Conflict{With: "Channel", Only: string(ChannelVoice)}
)

func visitDeskPhone(v *rules.Visitor, p *UserPhoneConfig) {
	if p == nil {
		return
	}
	isDesk := p.PhoneType != nil && *p.PhoneType == PhoneTypeDeskPhone
	v.Enter("PhoneConfig")
	v.Required("DeskPhoneNumber", p.DeskPhoneNumber != nil || !isDesk, &observed)
	v.Leave()
}

// visitConflicts checks that no setting of PhoneConfig is also given per
// channel.
func visitConflicts(v *rules.Visitor, r *CreateUserRequest) {
	p := r.PhoneConfig
	if p == nil {
		return
	}
	var (
		autoAccept           = len(r.AutoAcceptConfigs) > 0
		afterContactWork     = len(r.AfterContactWorkConfigs) > 0
		phoneNumber          = len(r.PhoneNumberConfigs) > 0
		persistentConnection = len(r.PersistentConnectionConfigs) > 0
	)
	v.Enter("PhoneConfig")
	v.Conflict("PhoneType", p.PhoneType != nil && phoneNumber, &withPhoneNumberConfigs, &guidance)
	v.Conflict("AutoAccept", p.AutoAccept != nil && autoAccept, &withAutoAcceptConfigs, &guidance)
	v.Conflict("AfterContactWorkTimeLimit", p.AfterContactWorkTimeLimit != nil && afterContactWork,
		&withAfterContactWorkConfigs, &guidance)
	v.Conflict("DeskPhoneNumber", p.DeskPhoneNumber != nil && phoneNumber, &withPhoneNumberConfigs, &guidance)
	v.Conflict("PersistentConnection", p.PersistentConnection != nil && persistentConnection,
		&withPersistentConnectionConfigs, &guidance)
	v.Leave()
}

// visitAgentFirst checks that what is for calls in which the agent comes first
// is given for the channel VOICE only.
func visitAgentFirst(v *rules.Visitor, r *CreateUserRequest) {
	for i, c := range r.AutoAcceptConfigs {
		if c == nil {
			continue
		}
		v.Item("AutoAcceptConfigs", i, true)
		v.Conflict("AgentFirstCallbackAutoAccept",
			c.AgentFirstCallbackAutoAccept != nil && isOtherThanVoice(c.Channel), &withVoice, &guidance)
		v.Leave()
	}
	for i, c := range r.AfterContactWorkConfigs {
		if c == nil {
			continue
		}
		v.Item("AfterContactWorkConfigs", i, true)
		v.Conflict("AgentFirstCallbackAfterContactWorkConfig",
			c.AgentFirstCallbackAfterContactWorkConfig != nil && isOtherThanVoice(c.Channel), &withVoice, &guidance)
		v.Leave()
	}
}
