package tags_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules/tags"
)

func TestJSONName(t *testing.T) {
	type text string
	fields := reflect.TypeFor[struct {
		Plain    string
		Named    string `json:"named"`
		Omitted  string `json:",omitempty"`
		Both     string `json:"both,omitempty"`
		Absent   string `json:"-"`
		contact         // embedded
		*reading `json:",omitempty"`
		box[int] `json:"box"`
		text
	}]()
	want := []string{"Plain", "named", "Omitted", "both", "Absent", "(contact)", "(reading)", "box", "text"}
	for i, name := range want {
		assert.Equal(t, name, tags.JSONName(fields.Field(i)))
	}
	assert.Equal(t, len(want), fields.NumField())
	assert.Equal(t, "-", tags.JSONName(reflect.StructField{Name: "Dash", Tag: `json:"-,"`}), "a name that is a dash")
}

type reading struct{}

func ExampleJSONName() {
	type Person struct {
		Mail string `json:"mail" validate:"aws=identitystore.Emails.Value"`
	}
	type Agent struct {
		Person
		Login string `json:"login" validate:"aws=connect.Username"`
	}
	validate := validator.New()
	validate.RegisterTagNameFunc(tags.JSONName)
	if err := tags.Register(validate); err != nil {
		panic(err)
	}
	for _, f := range tags.Findings(validate.Struct(Agent{Login: "jane@example"})) {
		fmt.Println(f.Pointer, f.Rule)
	}
	// Output:
	// /mail identitystore.Emails.Value.length
	// /mail identitystore.Emails.Value.pattern
	// /login connect.Username.email-format
}
