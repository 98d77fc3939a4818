package main

import (
	"regexp"

	"buf.build/gen/go/bufbuild/protovalidate/protocolbuffers/go/buf/validate"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
)

// protoPackage is the package of the messages.
const protoPackage = "userlint.bench"

// protoFile returns the first of the messages of a file, as a compiler of
// .proto files would make it.
func protoFile(name string, messages ...*protoMessage) protoreflect.MessageDescriptor {
	file := &descriptorpb.FileDescriptorProto{
		Name:       proto.String("userlint/bench/" + name + ".proto"),
		Package:    proto.String(protoPackage),
		Syntax:     proto.String("proto3"),
		Dependency: []string{"google/protobuf/struct.proto", "buf/validate/validate.proto"},
	}
	for _, m := range messages {
		file.MessageType = append(file.MessageType, m.descriptor)
	}
	built, err := protodesc.NewFile(file, protoregistry.GlobalFiles)
	must(err)
	return built.Messages().Get(0)
}

// protoField is a field to be: its type, and its rules.
type protoField struct {
	kind     descriptorpb.FieldDescriptorProto_Type
	message  string // the full name of the type of a struct or of a list's items
	repeated bool
	rules    *validate.FieldRules
}

func protoBool() protoField { return protoField{kind: descriptorpb.FieldDescriptorProto_TYPE_BOOL} }

// protoString is a string of so many characters.
func protoString(least, most uint64) protoField {
	rules := &validate.StringRules{MaxLen: proto.Uint64(most)}
	if least > 0 {
		rules.MinLen = proto.Uint64(least)
	}
	return protoStringOf(rules)
}

func protoStringOf(rules *validate.StringRules) protoField {
	return protoField{
		kind:  descriptorpb.FieldDescriptorProto_TYPE_STRING,
		rules: &validate.FieldRules{Type: &validate.FieldRules_String_{String_: rules}},
	}
}

// protoEnum is one of some texts.
func protoEnum(values ...string) protoField { return protoStringOf(&validate.StringRules{In: values}) }

// matching returns the field, a string, with the rule that it matches a pattern.
func (f protoField) matching(pattern *regexp.Regexp) protoField {
	f.rules = proto.CloneOf(f.rules)
	f.rules.GetString().Pattern = proto.String(pattern.String())
	return f
}

// with returns the field with a rule in CEL.
func (f protoField) with(id, expression string) protoField {
	f.rules = proto.CloneOf(f.rules)
	f.rules.Cel = append(f.rules.Cel, protoRule(id, expression))
	return f
}

func protoRule(id, expression string) *validate.Rule {
	return &validate.Rule{Id: proto.String(id), Message: proto.String("must be so"), Expression: proto.String(expression)}
}

// required returns the field with the rule that it must be present.
func (f protoField) required() protoField {
	if f.rules == nil {
		f.rules = &validate.FieldRules{}
	}
	f.rules = proto.CloneOf(f.rules)
	f.rules.Required = proto.Bool(true)
	return f
}

// protoInteger is an integer from 0 to a limit, which 0 leaves out.
func protoInteger(most int32) protoField {
	rules := &validate.Int32Rules{GreaterThan: &validate.Int32Rules_Gte{Gte: 0}}
	if most > 0 {
		rules.LessThan = &validate.Int32Rules_Lte{Lte: most}
	}
	return protoField{
		kind:  descriptorpb.FieldDescriptorProto_TYPE_INT32,
		rules: &validate.FieldRules{Type: &validate.FieldRules_Int32{Int32: rules}},
	}
}

func protoStruct(message string) protoField {
	return protoField{
		kind:    descriptorpb.FieldDescriptorProto_TYPE_MESSAGE,
		message: "." + protoPackage + "." + message,
	}
}

// protoList is a list of so many items at most, where 0 is any number.
func protoList(message string, most uint64) protoField {
	f := protoStruct(message)
	if most == 0 {
		return f.list(nil)
	}
	return f.list(&validate.RepeatedRules{MaxItems: proto.Uint64(most)})
}

// list returns the field as a list of what it is.
func (f protoField) list(rules *validate.RepeatedRules) protoField {
	f.repeated = true
	f.rules = nil
	if rules != nil {
		f.rules = &validate.FieldRules{Type: &validate.FieldRules_Repeated{Repeated: rules}}
	}
	return f
}

// protoMessage is a message to be.
type protoMessage struct{ descriptor *descriptorpb.DescriptorProto }

func newProtoMessage(name string) *protoMessage {
	return &protoMessage{&descriptorpb.DescriptorProto{Name: proto.String(name)}}
}

// rule adds a rule in CEL over the whole message.
func (m *protoMessage) rule(id, expression string) {
	rules := &validate.MessageRules{}
	if m.descriptor.Options == nil {
		m.descriptor.Options = &descriptorpb.MessageOptions{}
	} else {
		rules = proto.GetExtension(m.descriptor.Options, validate.E_Message).(*validate.MessageRules)
	}
	rules.Cel = append(rules.Cel, protoRule(id, expression))
	proto.SetExtension(m.descriptor.Options, validate.E_Message, rules)
}

// addAll adds fields of the same type and rules.
func (m *protoMessage) addAll(f protoField, names ...string) {
	for _, name := range names {
		m.add(name, f)
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

// addMap adds a map from strings to what a field is, which in a descriptor is a
// list of messages with a key and a value.
func (m *protoMessage) addMap(name string, rules *validate.MapRules, value protoField) {
	entry := newProtoMessage(name + "Entry")
	entry.descriptor.Options = &descriptorpb.MessageOptions{MapEntry: proto.Bool(true)}
	for i, f := range []protoField{{kind: descriptorpb.FieldDescriptorProto_TYPE_STRING}, value} {
		field := &descriptorpb.FieldDescriptorProto{
			Name:   proto.String([]string{"key", "value"}[i]),
			Number: proto.Int32(int32(i + 1)),
			Type:   f.kind.Enum(),
			Label:  descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum(),
		}
		if f.message != "" {
			field.TypeName = proto.String(f.message)
		}
		entry.descriptor.Field = append(entry.descriptor.Field, field)
	}
	m.descriptor.NestedType = append(m.descriptor.NestedType, entry.descriptor)

	f := protoStruct(m.descriptor.GetName() + "." + name + "Entry").list(nil)
	f.rules = &validate.FieldRules{Type: &validate.FieldRules_Map{Map: rules}}
	m.add(name, f)
}
