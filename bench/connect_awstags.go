package main

import "github.com/userlint/userlint/connect"

// The structs of Connect with the library's tag on their fields.
type (
	awsAgent struct {
		Username                    *string            `validate:"required,aws=connect.Username"`
		Password                    *string            `validate:"omitnil,aws=connect.Password"`
		IdentityInfo                *awsPerson         `validate:"omitnil"`
		PhoneConfig                 *awsPhone          `validate:"required_without_all=AutoAcceptConfigs AfterContactWorkConfigs PhoneNumberConfigs PersistentConnectionConfigs VoiceEnhancementConfigs,omitnil"`
		DirectoryUserId             *string            `validate:"omitnil,aws=connect.DirectoryUserId"`
		SecurityProfileIds          []*string          `validate:"required,aws=connect.SecurityProfileIds"`
		RoutingProfileId            *string            `validate:"required,aws=connect.RoutingProfileId"`
		HierarchyGroupId            *string            `validate:"omitnil,aws=connect.HierarchyGroupId"`
		InstanceId                  *string            `validate:"required,aws=connect.InstanceId"`
		Tags                        map[string]*string `validate:"omitnil,aws=connect.Tags"`
		AutoAcceptConfigs           []*awsAutoAccept   `validate:"omitnil,dive,required"`
		AfterContactWorkConfigs     []*awsAfterWork    `validate:"omitnil,dive,required"`
		PhoneNumberConfigs          []*awsPhones       `validate:"omitnil,dive,required"`
		PersistentConnectionConfigs []*awsPersistent   `validate:"omitnil,dive,required"`
		VoiceEnhancementConfigs     []*awsEnhancement  `validate:"omitnil,dive,required"`
	}
	awsPerson struct {
		FirstName      *string `validate:"omitnil,aws=connect.IdentityInfo.FirstName"`
		LastName       *string `validate:"omitnil,aws=connect.IdentityInfo.LastName"`
		Email          *string `validate:"omitnil,aws=connect.IdentityInfo.Email"`
		SecondaryEmail *string `validate:"omitnil,aws=connect.IdentityInfo.SecondaryEmail"`
		Mobile         *string `validate:"omitnil,aws=connect.IdentityInfo.Mobile"`
	}
	awsPhone struct {
		PhoneType                 *connect.PhoneType `validate:"omitnil,aws=connect.PhoneConfig.PhoneType"`
		AutoAccept                *bool
		AfterContactWorkTimeLimit *int32  `validate:"omitnil,aws=connect.PhoneConfig.AfterContactWorkTimeLimit"`
		DeskPhoneNumber           *string `validate:"omitnil,aws=connect.PhoneConfig.DeskPhoneNumber"`
		PersistentConnection      *bool
	}
	awsAutoAccept struct {
		Channel                      *connect.Channel `validate:"required,aws=connect.AutoAcceptConfigs.Channel"`
		AutoAccept                   *bool            `validate:"required"`
		AgentFirstCallbackAutoAccept *bool
	}
	awsAfterWork struct {
		Channel                                  *connect.Channel `validate:"required,aws=connect.AfterContactWorkConfigs.Channel"`
		AfterContactWorkConfig                   *awsWork         `validate:"required"`
		AgentFirstCallbackAfterContactWorkConfig *awsWork         `validate:"omitnil"`
	}
	awsWork struct {
		AfterContactWorkTimeLimit *int32 `validate:"omitnil,aws=connect.AfterContactWorkConfigs.AfterContactWorkConfig.AfterContactWorkTimeLimit"`
	}
	awsPhones struct {
		Channel     *connect.Channel   `validate:"required,aws=connect.PhoneNumberConfigs.Channel"`
		PhoneType   *connect.PhoneType `validate:"required,aws=connect.PhoneNumberConfigs.PhoneType"`
		PhoneNumber *string            `validate:"omitnil,aws=connect.PhoneNumberConfigs.PhoneNumber"`
	}
	awsPersistent struct {
		Channel              *connect.Channel `validate:"required,aws=connect.PersistentConnectionConfigs.Channel"`
		PersistentConnection *bool            `validate:"required"`
	}
	awsEnhancement struct {
		Channel              *connect.Channel              `validate:"required,aws=connect.VoiceEnhancementConfigs.Channel"`
		VoiceEnhancementMode *connect.VoiceEnhancementMode `validate:"required,aws=connect.VoiceEnhancementConfigs.VoiceEnhancementMode"`
	}
)

// connectTagsOfLibrary has the tag aws on every field that it is for.
func connectTagsOfLibrary() contestant[connect.CreateUserRequest] {
	c := tagOfLibrary(awsTaggedOfConnect)
	c.gaps = connectTagGaps()
	return c
}

// awsTaggedOfConnect copies a request into the structs with the tag.
func awsTaggedOfConnect(r *connect.CreateUserRequest) *awsAgent {
	return &awsAgent{
		Username:           r.Username,
		Password:           r.Password,
		IdentityInfo:       (*awsPerson)(r.IdentityInfo),
		PhoneConfig:        (*awsPhone)(r.PhoneConfig),
		DirectoryUserId:    r.DirectoryUserId,
		SecurityProfileIds: r.SecurityProfileIds,
		RoutingProfileId:   r.RoutingProfileId,
		HierarchyGroupId:   r.HierarchyGroupId,
		InstanceId:         r.InstanceId,
		Tags:               r.Tags,
		AutoAcceptConfigs: each(r.AutoAcceptConfigs, func(c *connect.AutoAcceptConfig) *awsAutoAccept {
			return (*awsAutoAccept)(c)
		}),
		AfterContactWorkConfigs: each(r.AfterContactWorkConfigs, func(c *connect.AfterContactWorkConfigPerChannel) *awsAfterWork {
			if c == nil {
				return nil
			}
			return &awsAfterWork{
				c.Channel, (*awsWork)(c.AfterContactWorkConfig), (*awsWork)(c.AgentFirstCallbackAfterContactWorkConfig),
			}
		}),
		PhoneNumberConfigs: each(r.PhoneNumberConfigs, func(c *connect.PhoneNumberConfig) *awsPhones {
			return (*awsPhones)(c)
		}),
		PersistentConnectionConfigs: each(r.PersistentConnectionConfigs, func(c *connect.PersistentConnectionConfig) *awsPersistent {
			return (*awsPersistent)(c)
		}),
		VoiceEnhancementConfigs: each(r.VoiceEnhancementConfigs, func(c *connect.VoiceEnhancementConfig) *awsEnhancement {
			return (*awsEnhancement)(c)
		}),
	}
}
