package connectsdk

import (
	awsconnect "github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"

	"github.com/userlint/userlint/awssdk/internal/convert"
	"github.com/userlint/userlint/connect"
)

// InputOf returns the SDK's input for a request. It shares texts and members
// that are pointers in both with the request, and is nil for nil.
//
// The SDK cannot hold all that a request can. What it does not send are an
// AfterContactWorkTimeLimit of 0 and PhoneConfig's AutoAccept that is false.
// No valid request has the rest: an empty PhoneType, Channel or
// VoiceEnhancementMode is not sent; a null item of a list and a null tag become
// empty ones; and an AutoAcceptConfig without AutoAccept says false.
func InputOf(request *connect.CreateUserRequest) *awsconnect.CreateUserInput {
	if request == nil {
		return nil
	}
	return &awsconnect.CreateUserInput{
		Username:                    request.Username,
		Password:                    request.Password,
		IdentityInfo:                inputIdentityInfo(request.IdentityInfo),
		PhoneConfig:                 inputPhoneConfig(request.PhoneConfig),
		DirectoryUserId:             request.DirectoryUserId,
		SecurityProfileIds:          convert.Values(request.SecurityProfileIds, convert.Value[string]),
		RoutingProfileId:            request.RoutingProfileId,
		HierarchyGroupId:            request.HierarchyGroupId,
		InstanceId:                  request.InstanceId,
		Tags:                        convert.ValueMap(request.Tags),
		AutoAcceptConfigs:           convert.Values(request.AutoAcceptConfigs, inputAutoAccept),
		AfterContactWorkConfigs:     convert.Values(request.AfterContactWorkConfigs, inputWorkPerChannel),
		PhoneNumberConfigs:          convert.Values(request.PhoneNumberConfigs, inputPhoneNumber),
		PersistentConnectionConfigs: convert.Values(request.PersistentConnectionConfigs, inputPersistentConnection),
		VoiceEnhancementConfigs:     convert.Values(request.VoiceEnhancementConfigs, inputVoiceEnhancement),
	}
}

func inputIdentityInfo(i *connect.UserIdentityInfo) *types.UserIdentityInfo {
	if i == nil {
		return nil
	}
	return &types.UserIdentityInfo{
		FirstName:      i.FirstName,
		LastName:       i.LastName,
		Email:          i.Email,
		SecondaryEmail: i.SecondaryEmail,
		Mobile:         i.Mobile,
	}
}

func inputPhoneConfig(c *connect.UserPhoneConfig) *types.UserPhoneConfig {
	if c == nil {
		return nil
	}
	return &types.UserPhoneConfig{
		PhoneType:                 convert.ValueAs[types.PhoneType](c.PhoneType),
		AutoAccept:                convert.Value(c.AutoAccept),
		AfterContactWorkTimeLimit: convert.Value(c.AfterContactWorkTimeLimit),
		DeskPhoneNumber:           c.DeskPhoneNumber,
		PersistentConnection:      c.PersistentConnection,
	}
}

func inputAutoAccept(c *connect.AutoAcceptConfig) types.AutoAcceptConfig {
	return types.AutoAcceptConfig{
		Channel:                      convert.ValueAs[types.Channel](c.Channel),
		AutoAccept:                   convert.Value(c.AutoAccept),
		AgentFirstCallbackAutoAccept: c.AgentFirstCallbackAutoAccept,
	}
}

func inputWorkPerChannel(c *connect.AfterContactWorkConfigPerChannel) types.AfterContactWorkConfigPerChannel {
	return types.AfterContactWorkConfigPerChannel{
		Channel:                                  convert.ValueAs[types.Channel](c.Channel),
		AfterContactWorkConfig:                   inputWork(c.AfterContactWorkConfig),
		AgentFirstCallbackAfterContactWorkConfig: inputWork(c.AgentFirstCallbackAfterContactWorkConfig),
	}
}

func inputWork(c *connect.AfterContactWorkConfig) *types.AfterContactWorkConfig {
	if c == nil {
		return nil
	}
	return &types.AfterContactWorkConfig{AfterContactWorkTimeLimit: convert.Value(c.AfterContactWorkTimeLimit)}
}

func inputPhoneNumber(c *connect.PhoneNumberConfig) types.PhoneNumberConfig {
	return types.PhoneNumberConfig{
		Channel:     convert.ValueAs[types.Channel](c.Channel),
		PhoneType:   convert.ValueAs[types.PhoneType](c.PhoneType),
		PhoneNumber: c.PhoneNumber,
	}
}

func inputPersistentConnection(c *connect.PersistentConnectionConfig) types.PersistentConnectionConfig {
	return types.PersistentConnectionConfig{
		Channel:              convert.ValueAs[types.Channel](c.Channel),
		PersistentConnection: c.PersistentConnection,
	}
}

func inputVoiceEnhancement(c *connect.VoiceEnhancementConfig) types.VoiceEnhancementConfig {
	return types.VoiceEnhancementConfig{
		Channel:              convert.ValueAs[types.Channel](c.Channel),
		VoiceEnhancementMode: convert.ValueAs[types.VoiceEnhancementMode](c.VoiceEnhancementMode),
	}
}
