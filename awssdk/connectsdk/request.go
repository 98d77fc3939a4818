package connectsdk

import (
	awsconnect "github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"

	"github.com/userlint/userlint/awssdk/internal/convert"
	"github.com/userlint/userlint/connect"
)

// RequestOf returns the request that the SDK makes of an input. It shares texts
// and members that are pointers with the input, and is nil for nil.
//
// Absent are nil pointers, lists and maps and, since the SDK cannot tell them
// from absent and does not send them: an empty PhoneType, Channel or
// VoiceEnhancementMode; an AfterContactWorkTimeLimit of 0; and PhoneConfig's
// AutoAccept that is false. The AutoAccept of AutoAcceptConfigs is always
// present, since the SDK always sends it. An empty list or map is present.
func RequestOf(input *awsconnect.CreateUserInput) *connect.CreateUserRequest {
	if input == nil {
		return nil
	}
	return &connect.CreateUserRequest{
		Username:                    input.Username,
		Password:                    input.Password,
		IdentityInfo:                identityInfoOf(input.IdentityInfo),
		PhoneConfig:                 phoneConfigOf(input.PhoneConfig),
		DirectoryUserId:             input.DirectoryUserId,
		SecurityProfileIds:          convert.Pointers(input.SecurityProfileIds, convert.Same[string]),
		RoutingProfileId:            input.RoutingProfileId,
		HierarchyGroupId:            input.HierarchyGroupId,
		InstanceId:                  input.InstanceId,
		Tags:                        convert.PointerMap(input.Tags),
		AutoAcceptConfigs:           convert.Pointers(input.AutoAcceptConfigs, autoAcceptOf),
		AfterContactWorkConfigs:     convert.Pointers(input.AfterContactWorkConfigs, workPerChannelOf),
		PhoneNumberConfigs:          convert.Pointers(input.PhoneNumberConfigs, phoneNumberOf),
		PersistentConnectionConfigs: convert.Pointers(input.PersistentConnectionConfigs, persistentConnectionOf),
		VoiceEnhancementConfigs:     convert.Pointers(input.VoiceEnhancementConfigs, voiceEnhancementOf),
	}
}

func identityInfoOf(i *types.UserIdentityInfo) *connect.UserIdentityInfo {
	if i == nil {
		return nil
	}
	return &connect.UserIdentityInfo{
		FirstName:      i.FirstName,
		LastName:       i.LastName,
		Email:          i.Email,
		SecondaryEmail: i.SecondaryEmail,
		Mobile:         i.Mobile,
	}
}

func phoneConfigOf(c *types.UserPhoneConfig) *connect.UserPhoneConfig {
	if c == nil {
		return nil
	}
	return &connect.UserPhoneConfig{
		PhoneType:                 convert.PresentAs[connect.PhoneType](c.PhoneType),
		AutoAccept:                convert.Present(c.AutoAccept),
		AfterContactWorkTimeLimit: convert.Present(c.AfterContactWorkTimeLimit),
		DeskPhoneNumber:           c.DeskPhoneNumber,
		PersistentConnection:      c.PersistentConnection,
	}
}

func autoAcceptOf(c *types.AutoAcceptConfig) *connect.AutoAcceptConfig {
	return &connect.AutoAcceptConfig{
		Channel:                      convert.PresentAs[connect.Channel](c.Channel),
		AutoAccept:                   &c.AutoAccept,
		AgentFirstCallbackAutoAccept: c.AgentFirstCallbackAutoAccept,
	}
}

func workPerChannelOf(c *types.AfterContactWorkConfigPerChannel) *connect.AfterContactWorkConfigPerChannel {
	return &connect.AfterContactWorkConfigPerChannel{
		Channel:                                  convert.PresentAs[connect.Channel](c.Channel),
		AfterContactWorkConfig:                   workOf(c.AfterContactWorkConfig),
		AgentFirstCallbackAfterContactWorkConfig: workOf(c.AgentFirstCallbackAfterContactWorkConfig),
	}
}

func workOf(c *types.AfterContactWorkConfig) *connect.AfterContactWorkConfig {
	if c == nil {
		return nil
	}
	return &connect.AfterContactWorkConfig{AfterContactWorkTimeLimit: convert.Present(c.AfterContactWorkTimeLimit)}
}

func phoneNumberOf(c *types.PhoneNumberConfig) *connect.PhoneNumberConfig {
	return &connect.PhoneNumberConfig{
		Channel:     convert.PresentAs[connect.Channel](c.Channel),
		PhoneType:   convert.PresentAs[connect.PhoneType](c.PhoneType),
		PhoneNumber: c.PhoneNumber,
	}
}

func persistentConnectionOf(c *types.PersistentConnectionConfig) *connect.PersistentConnectionConfig {
	return &connect.PersistentConnectionConfig{
		Channel:              convert.PresentAs[connect.Channel](c.Channel),
		PersistentConnection: c.PersistentConnection,
	}
}

func voiceEnhancementOf(c *types.VoiceEnhancementConfig) *connect.VoiceEnhancementConfig {
	return &connect.VoiceEnhancementConfig{
		Channel:              convert.PresentAs[connect.Channel](c.Channel),
		VoiceEnhancementMode: convert.PresentAs[connect.VoiceEnhancementMode](c.VoiceEnhancementMode),
	}
}
