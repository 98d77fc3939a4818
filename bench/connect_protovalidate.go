package main

import (
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"

	"github.com/userlint/userlint/connect"
)

// protoValidateOfConnect checks a message. What takes several members to tell
// is in CEL.
func protoValidateOfConnect() contestant[connect.CreateUserRequest] {
	const noNFC = "CEL has no function for Unicode Normalization Form C"
	return protoContestant(protoAgent(), protoRequestOfConnect, map[string]string{
		"connect.IdentityInfo.FirstName.nfc":  noNFC,
		"connect.IdentityInfo.LastName.nfc":   noNFC,
		"connect.Tags.items":                  emptyList,
		"connect.SecurityProfileIds.required": nullItem,
		"connect.Tags.value.required":         "a value of a map cannot be null in a message",
		"connect.utf8":                        definedUTF8,
	})
}

// protoRequestOfConnect copies a request into a message.
func protoRequestOfConnect(of protoreflect.MessageDescriptor, r *connect.CreateUserRequest) proto.Message {
	m := dynamicpb.NewMessage(of)
	protoSet(m, nil,
		protoMember{"Username", r.Username},
		protoMember{"Password", r.Password},
		protoMember{"DirectoryUserId", r.DirectoryUserId},
		protoMember{"RoutingProfileId", r.RoutingProfileId},
		protoMember{"HierarchyGroupId", r.HierarchyGroupId},
		protoMember{"InstanceId", r.InstanceId})
	if i := r.IdentityInfo; i != nil {
		protoSet(m.Mutable(of.Fields().ByName("IdentityInfo")).Message(), nil,
			protoMember{"FirstName", i.FirstName},
			protoMember{"LastName", i.LastName},
			protoMember{"Email", i.Email},
			protoMember{"SecondaryEmail", i.SecondaryEmail},
			protoMember{"Mobile", i.Mobile})
	}
	if p := r.PhoneConfig; p != nil {
		phone := m.Mutable(of.Fields().ByName("PhoneConfig")).Message()
		protoSet(phone, nil,
			protoMember{"PhoneType", (*string)(p.PhoneType)},
			protoMember{"DeskPhoneNumber", p.DeskPhoneNumber})
		protoSetBool(phone, "AutoAccept", p.AutoAccept)
		protoSetBool(phone, "PersistentConnection", p.PersistentConnection)
		protoSetInteger(phone, p.AfterContactWorkTimeLimit)
	}
	if len(r.SecurityProfileIds) > 0 {
		ids := m.Mutable(of.Fields().ByName("SecurityProfileIds")).List()
		for _, id := range r.SecurityProfileIds {
			ids.Append(protoreflect.ValueOfString(orEmpty(id)))
		}
	}
	if len(r.Tags) > 0 {
		tags := m.Mutable(of.Fields().ByName("Tags")).Map()
		for key, value := range r.Tags {
			tags.Set(protoreflect.ValueOfString(key).MapKey(), protoreflect.ValueOfString(orEmpty(value)))
		}
	}
	protoChannels(m, r)
	return m
}

// protoChannels copies the settings per channel.
func protoChannels(m protoreflect.Message, r *connect.CreateUserRequest) {
	channel := func(c *connect.Channel) protoMember { return protoMember{"Channel", (*string)(c)} }
	protoAppend(m, "AutoAcceptConfigs", r.AutoAcceptConfigs, func(in protoreflect.Message, c *connect.AutoAcceptConfig) {
		protoSet(in, nil, channel(c.Channel))
		protoSetBool(in, "AutoAccept", c.AutoAccept)
		protoSetBool(in, "AgentFirstCallbackAutoAccept", c.AgentFirstCallbackAutoAccept)
	})
	work := func(in protoreflect.Message, name protoreflect.Name, c *connect.AfterContactWorkConfig) {
		if c != nil {
			protoSetInteger(in.Mutable(in.Descriptor().Fields().ByName(name)).Message(), c.AfterContactWorkTimeLimit)
		}
	}
	protoAppend(m, "AfterContactWorkConfigs", r.AfterContactWorkConfigs, func(in protoreflect.Message, c *connect.AfterContactWorkConfigPerChannel) {
		protoSet(in, nil, channel(c.Channel))
		work(in, "AfterContactWorkConfig", c.AfterContactWorkConfig)
		work(in, "AgentFirstCallbackAfterContactWorkConfig", c.AgentFirstCallbackAfterContactWorkConfig)
	})
	protoAppend(m, "PhoneNumberConfigs", r.PhoneNumberConfigs, func(in protoreflect.Message, c *connect.PhoneNumberConfig) {
		protoSet(in, nil, channel(c.Channel), protoMember{"PhoneType", (*string)(c.PhoneType)}, protoMember{"PhoneNumber", c.PhoneNumber})
	})
	protoAppend(m, "PersistentConnectionConfigs", r.PersistentConnectionConfigs, func(in protoreflect.Message, c *connect.PersistentConnectionConfig) {
		protoSet(in, nil, channel(c.Channel))
		protoSetBool(in, "PersistentConnection", c.PersistentConnection)
	})
	protoAppend(m, "VoiceEnhancementConfigs", r.VoiceEnhancementConfigs, func(in protoreflect.Message, c *connect.VoiceEnhancementConfig) {
		protoSet(in, nil, channel(c.Channel), protoMember{"VoiceEnhancementMode", (*string)(c.VoiceEnhancementMode)})
	})
}

func protoSetBool(m protoreflect.Message, name protoreflect.Name, value *bool) {
	if value != nil {
		m.Set(m.Descriptor().Fields().ByName(name), protoreflect.ValueOfBool(*value))
	}
}

// protoSetInteger sets the one member that is an integer.
func protoSetInteger(m protoreflect.Message, limit *int32) {
	if limit != nil {
		m.Set(m.Descriptor().Fields().ByName("AfterContactWorkTimeLimit"), protoreflect.ValueOfInt32(*limit))
	}
}

// orEmpty returns a text, or none for null, which a message does not have.
func orEmpty(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}
