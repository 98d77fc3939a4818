package tags_test

import (
	"errors"
	"fmt"

	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workmail"
)

func ExampleRegister() {
	validate := validator.New(validator.WithRequiredStructEnabled())
	if err := tags.Register(validate); err != nil {
		panic(err)
	}
	type Team struct {
		Users []*identitystore.CreateUserRequest `validate:"required,dive,required"`
	}
	err := validate.Struct(Team{Users: []*identitystore.CreateUserRequest{{
		UserName: new("jane doe"),
		Emails:   []*identitystore.Email{{Value: new("jane@example.com")}, {Value: new("jane@example.org")}},
		Photos:   []*identitystore.Photo{{Type: new("portrait")}},
	}}})
	var failed validator.ValidationErrors
	if errors.As(err, &failed) {
		for _, e := range failed {
			fmt.Printf("%s: %s(%s)\n", e.Namespace(), e.Tag(), e.Param())
		}
	}
	// Output:
	// Team.Users[0].IdentityStoreId: required()
	// Team.Users[0].UserName: pattern([\p{L}\p{M}\p{S}\p{N}\p{P}]+)
	// Team.Users[0].Emails: items(max=1)
	// Team.Users[0].Photos[0].Value: required()
}

// The rules of members on fields of one's own.
func ExampleRegister_members() {
	validate := validator.New()
	if err := tags.Register(validate); err != nil {
		panic(err)
	}
	type Agent struct {
		Login  string            `validate:"required,aws=connect.Username"`
		Mail   *string           `validate:"omitempty,aws=identitystore.Emails.Value"`
		Labels map[string]string `validate:"omitempty,aws=connect.Tags"`
	}
	err := validate.Struct(Agent{Login: "jane@example", Labels: map[string]string{"aws:team": "red"}})
	fmt.Println(err)
	// Output:
	// Key: 'Agent.Login' Error:Field validation for 'Login' failed on the 'aws' tag
	// Key: 'Agent.Labels' Error:Field validation for 'Labels' failed on the 'aws' tag
}

func ExampleViolations() {
	validate := validator.New()
	if err := tags.Register(validate); err != nil {
		panic(err)
	}
	type Agent struct {
		Login  string            `validate:"aws=connect.Username"`
		Labels map[string]string `validate:"aws=connect.Tags"`
	}
	err := validate.Struct(Agent{Login: "jane@example", Labels: map[string]string{"aws:team": "red"}})
	var failed validator.ValidationErrors
	if errors.As(err, &failed) {
		for _, e := range failed {
			for _, violation := range tags.Violations(e) {
				fmt.Printf("%s%s must %s\n", e.Field(), violation.Pointer, violation.Must())
			}
		}
	}
	// Output:
	// Login must hold @ only in an e-mail format, such as name@example.com
	// Labels/aws:team must satisfy regular expression pattern: ^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$
}

func ExampleWithStore() {
	validate := validator.New()
	inIdentityCenter := tags.WithStore(identitystore.Store{IdentityCenter: true})
	if err := tags.Register(validate, inIdentityCenter); err != nil {
		panic(err)
	}
	fmt.Println(validate.Var("Administrator", "aws=identitystore.UserName") != nil)
	// Output: true
}

func ExampleWithOrganization() {
	validate := validator.New()
	inOtherDirectory := tags.WithOrganization(workmail.Organization{DirectoryType: workmail.OtherDirectory})
	if err := tags.Register(validate, inOtherDirectory); err != nil {
		panic(err)
	}
	fmt.Println(validate.Var("a.name.of.26.characters.ok", "aws=workmail.Name") != nil)
	// Output: true
}

func ExampleWithInstance() {
	validate := validator.New()
	underSAML := tags.WithInstance(connect.Instance{IdentityManagementType: connect.SAML})
	if err := tags.Register(validate, underSAML); err != nil {
		panic(err)
	}
	fmt.Println(validate.Var("jane doe", "aws=connect.Username") != nil)
	// Output: true
}
