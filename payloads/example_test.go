package payloads_test

import (
	"fmt"
	"testing/quick"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

func ExampleGenerator_Valid() {
	generator := payloads.Connect(connect.Instance{IdentityManagementType: connect.SAML})
	accepted := 0
	for seed := range uint64(1000) {
		payload := generator.Valid(seed)
		if (connect.Instance{IdentityManagementType: connect.SAML}).Validate(payload.Value) == nil {
			accepted++
		}
	}
	fmt.Println(accepted)
	// Output: 1000
}

func ExampleGenerator_Break() {
	generator := payloads.WorkMail(workmail.Organization{})
	for _, rule := range []string{"workmail.Name.required", "workmail.OrganizationId.length", "workmail.Role.enum-create-user"} {
		broken, err := generator.Break(rule, 2)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(broken.Rule, "at", broken.Pointer, "implies", broken.Implied)
	}
	_, err := generator.Break("workmail.Name.length-other-directory", 2)
	fmt.Println(err)
	// Output:
	// workmail.Name.required at /Name implies []
	// workmail.OrganizationId.length at /OrganizationId implies [{/OrganizationId workmail.OrganizationId.pattern}]
	// workmail.Role.enum-create-user at /Role implies []
	// break a rule: "workmail.Name.length-other-directory" is no rule that holds here
}

func ExampleGenerator_Rules() {
	generator := payloads.Generic()
	right := 0
	for _, rule := range generator.Rules() {
		if rule.Kind != rules.KindPattern {
			continue
		}
		broken, err := generator.Break(rule.ID, 1)
		if err != nil {
			fmt.Println(err)
			return
		}
		if found := broken.Value.Inspect(); len(found) == 1 && found[0].Rule == rule.ID {
			right++
		}
	}
	fmt.Println(right, "patterns are broken, each alone")
	// Output: 7 patterns are broken, each alone
}

func ExampleGenerator_Corpus() {
	generator := payloads.WorkDocs()
	fmt.Println(len(generator.Corpus(1)) - len(generator.Rules()))
	// Output: 2
}

func ExampleBroken_Findings() {
	broken, err := payloads.IdentityStore(identitystore.Store{}).Break("identitystore.Birthdate.pattern", 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range broken.Findings() {
		fmt.Println(finding.Pointer, finding.Rule)
	}
	// Output:
	// /Birthdate identitystore.Birthdate.pattern
	// /Birthdate identitystore.Birthdate.format
}

// A property of testing/quick takes a seed.
func ExampleGeneric() {
	generator := payloads.Generic()
	short := func(seed uint64) bool {
		request := generator.Valid(seed).Value
		return len(*request.UserId) <= 128
	}
	fmt.Println(quick.Check(short, nil))
	// Output: <nil>
}

func ExampleIdentityStore() {
	store := identitystore.Store{IdentityCenter: true}
	broken, err := payloads.IdentityStore(store).Break("identitystore.DisplayName.required", 1)
	fmt.Println(broken.Severity, store.Validate(broken.Value) == nil, err)

	// Without that context the rule is guidance, which the service may not apply.
	broken, err = payloads.IdentityStore(identitystore.Store{}).Break("identitystore.DisplayName.required", 1)
	fmt.Println(broken.Severity, broken.Value.Validate() == nil, err)
	// Output:
	// error false <nil>
	// warning true <nil>
}

func ExampleWorkDocs() {
	broken, err := payloads.WorkDocs().Break("workdocs.Username.duplicate", 1)
	fmt.Println(*broken.Value.Username == *broken.Earlier.Value.Username, err)
	// Output: true <nil>
}

func ExampleWorkMail() {
	generator := payloads.WorkMail(workmail.Organization{DirectoryType: workmail.OtherDirectory})
	broken, err := generator.Break("workmail.Name.length-other-directory", 1)
	fmt.Println(len(*broken.Value.Name) > 20, err)
	// Output: true <nil>
}

func ExampleConnect() {
	generator := payloads.Connect(connect.Instance{})
	fmt.Println(len(connect.Instance{}.Accepting(generator.Valid(5).Value)) > 0)
	// Output: true
}

// A test double can answer with responses like those of the service.
func ExampleGenericResponse() {
	response := payloads.GenericResponse().Valid(1).Value
	fmt.Println(response.Validate())
	broken, err := payloads.GenericResponse().Break("generic.response.UserArn.pattern", 1)
	fmt.Println(len(rules.Violations(broken.Value.Validate())), err)
	// Output:
	// <nil>
	// 1 <nil>
}

func ExampleIdentityStoreResponse() {
	response := payloads.IdentityStoreResponse().Valid(1).Value
	fmt.Println(response.UserId != nil, response.IdentityStoreId != nil)
	// Output: true true
}

func ExampleWorkDocsResponse() {
	response := payloads.WorkDocsResponse().Valid(1).Value
	fmt.Println(*response.User.Status)
	// Output: ACTIVE
}

func ExampleWorkMailResponse() {
	broken, err := payloads.WorkMailResponse().Break("workmail.response.UserId.length", 1)
	fmt.Println(broken.Pointer, err)
	// Output: /UserId <nil>
}

func ExampleConnectResponse() {
	fmt.Println(payloads.ConnectResponse().Valid(1).Value.Validate(), len(payloads.ConnectResponse().Rules()))
	// Output: <nil> 0
}
