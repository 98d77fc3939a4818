package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsconnect "github.com/aws/aws-sdk-go-v2/service/connect"
	"github.com/aws/aws-sdk-go-v2/service/connect/types"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/connect"
)

// sdkOfConnect is the check that aws-sdk-go-v2 makes by itself.
func sdkOfConnect() contestant[connect.CreateUserRequest] {
	gaps := sdkGaps(connect.Rules(),
		"connect.Username.required", "connect.RoutingProfileId.required", "connect.InstanceId.required",
		"connect.AutoAcceptConfigs.required", "connect.AutoAcceptConfigs.Channel.required",
		"connect.AfterContactWorkConfigs.required", "connect.AfterContactWorkConfigs.Channel.required",
		"connect.AfterContactWorkConfigs.AfterContactWorkConfig.required",
		"connect.PhoneNumberConfigs.required", "connect.PhoneNumberConfigs.Channel.required",
		"connect.PhoneNumberConfigs.PhoneType.required",
		"connect.PersistentConnectionConfigs.required", "connect.PersistentConnectionConfigs.Channel.required",
		"connect.PersistentConnectionConfigs.PersistentConnection.required",
		"connect.VoiceEnhancementConfigs.required", "connect.VoiceEnhancementConfigs.Channel.required",
		"connect.VoiceEnhancementConfigs.VoiceEnhancementMode.required",
		// Where nothing is declared, no request breaks these.
		"connect.Password.required", "connect.DirectoryUserId.required", "connect.too-deep")
	return sdkContestant(gaps, sdkInputOfConnect, func(options ...func(*middleware.Stack) error) error {
		client := awsconnect.New(awsconnect.Options{Region: "us-east-1", APIOptions: options})
		_, err := client.CreateUser(context.Background(), &awsconnect.CreateUserInput{})
		return err
	})
}

func sdkInputOfConnect(r *connect.CreateUserRequest) *awsconnect.CreateUserInput {
	in := &awsconnect.CreateUserInput{
		Username:                    r.Username,
		Password:                    r.Password,
		DirectoryUserId:             r.DirectoryUserId,
		SecurityProfileIds:          each(r.SecurityProfileIds, orEmpty),
		RoutingProfileId:            r.RoutingProfileId,
		HierarchyGroupId:            r.HierarchyGroupId,
		InstanceId:                  r.InstanceId,
		AutoAcceptConfigs:           each(r.AutoAcceptConfigs, sdkAutoAccept),
		AfterContactWorkConfigs:     each(r.AfterContactWorkConfigs, sdkAfterWork),
		PhoneNumberConfigs:          each(r.PhoneNumberConfigs, sdkPhone),
		PersistentConnectionConfigs: each(r.PersistentConnectionConfigs, sdkPersistent),
		VoiceEnhancementConfigs:     each(r.VoiceEnhancementConfigs, sdkEnhancement),
	}
	if i := r.IdentityInfo; i != nil {
		in.IdentityInfo = &types.UserIdentityInfo{
			FirstName: i.FirstName, LastName: i.LastName,
			Email: i.Email, SecondaryEmail: i.SecondaryEmail, Mobile: i.Mobile,
		}
	}
	if p := r.PhoneConfig; p != nil {
		in.PhoneConfig = &types.UserPhoneConfig{
			PhoneType: types.PhoneType(orZero(p.PhoneType)), AutoAccept: aws.ToBool(p.AutoAccept),
			AfterContactWorkTimeLimit: aws.ToInt32(p.AfterContactWorkTimeLimit), DeskPhoneNumber: p.DeskPhoneNumber,
			PersistentConnection: p.PersistentConnection,
		}
	}
	if r.Tags != nil {
		in.Tags = make(map[string]string)
		for key, value := range r.Tags {
			in.Tags[key] = orEmpty(value)
		}
	}
	return in
}

// orZero returns what a pointer points to, or nothing.
func orZero[T any](p *T) (value T) {
	if p != nil {
		value = *p
	}
	return value
}

func sdkChannel(c *connect.Channel) types.Channel { return types.Channel(orZero(c)) }

func sdkAutoAccept(config *connect.AutoAcceptConfig) types.AutoAcceptConfig {
	c := orZero(config)
	return types.AutoAcceptConfig{
		Channel: sdkChannel(c.Channel), AutoAccept: aws.ToBool(c.AutoAccept),
		AgentFirstCallbackAutoAccept: c.AgentFirstCallbackAutoAccept,
	}
}

func sdkAfterWork(config *connect.AfterContactWorkConfigPerChannel) types.AfterContactWorkConfigPerChannel {
	c := orZero(config)
	return types.AfterContactWorkConfigPerChannel{
		Channel: sdkChannel(c.Channel), AfterContactWorkConfig: sdkWork(c.AfterContactWorkConfig),
		AgentFirstCallbackAfterContactWorkConfig: sdkWork(c.AgentFirstCallbackAfterContactWorkConfig),
	}
}

func sdkWork(c *connect.AfterContactWorkConfig) *types.AfterContactWorkConfig {
	if c == nil {
		return nil
	}
	return &types.AfterContactWorkConfig{AfterContactWorkTimeLimit: aws.ToInt32(c.AfterContactWorkTimeLimit)}
}

func sdkPhone(config *connect.PhoneNumberConfig) types.PhoneNumberConfig {
	c := orZero(config)
	return types.PhoneNumberConfig{
		Channel: sdkChannel(c.Channel), PhoneType: types.PhoneType(orZero(c.PhoneType)), PhoneNumber: c.PhoneNumber,
	}
}

func sdkPersistent(config *connect.PersistentConnectionConfig) types.PersistentConnectionConfig {
	c := orZero(config)
	return types.PersistentConnectionConfig{Channel: sdkChannel(c.Channel), PersistentConnection: c.PersistentConnection}
}

func sdkEnhancement(config *connect.VoiceEnhancementConfig) types.VoiceEnhancementConfig {
	c := orZero(config)
	return types.VoiceEnhancementConfig{
		Channel:              sdkChannel(c.Channel),
		VoiceEnhancementMode: types.VoiceEnhancementMode(orZero(c.VoiceEnhancementMode)),
	}
}
