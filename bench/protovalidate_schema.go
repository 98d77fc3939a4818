package main

import (
	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
	_ "google.golang.org/protobuf/types/known/structpb" // so that its file is registered
)

// protoText is a member without a shape of its own.
var protoText = protoString(1, 1024).matching(patterns["text"])

// protoUser returns the message of a request, as a .proto file would have it:
// optional members are optional, lists are repeated, and the rules are options
// of the fields.
func protoUser() protoreflect.MessageDescriptor {
	user := newProtoMessage("User")
	user.add("IdentityStoreId", protoString(1, 36).matching(patterns["id"]).required())
	user.add("UserName", protoString(1, 128).matching(patterns["user"]))
	user.add("Name", protoStruct("Name"))
	user.addAll(protoText, "DisplayName", "NickName", "ProfileUrl")
	user.add("Emails", protoList("Typed", 1))
	user.add("Addresses", protoList("Place", 1))
	user.add("PhoneNumbers", protoList("Typed", 1))
	user.addAll(protoText, "UserType", "Title", "PreferredLanguage", "Locale", "Timezone")
	user.add("Photos", protoList("Photo", 3))
	user.addAll(protoText, "Website", "Birthdate")
	user.add("Roles", protoList("Typed", 1))
	user.addMap("Extensions", &validate.MapRules{
		MaxPairs: proto.Uint64(10),
		Keys:     protoString(1, 50).matching(patterns["key"]).rules,
	}, protoField{kind: descriptorpb.FieldDescriptorProto_TYPE_MESSAGE, message: ".google.protobuf.Value"})

	name := newProtoMessage("Name")
	name.addAll(protoText, "Formatted", "FamilyName", "GivenName", "MiddleName", "HonorificPrefix", "HonorificSuffix")
	typed := newProtoMessage("Typed")
	typed.addAll(protoText, "Value", "Type")
	place := newProtoMessage("Place")
	place.addAll(protoText, "StreetAddress", "Locality", "Region", "PostalCode", "Country", "Formatted", "Type")
	photo := newProtoMessage("Photo")
	photo.add("Value", protoText.required())
	photo.addAll(protoText, "Type", "Display")
	for _, m := range []*protoMessage{typed, place, photo} {
		m.add("Primary", protoBool())
	}

	return protoFile("user", user, name, typed, place, photo)
}
