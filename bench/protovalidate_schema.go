package main

import (
	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	_ "google.golang.org/protobuf/types/known/structpb" // so that its file is registered
)

// protoPackage is the package of the messages.
const protoPackage = "userlint.bench"

// protoUser returns the message of a request, as a .proto file would have it:
// optional members are optional, lists are repeated, and the rules are options
// of the fields.
func protoUser() protoreflect.MessageDescriptor {
	text := protoString(1024, "text")
	user := newProtoMessage("User")
	user.add("IdentityStoreId", protoString(36, "id").required())
	user.add("UserName", protoString(128, "user"))
	user.add("Name", protoStruct("Name"))
	user.texts("DisplayName", "NickName", "ProfileUrl")
	user.add("Emails", protoList("Typed", 1))
	user.add("Addresses", protoList("Place", 1))
	user.add("PhoneNumbers", protoList("Typed", 1))
	user.texts("UserType", "Title", "PreferredLanguage", "Locale", "Timezone")
	user.add("Photos", protoList("Photo", 3))
	user.texts("Website", "Birthdate")
	user.add("Roles", protoList("Typed", 1))
	user.addDocuments("Extensions", 10, protoString(50, "key").rules)

	name := newProtoMessage("Name")
	name.texts("Formatted", "FamilyName", "GivenName", "MiddleName", "HonorificPrefix", "HonorificSuffix")
	typed := newProtoMessage("Typed")
	typed.texts("Value", "Type")
	place := newProtoMessage("Place")
	place.texts("StreetAddress", "Locality", "Region", "PostalCode", "Country", "Formatted", "Type")
	photo := newProtoMessage("Photo")
	photo.add("Value", text.required())
	photo.texts("Type", "Display")
	for _, m := range []*protoMessage{typed, place, photo} {
		m.add("Primary", protoField{kind: descriptorpb.FieldDescriptorProto_TYPE_BOOL})
	}

	file := &descriptorpb.FileDescriptorProto{
		Name:       proto.String("userlint/bench/user.proto"),
		Package:    proto.String(protoPackage),
		Syntax:     proto.String("proto3"),
		Dependency: []string{"google/protobuf/struct.proto", "buf/validate/validate.proto"},
	}
	for _, m := range []*protoMessage{user, name, typed, place, photo} {
		file.MessageType = append(file.MessageType, m.descriptor)
	}
	built, err := protodesc.NewFile(file, protoregistry.GlobalFiles)
	must(err)
	return built.Messages().ByName("User")
}

// protoField is a field to be: its type, and its rules.
type protoField struct {
	kind     descriptorpb.FieldDescriptorProto_Type
	message  string // the name of the type of a struct or of a list's items
	repeated bool
	rules    *validate.FieldRules
}

func protoString(most uint64, pattern string) protoField {
	return protoField{
		kind: descriptorpb.FieldDescriptorProto_TYPE_STRING,
		rules: &validate.FieldRules{Type: &validate.FieldRules_String_{String_: &validate.StringRules{
			MinLen:  proto.Uint64(1),
			MaxLen:  proto.Uint64(most),
			Pattern: proto.String(patterns[pattern].String()),
		}}},
	}
}

// required returns the field with the rule that it must be present.
func (f protoField) required() protoField {
	f.rules = proto.CloneOf(f.rules)
	f.rules.Required = proto.Bool(true)
	return f
}

func protoStruct(message string) protoField {
	return protoField{
		kind:    descriptorpb.FieldDescriptorProto_TYPE_MESSAGE,
		message: "." + protoPackage + "." + message,
	}
}

func protoList(message string, most uint64) protoField {
	f := protoStruct(message)
	f.repeated = true
	f.rules = &validate.FieldRules{Type: &validate.FieldRules_Repeated{
		Repeated: &validate.RepeatedRules{MaxItems: proto.Uint64(most)},
	}}
	return f
}

// protoMessage is a message to be.
type protoMessage struct{ descriptor *descriptorpb.DescriptorProto }

func newProtoMessage(name string) *protoMessage {
	return &protoMessage{&descriptorpb.DescriptorProto{Name: proto.String(name)}}
}

func (m *protoMessage) texts(names ...string) {
	for _, name := range names {
		m.add(name, protoString(1024, "text"))
	}
}

// add adds a field. One that is not a list is optional, which in a descriptor
// is a oneof of its own.
func (m *protoMessage) add(name string, f protoField) {
	field := &descriptorpb.FieldDescriptorProto{
		Name:   proto.String(name),
		Number: proto.Int32(int32(len(m.descriptor.Field) + 1)),
		Type:   f.kind.Enum(),
		Label:  descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum(),
	}
	if f.message != "" {
		field.TypeName = proto.String(f.message)
	}
	switch {
	case f.repeated:
		field.Label = descriptorpb.FieldDescriptorProto_LABEL_REPEATED.Enum()
	case f.message == "":
		field.Proto3Optional = proto.Bool(true)
		field.OneofIndex = proto.Int32(int32(len(m.descriptor.OneofDecl)))
		m.descriptor.OneofDecl = append(m.descriptor.OneofDecl,
			&descriptorpb.OneofDescriptorProto{Name: proto.String("_" + name)})
	}
	if f.rules != nil {
		field.Options = &descriptorpb.FieldOptions{}
		proto.SetExtension(field.Options, validate.E_Field, f.rules)
	}
	m.descriptor.Field = append(m.descriptor.Field, field)
}

// addDocuments adds a map of documents, which in a descriptor is a list of
// messages with a key and a value.
func (m *protoMessage) addDocuments(name string, most uint64, key *validate.FieldRules) {
	entry := newProtoMessage(name + "Entry")
	entry.descriptor.Options = &descriptorpb.MessageOptions{MapEntry: proto.Bool(true)}
	for i, field := range []string{"key", "value"} {
		entry.descriptor.Field = append(entry.descriptor.Field, &descriptorpb.FieldDescriptorProto{
			Name:   proto.String(field),
			Number: proto.Int32(int32(i + 1)),
			Type:   descriptorpb.FieldDescriptorProto_TYPE_STRING.Enum(),
			Label:  descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum(),
		})
	}
	value := entry.descriptor.Field[1]
	value.Type = descriptorpb.FieldDescriptorProto_TYPE_MESSAGE.Enum()
	value.TypeName = proto.String(".google.protobuf.Value")
	m.descriptor.NestedType = append(m.descriptor.NestedType, entry.descriptor)

	f := protoStruct(m.descriptor.GetName() + "." + name + "Entry")
	f.repeated = true
	f.rules = &validate.FieldRules{Type: &validate.FieldRules_Map{
		Map: &validate.MapRules{MaxPairs: proto.Uint64(most), Keys: key},
	}}
	m.add(name, f)
}
