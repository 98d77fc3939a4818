package rules_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// A service declares each rule once, in a function that hands every member to a
// visitor. The walk that counts costs nothing where nothing is broken.
func Example() {
	type request struct{ Name *string }
	service := rules.Service{Name: "shop", General: "ValidationException"}
	documented := rules.Source{Basis: rules.Documented}
	name := rules.String{Source: documented, Length: rules.Length{Min: 1, Max: 8}}
	visit := func(v *rules.Visitor, r *request) {
		v.Required("Name", r.Name != nil, &documented)
		v.String("Name", r.Name, &name)
	}

	r := &request{Name: new("too long a name")}
	v := rules.Check(&service, 0, rules.Error, nil)
	for v.Walk() {
		visit(&v, r)
	}
	for _, violation := range v.Violations() {
		fmt.Println(violation.Rule, violation.Message())
	}

	catalogue := rules.Describe(&service)
	visit(&catalogue, rules.Prototype[request]())
	for _, rule := range catalogue.Rules() {
		fmt.Println(rule.ID)
	}
	// Output:
	// shop.Name.length Member must have length less than or equal to 8
	// shop.Name.required
	// shop.Name.length
}

// Constraints are data: a form can be told its limits.
func ExampleConstraint() {
	for _, rule := range identitystore.Rules() {
		if rule.Member != "UserName" && rule.Member != "Photos" {
			continue
		}
		switch limit := rule.Constraint.(type) {
		case rules.Length:
			fmt.Println(rule.Member, "maxlength", limit.Max)
		case rules.Items:
			fmt.Println(rule.Member, "at most", limit.Max)
		case *rules.Pattern:
			fmt.Println(rule.Member, "matches", limit.Published)
		}
	}
	// Output:
	// UserName maxlength 128
	// UserName matches [\p{L}\p{M}\p{S}\p{N}\p{P}]+
	// Photos at most 3
}

// Services' exceptions can be made for a fake of the service: they have no
// violations then.
func ExampleException_fake() {
	var err error = &connect.ThrottlingException{Message: new("slow down")}
	if exception, ok := errors.AsType[rules.Exception](err); ok {
		fmt.Println(exception.HTTPStatusCode(), exception.ErrorCode(), exception.ErrorMessage())
	}
	fmt.Println(rules.Violations(err) == nil)
	// Output:
	// 429 ThrottlingException slow down
	// true
}

func ExampleException() {
	err := (&identitystore.CreateUserRequest{}).Validate()
	var exception rules.Exception
	if errors.As(err, &exception) {
		fmt.Println(exception.ErrorCode(), exception.HTTPStatusCode())
	}
	// Output: ValidationException 400
}

func ExampleRaise() {
	violations := []rules.Violation{{
		Pointer: "/Name", Rule: "shop.Name.required", Constraint: rules.Required{},
		Severity: rules.Error, Exception: "ValidationException",
	}}
	err := rules.Raise(violations, func(exception, message string, of []rules.Violation) error {
		return errors.New(exception + ": " + message)
	})
	fmt.Println(err)
	// Output: ValidationException: 1 validation error detected: Value at 'name' failed to satisfy constraint: Member must not be null
}

func ExampleErrorText() {
	fmt.Println(rules.ErrorText(&connect.ThrottlingException{Message: new("slow down")}))
	fmt.Println(rules.ErrorText(&connect.ThrottlingException{}))
	// Output:
	// ThrottlingException: slow down
	// ThrottlingException
}

func ExampleText() {
	fmt.Printf("%q %q\n", rules.Text(new("a")), rules.Text(nil))
	// Output: "a" ""
}

func ExampleNewResponseError() {
	fmt.Println(rules.NewResponseError("shop", nil))
	fmt.Println(rules.NewResponseError("shop", []rules.Violation{{
		Pointer: "/Id", Rule: "shop.response.Id.required", Constraint: rules.Required{}, Severity: rules.Error,
	}}))
	// Output:
	// <nil>
	// shop: malformed response: 1 validation error detected: Value at 'id' failed to satisfy constraint: Member must not be null
}

func ExampleResponseError() {
	err := (&identitystore.CreateUserResponse{UserId: new("42")}).Validate()
	var malformed *rules.ResponseError
	if errors.As(err, &malformed) {
		fmt.Println(len(malformed.Violations()))
	}
	// Output: 2
}

func ExampleService_Fault() {
	service := rules.Service{Name: "shop", General: "ValidationException", Model: "2026-08"}
	v := service.Fault("/Nmae", rules.UnknownMember{Nearest: "Name", Model: service.Model})
	fmt.Println(v.Rule, v.Message())
	// Output: shop.unknown-member Member must be a member of the request (the model of 2026-08 does not have it): did you mean Name?
}

