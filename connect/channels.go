package connect

// AutoAcceptConfig says whether contacts of a channel are accepted by
// themselves. Channel and AutoAccept are required.
type AutoAcceptConfig struct {
	Channel    *Channel `json:",omitzero"`
	AutoAccept *bool    `json:",omitzero"`
	// AgentFirstCallbackAutoAccept is for the channel VOICE only.
	AgentFirstCallbackAutoAccept *bool `json:",omitzero"`
}

// AfterContactWorkConfigPerChannel limits the work after a contact of a
// channel. Channel and AfterContactWorkConfig are required.
type AfterContactWorkConfigPerChannel struct {
	Channel                *Channel                `json:",omitzero"`
	AfterContactWorkConfig *AfterContactWorkConfig `json:",omitzero"`
	// AgentFirstCallbackAfterContactWorkConfig is for the channel VOICE only.
	AgentFirstCallbackAfterContactWorkConfig *AfterContactWorkConfig `json:",omitzero"`
}

// AfterContactWorkConfig limits the work after a contact.
type AfterContactWorkConfig struct {
	// AfterContactWorkTimeLimit is in seconds; 0 is no limit.
	AfterContactWorkTimeLimit *int32 `json:",omitzero"`
}

// PhoneNumberConfig holds the phone for a channel. Channel and PhoneType are
// required.
type PhoneNumberConfig struct {
	Channel     *Channel   `json:",omitzero"`
	PhoneType   *PhoneType `json:",omitzero"`
	PhoneNumber *string    `json:",omitzero"`
}

// PersistentConnectionConfig says whether a channel's connection is kept. Both
// members are required.
type PersistentConnectionConfig struct {
	Channel              *Channel `json:",omitzero"`
	PersistentConnection *bool    `json:",omitzero"`
}

// VoiceEnhancementConfig holds the voice enhancement for a channel. Both
// members are required.
type VoiceEnhancementConfig struct {
	Channel              *Channel              `json:",omitzero"`
	VoiceEnhancementMode *VoiceEnhancementMode `json:",omitzero"`
}
