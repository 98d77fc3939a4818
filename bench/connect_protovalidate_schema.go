package main

import (
	"fmt"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
)

// What takes several members to tell, in CEL.
const (
	celPhoneConfig = `has(this.PhoneConfig) || size(this.AutoAcceptConfigs) > 0 || size(this.AfterContactWorkConfigs) > 0 ||
		size(this.PhoneNumberConfigs) > 0 || size(this.PersistentConnectionConfigs) > 0 || size(this.VoiceEnhancementConfigs) > 0`
	celPhoneType = `!has(this.PhoneConfig) || has(this.PhoneConfig.PhoneType) || size(this.PhoneNumberConfigs) > 0`
	celNamed     = `has(this.IdentityInfo) && has(this.IdentityInfo.FirstName) && has(this.IdentityInfo.LastName)`
	celTypes     = `has(this.Password) ? size(this.Username) <= 20 && ` + celNamed + ` : size(this.Username) <= 20 || ` + celNamed +
		` && !has(this.IdentityInfo.Email) && !has(this.DirectoryUserId) && size(this.Username) <= 64 &&
		this.Username.matches(r'^[a-zA-Z0-9_\-.@]+$')`
)

// protoAgent returns the message of a request to Connect.
func protoAgent() protoreflect.MessageDescriptor {
	text := protoField{kind: descriptorpb.FieldDescriptorProto_TYPE_STRING}
	phoneType := protoEnum("SOFT_PHONE", "DESK_PHONE")
	channel := protoEnum("VOICE", "CHAT", "TASK", "EMAIL").required()
	number := protoStringOf(&validate.StringRules{}).matching(connectPatterns["phone"])
	password := protoStringOf(&validate.StringRules{}).matching(connectPatterns["secret"])
	for _, kind := range []string{"lower", "upper", "digit"} {
		password = password.with(kind, fmt.Sprintf("this.matches(r'%v')", connectPatterns["with"+kind]))
	}

	agent := newProtoMessage("Agent")
	agent.add("Username", protoString(1, 100).matching(connectPatterns["address"]).required())
	agent.add("Password", password)
	agent.add("IdentityInfo", protoStruct("Person"))
	agent.add("PhoneConfig", protoStruct("Phone"))
	agent.addAll(text, "DirectoryUserId", "HierarchyGroupId")
	agent.add("SecurityProfileIds", text.list(&validate.RepeatedRules{MinItems: proto.Uint64(1), MaxItems: proto.Uint64(10)}))
	agent.add("RoutingProfileId", text.required())
	agent.add("InstanceId", protoString(1, 100).required())
	agent.addMap("Tags", &validate.MapRules{
		MaxPairs: proto.Uint64(50),
		Keys:     protoString(1, 128).matching(connectPatterns["key"]).with("aws", "!this.startsWith('aws:')").rules,
		Values:   protoString(0, 256).rules,
	}, text)
	agent.add("AutoAcceptConfigs", protoList("AutoAccept", 0))
	agent.add("AfterContactWorkConfigs", protoList("AfterWork", 0))
	agent.add("PhoneNumberConfigs", protoList("PhoneNumber", 0))
	agent.add("PersistentConnectionConfigs", protoList("Persistent", 0))
	agent.add("VoiceEnhancementConfigs", protoList("Enhancement", 0))
	agent.rule("phone", celPhoneConfig)
	agent.rule("type", celPhoneType)
	agent.rule("identity", celTypes)

	person := newProtoMessage("Person")
	person.add("FirstName", protoString(0, 255))
	person.add("LastName", protoString(0, 300))
	person.addAll(text, "Email", "Mobile")
	person.add("SecondaryEmail", protoString(0, 265).matching(connectPatterns["secondary"]))
	phone := newProtoMessage("Phone")
	phone.add("PhoneType", phoneType)
	phone.addAll(protoBool(), "AutoAccept", "PersistentConnection")
	phone.add("AfterContactWorkTimeLimit", protoInteger(2_000_000))
	phone.add("DeskPhoneNumber", number)

	autoAccept := newProtoMessage("AutoAccept")
	autoAccept.add("Channel", channel)
	autoAccept.add("AutoAccept", protoBool().required())
	autoAccept.add("AgentFirstCallbackAutoAccept", protoBool())
	work := newProtoMessage("Work")
	work.add("AfterContactWorkTimeLimit", protoInteger(0))
	afterWork := newProtoMessage("AfterWork")
	afterWork.add("Channel", channel)
	afterWork.add("AfterContactWorkConfig", protoStruct("Work").required())
	afterWork.add("AgentFirstCallbackAfterContactWorkConfig", protoStruct("Work"))
	phoneNumber := newProtoMessage("PhoneNumber")
	phoneNumber.add("Channel", channel)
	phoneNumber.add("PhoneType", phoneType.required())
	phoneNumber.add("PhoneNumber", number)
	persistent := newProtoMessage("Persistent")
	persistent.add("Channel", channel)
	persistent.add("PersistentConnection", protoBool().required())
	enhancement := newProtoMessage("Enhancement")
	enhancement.add("Channel", channel)
	enhancement.add("VoiceEnhancementMode", protoEnum("VOICE_ISOLATION", "NOISE_SUPPRESSION", "NONE").required())

	return protoFile("agent", agent, person, phone, autoAccept, work, afterWork, phoneNumber, persistent, enhancement)
}
