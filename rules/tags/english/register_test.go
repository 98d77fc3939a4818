package english_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/rules/tags/english"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func newTranslator(t testing.TB) ut.Translator {
	locale := en.New()
	translator, ok := ut.New(locale, locale).GetTranslator("en")
	require.True(t, ok)
	return translator
}

// speaking returns a validator that knows the rules and English, and its
// translator. With defaults it knows validator's own texts, too.
func speaking(t testing.TB, defaults bool, options ...tags.Option) (*validator.Validate, ut.Translator) {
	v, translator := validator.New(), newTranslator(t)
	require.NoError(t, tags.Register(v, options...))
	if defaults {
		require.NoError(t, entranslations.RegisterDefaultTranslations(v, translator))
	}
	require.NoError(t, english.Register(v, translator, options...))
	return v, translator
}

func translated(t testing.TB, translator ut.Translator, err error) []string {
	var failed validator.ValidationErrors
	require.ErrorAs(t, err, &failed)
	texts := make([]string, len(failed))
	for i, e := range failed {
		texts[i] = e.Translate(translator)
	}
	return texts
}

func TestRegisterRefusesNil(t *testing.T) {
	assert.Error(t, english.Register(nil, newTranslator(t)))
	assert.Error(t, english.Register(validator.New(), nil))
}

// breakAll calls test with the error of each request that a generator breaks.
func breakAll[R any](t *testing.T, g *payloads.Generator[R], validate func(any) error, test func(rule string, err error)) {
	for _, rule := range g.Rules() {
		broken, err := g.Break(rule.ID, 1)
		require.NoError(t, err)
		if broken.Value != nil && broken.Earlier == nil && rule.Severity == rules.Error {
			test(rule.ID, validate(broken.Value))
		}
	}
}

// Every error of every rule of a request becomes a sentence of the violation.
func TestEveryRuleIsTranslated(t *testing.T) {
	instance := connect.Instance{IdentityManagementType: connect.SAML}
	store := identitystore.Store{IdentityCenter: true}
	organization := workmail.Organization{DirectoryType: workmail.WorkMailDirectory}
	for _, defaults := range []bool{false, true} {
		v, translator := speaking(t, defaults, tags.WithInstance(instance), tags.WithStore(store), tags.WithOrganization(organization))
		n := 0
		test := func(rule string, err error) {
			n++
			var failed validator.ValidationErrors
			require.ErrorAs(t, err, &failed, rule)
			for _, e := range failed {
				violations := tags.Violations(e)
				require.Len(t, violations, 1)
				assert.Equal(t, e.Field()+" must "+violations[0].Must(), e.Translate(translator))
			}
		}
		breakAll(t, payloads.Connect(instance), v.Struct, test)
		breakAll(t, payloads.Generic(), v.Struct, test)
		breakAll(t, payloads.IdentityStore(store), v.Struct, test)
		breakAll(t, payloads.WorkDocs(), v.Struct, test)
		breakAll(t, payloads.WorkMail(organization), v.Struct, test)
		assert.Greater(t, n, 150)
	}
}

func TestFieldsWithTheTag(t *testing.T) {
	type agent struct {
		Login    string            `validate:"aws=connect.Username"`
		Profiles []string          `validate:"omitempty,aws=connect.SecurityProfileIds"`
		Labels   map[string]string `validate:"omitempty,aws=connect.Tags"`
		Phone    *string           `validate:"aws=connect.PhoneConfig.DeskPhoneNumber"`
	}
	v, translator := speaking(t, true)
	err := v.Struct(agent{
		Login: strings.Repeat("é ", 65) + "@", Profiles: []string{"a", "\xff"}, Labels: map[string]string{"aws:team": ""},
	})
	var failed validator.ValidationErrors
	require.ErrorAs(t, err, &failed)
	got := translated(t, translator, err)
	require.Len(t, got, 4)

	login := tags.Violations(failed[0])
	require.Greater(t, len(login), 1)
	var sentences []string
	for _, violation := range login {
		sentences = append(sentences, "Login must "+violation.Must())
	}
	assert.Equal(t, strings.Join(sentences, "; "), got[0])
	assert.Equal(t, "Profiles/1 must "+tags.Violations(failed[1])[0].Must(), got[1])
	assert.Equal(t, "Labels/aws:team must "+tags.Violations(failed[2])[0].Must(), got[2])
	assert.Equal(t, "Phone must be a value that the rules of connect.PhoneConfig.DeskPhoneNumber accept", got[3])
}

// Validator's own tags of the same names keep their texts.
func TestForeignTagsOfTheSameName(t *testing.T) {
	type form struct {
		Name   string   `validate:"required"`
		Places []string `validate:"unique"`
		Mail   string   `validate:"email"`
	}
	value := form{Places: []string{"a", "a"}, Mail: "x"}

	v, translator := speaking(t, true)
	assert.Equal(t, []string{
		"Name is a required field", "Places must contain unique values", "Mail must be a valid email address",
	}, translated(t, translator, v.Struct(value)))

	v, translator = speaking(t, false)
	for i, text := range translated(t, translator, v.Struct(value)) {
		assert.Contains(t, text, []string{"'required' tag", "'unique' tag", "'email' tag"}[i], "as without a translation")
	}

	v, translator = speaking(t, true)
	require.NoError(t, v.RegisterValidation("aws", func(validator.FieldLevel) bool { return false }))
	assert.Contains(t, translated(t, translator, v.Var("x", "aws=region"))[0], "region")
}

func TestAliases(t *testing.T) {
	v, translator := speaking(t, true)
	v.RegisterAlias("login", "aws=connect.Username")
	assert.Equal(t, []string{"must have length greater than or equal to 1"}, translated(t, translator, v.Var("", "login")))
}

func TestSentencesHoldNoValue(t *testing.T) {
	const canary = "cAnArY7f3a"
	v, translator := speaking(t, true)
	text := canary + "\x01 @@" + strings.Repeat("x", 2000)
	for _, request := range []any{
		&connect.CreateUserRequest{Username: &text, Password: &text, PhoneConfig: &connect.UserPhoneConfig{PhoneType: (*connect.PhoneType)(&text)}},
		&generic.CreateUserRequest{UserId: &text, Email: &text},
		&identitystore.CreateUserRequest{UserName: &text, Birthdate: &text},
		&workdocs.CreateUserRequest{Username: &text, StorageRule: &workdocs.StorageRule{StorageType: (*workdocs.StorageType)(&text)}},
		&workmail.CreateUserRequest{Name: &text, Role: (*workmail.UserRole)(&text)},
		struct {
			A string `validate:"aws=connect.Username"`
		}{text},
	} {
		for _, sentence := range translated(t, translator, v.Struct(request)) {
			assert.NotContains(t, sentence, canary)
		}
	}
}

func ExampleRegister() {
	validate := validator.New()
	locale := en.New()
	translator, _ := ut.New(locale, locale).GetTranslator("en")
	for _, err := range []error{
		tags.Register(validate),
		entranslations.RegisterDefaultTranslations(validate, translator),
		english.Register(validate, translator),
	} {
		if err != nil {
			panic(err)
		}
	}
	type Team struct {
		Name string `validate:"required"`
		User *identitystore.CreateUserRequest
	}
	err := validate.Struct(Team{User: &identitystore.CreateUserRequest{
		UserName: new("maria garcia"),
		Photos:   []*identitystore.Photo{{}},
	}})
	for _, e := range err.(validator.ValidationErrors) {
		fmt.Println(e.Translate(translator))
	}
	// Output:
	// Name is a required field
	// IdentityStoreId must not be null
	// UserName must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+
	// Photos[0].Value must not be null
}