func ExampleIsNFC() {
	fmt.Println(rules.IsNFC("Am\u00e9lie"))
	fmt.Println(rules.IsNFC("Ame\u0301lie"))
	fmt.Println(rules.IsNFC("q" + strings.Repeat("\u0301", 31)))
	// Output:
	// true
	// false
	// true
}

func ExampleEscapeToken() {
	fmt.Println("/Tags/" + rules.EscapeToken("team/colour"))
	// Output: /Tags/team~1colour
}

func ExampleKeysOf() {
	service := rules.Service{Name: "shop"}
	taken := rules.Source{Basis: rules.Documented, Exception: "TakenException"}
	keysOf := func(name string) []string {
		return rules.KeysOf(&service, nil, func(k *rules.Keys) { k.Same("/Name", &taken, &name) })
	}
	fmt.Println(slices.Equal(keysOf("jdoe"), keysOf("jdoe")), slices.Equal(keysOf("jdoe"), keysOf("joan")))
	// Output: true false
}

func ExampleKeys() {
	service := rules.Service{Name: "shop"}
	taken := rules.Source{Basis: rules.Documented, Exception: "TakenException"}
	var keys rules.Keys
	for _, name := range []string{"jdoe", "joan", "jdoe"} {
		keys.Next(&service, 0, nil)
		keys.Same("/Name", &taken, &name)
		for _, v := range keys.Found() {
			fmt.Println("record", keys.Record(), "must", v.Must())
		}
	}
	// Output: record 3 must not name the same user as record 1
}

// member returns the member of a path.
func member(members []rules.Member, path string) *rules.Member {
	return &members[slices.IndexFunc(members, func(m rules.Member) bool { return m.Path == path })]
}

// The same checks serve values that come from elsewhere, such as a form.
func ExampleMember_InspectString() {
	userName := member(identitystore.Members(), "UserName")
	for _, v := range userName.InspectString("jane doe") {
		fmt.Println(v.Rule)
	}
	// Output: identitystore.UserName.pattern
}

func ExampleMember_InspectEntries() {
	tags := member(connect.Members(), "Tags")
	for _, v := range tags.InspectEntries(map[string]*string{"aws:team": new("blue")}) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output: /aws:team connect.Tags.key.pattern
}

func ExampleMember_EntryFaults() {
	tags := member(connect.Members(), "Tags")
	fmt.Println(tags.EntryFaults("team", new("support")) == 0)
	fmt.Println(tags.EntryFaults("aws:a", new("")) == tags.EntryFaults("a!", new("")))
	// Output:
	// true
	// true
}

func ExampleMember_InspectInteger() {
	limit := member(connect.Members(), "PhoneConfig.AfterContactWorkTimeLimit")
	for _, v := range limit.InspectInteger(-1) {
		fmt.Println(v.Must())
	}
	// Output: have value greater than or equal to 0
}

func ExampleMember_InspectUnsigned() {
	limit := member(connect.Members(), "PhoneConfig.AfterContactWorkTimeLimit")
	for _, v := range limit.InspectUnsigned(1 << 63) {
		fmt.Println(v.Must())
	}
	// Output: be an integer of 32 bits
}

func ExampleMember_InspectSize() {
	photos := member(identitystore.Members(), "Photos")
	for _, v := range photos.InspectSize(4) {
		fmt.Println(v.Rule, v.Has)
	}
	// Output: identitystore.Photos.items 4
}

func ExampleMember_InspectStrings() {
	profiles := member(connect.Members(), "SecurityProfileIds")
	for _, v := range profiles.InspectStrings([]*string{new("a"), new("b"), new("a")}) {
		fmt.Println(v.Severity, v.Pointer, v.Must())
	}
	// Output: warning /2 not repeat an earlier item
}

func ExampleMember_InspectDocuments() {
	extensions := member(identitystore.Members(), "Extensions")
	for _, v := range extensions.InspectDocuments(map[string]any{"enterprise": nil}) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output:
	// /enterprise identitystore.Extensions.key.pattern
	// /enterprise identitystore.Extensions.key.enum
}

func ExampleMember_InspectDocument() {
	document := member(identitystore.Members(), "Extensions.value")
	for _, v := range document.InspectDocument(map[string]any{"manager": "\xff"}) {
		fmt.Println(v.Pointer, v.Rule)
	}
	// Output: /manager identitystore.utf8
}
