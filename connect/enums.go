package connect

// PhoneType is a type of phone.
type PhoneType string

// The types of phones.
const (
	PhoneTypeSoftPhone PhoneType = "SOFT_PHONE"
	PhoneTypeDeskPhone PhoneType = "DESK_PHONE"
)

// Channel is a sort of contact.
type Channel string

// The channels.
const (
	ChannelVoice Channel = "VOICE"
	ChannelChat  Channel = "CHAT"
	ChannelTask  Channel = "TASK"
	ChannelEmail Channel = "EMAIL"
)

// VoiceEnhancementMode is how voices are enhanced.
type VoiceEnhancementMode string

// The modes.
const (
	VoiceEnhancementModeVoiceIsolation   VoiceEnhancementMode = "VOICE_ISOLATION"
	VoiceEnhancementModeNoiseSuppression VoiceEnhancementMode = "NOISE_SUPPRESSION"
	VoiceEnhancementModeNone             VoiceEnhancementMode = "NONE"
)
