package rules_test

import (
	"encoding/json"
	"fmt"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

func ExampleViolations() {
	err := (&identitystore.CreateUserRequest{Emails: []*identitystore.Email{}}).Validate()
	err = fmt.Errorf("line 7: %w", err)
	for _, v := range rules.Violations(err) {
		fmt.Println(v.Pointer, v.Kind, v.Basis)
	}
	// Output:
	// /IdentityStoreId required documented
	// /Emails items modelled
}

func ExampleViolation_Message() {
	v := (&identitystore.CreateUserRequest{IdentityStoreId: new("")}).Inspect()[0]
	fmt.Println(v.Message())
	// Output: Member must have length greater than or equal to 1
}

func ExampleViolation_Must() {
	v := (&identitystore.CreateUserRequest{}).Inspect()[0]
	fmt.Println(v.Pointer, "must", v.Must())
	// Output: /IdentityStoreId must not be null
}

func ExampleViolation_String() {
	v := (&identitystore.CreateUserRequest{}).Inspect()[0]
	fmt.Println(v)
	// Output: /IdentityStoreId must not be null [identitystore.IdentityStoreId.required]
}

func ExampleViolation_MarshalJSON() {
	violations := rules.Violations((&identitystore.CreateUserRequest{}).Validate())
	text, err := json.MarshalIndent(violations, "", "  ")
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
	// Output:
	// [
	//   {
	//     "severity": "error",
	//     "exception": "ValidationException",
	//     "rule": "identitystore.IdentityStoreId.required",
	//     "kind": "required",
	//     "basis": "documented",
	//     "pointer": "/IdentityStoreId",
	//     "message": "Member must not be null"
	//   }
	// ]
}

// A catalogue marshals as data: the constraint with its limits, and the basis
// and the severity by their names.
func ExampleBasis_MarshalText() {
	text, err := json.Marshal(identitystore.Rules()[1])
	if err != nil {
		panic(err)
	}
	var rule struct {
		ID, Basis, Severity string
		Constraint          json.RawMessage
	}
	if err := json.Unmarshal(text, &rule); err != nil {
		panic(err)
	}
	fmt.Println(rule.ID, string(rule.Constraint), rule.Basis, rule.Severity)
	// Output: identitystore.IdentityStoreId.length {"Min":1,"Max":36} modelled error
}

func ExampleViolation_Location() {
	v := rules.Violation{Pointer: "/Emails/0/Value", Rule: "identitystore.Emails.Value.length"}
	fmt.Println(v.Location())
	// Output: emails.1.member.value
}

func ExampleBasis_String() {
	fmt.Println(rules.Documented, rules.Observed)
	// Output: documented observed
}

func ExampleSeverity_String() {
	fmt.Println(rules.Error, rules.Warning)
	// Output: error warning
}
