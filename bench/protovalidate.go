package main

import (
	"encoding/json"

	"buf.build/go/protovalidate"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"
	"google.golang.org/protobuf/types/known/structpb"

	"github.com/userlint/userlint/identitystore"
)

// protoValidate checks a message whose descriptor is built when the program
// runs, so that no compiler of .proto files is needed.
func protoValidate() contestant[identitystore.CreateUserRequest] {
	user := protoUser()
	return protoContestant(user, protoRequest, map[string]string{
		"identitystore.Emails.items":          emptyList,
		"identitystore.Addresses.items":       emptyList,
		"identitystore.PhoneNumbers.items":    emptyList,
		"identitystore.Photos.items":          emptyList,
		"identitystore.Roles.items":           emptyList,
		"identitystore.Extensions.items":      emptyList,
		"identitystore.Emails.required":       nullItem,
		"identitystore.Addresses.required":    nullItem,
		"identitystore.PhoneNumbers.required": nullItem,
		"identitystore.Roles.required":        nullItem,
		"identitystore.utf8":                  definedUTF8,
		"identitystore.too-deep":              "no rule counts how deep a document nests",
	})
}

// Why protovalidate cannot express a rule.
const (
	emptyList   = "an empty list is an absent one in a message"
	nullItem    = "an item of a list cannot be null in a message"
	definedUTF8 = "a string is valid UTF-8 by definition, and encoding is what checks it"
)

// protoContestant is one that checks the message that a request is turned into.
func protoContestant[R any](
	of protoreflect.MessageDescriptor, turn func(protoreflect.MessageDescriptor, *R) proto.Message, gaps map[string]string,
) contestant[R] {
	v, err := protovalidate.New(protovalidate.WithMessageDescriptors(of), protovalidate.WithDisableLazy())
	must(err)
	return contestant[R]{
		name: "protovalidate, dynamic message",
		peer: true,
		prepare: func(r *R) func() bool {
			message := turn(of, r)
			return func() bool { return v.Validate(message) == nil }
		},
		gaps: gaps,
	}
}

// protoMember is a member of a struct as a field of its message.
type protoMember struct {
	name  protoreflect.Name
	value *string
}

// protoRequest copies a request into a message.
func protoRequest(of protoreflect.MessageDescriptor, r *identitystore.CreateUserRequest) proto.Message {
	m := dynamicpb.NewMessage(of)
	protoSet(m, nil,
		protoMember{"IdentityStoreId", r.IdentityStoreId},
		protoMember{"UserName", r.UserName},
		protoMember{"DisplayName", r.DisplayName},
		protoMember{"NickName", r.NickName},
		protoMember{"ProfileUrl", r.ProfileUrl},
		protoMember{"UserType", r.UserType},
		protoMember{"Title", r.Title},
		protoMember{"PreferredLanguage", r.PreferredLanguage},
		protoMember{"Locale", r.Locale},
		protoMember{"Timezone", r.Timezone},
		protoMember{"Website", r.Website},
		protoMember{"Birthdate", r.Birthdate})
	if n := r.Name; n != nil {
		protoSet(m.Mutable(of.Fields().ByName("Name")).Message(), nil,
			protoMember{"Formatted", n.Formatted},
			protoMember{"FamilyName", n.FamilyName},
			protoMember{"GivenName", n.GivenName},
			protoMember{"MiddleName", n.MiddleName},
			protoMember{"HonorificPrefix", n.HonorificPrefix},
			protoMember{"HonorificSuffix", n.HonorificSuffix})
	}
	protoAppend(m, "Emails", r.Emails, func(in protoreflect.Message, e *identitystore.Email) {
		protoSet(in, e.Primary, protoMember{"Value", e.Value}, protoMember{"Type", e.Type})
	})
	protoAppend(m, "Addresses", r.Addresses, func(in protoreflect.Message, a *identitystore.Address) {
		protoSet(in, a.Primary,
			protoMember{"StreetAddress", a.StreetAddress},
			protoMember{"Locality", a.Locality},
			protoMember{"Region", a.Region},
			protoMember{"PostalCode", a.PostalCode},
			protoMember{"Country", a.Country},
			protoMember{"Formatted", a.Formatted},
			protoMember{"Type", a.Type})
	})
	protoAppend(m, "PhoneNumbers", r.PhoneNumbers, func(in protoreflect.Message, n *identitystore.PhoneNumber) {
		protoSet(in, n.Primary, protoMember{"Value", n.Value}, protoMember{"Type", n.Type})
	})
	protoAppend(m, "Photos", r.Photos, func(in protoreflect.Message, p *identitystore.Photo) {
		protoSet(in, p.Primary, protoMember{"Value", p.Value}, protoMember{"Type", p.Type}, protoMember{"Display", p.Display})
	})
	protoAppend(m, "Roles", r.Roles, func(in protoreflect.Message, role *identitystore.Role) {
		protoSet(in, role.Primary, protoMember{"Value", role.Value}, protoMember{"Type", role.Type})
	})
	protoDocuments(m, r.Extensions)
	return m
}

// protoSet sets the members that are present.
func protoSet(m protoreflect.Message, primary *bool, members ...protoMember) {
	fields := m.Descriptor().Fields()
	for _, member := range members {
		if member.value != nil {
			m.Set(fields.ByName(member.name), protoreflect.ValueOfString(*member.value))
		}
	}
	protoSetBool(m, "Primary", primary)
}

// protoAppend fills a list. An item that is null becomes an empty one.
func protoAppend[T any](m protoreflect.Message, name protoreflect.Name, items []*T, set func(protoreflect.Message, *T)) {
	if len(items) == 0 {
		return
	}
	list := m.Mutable(m.Descriptor().Fields().ByName(name)).List()
	for _, item := range items {
		element := list.AppendMutable().Message()
		if item != nil {
			set(element, item)
		}
	}
}

func protoDocuments(m protoreflect.Message, entries map[string]any) {
	if len(entries) == 0 {
		return
	}
	field := m.Descriptor().Fields().ByName("Extensions")
	documents := m.Mutable(field).Map()
	for key, value := range entries {
		text, err := json.Marshal(value)
		must(err)
		var document structpb.Value
		must(protojson.Unmarshal(text, &document))
		element := documents.NewValue()
		proto.Merge(element.Message().Interface(), &document)
		documents.Set(protoreflect.ValueOfString(key).MapKey(), element)
	}
}
