package schema_test

import (
	"bytes"
	"testing"

	regexp2 "github.com/dlclark/regexp2/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/schema"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

const folder = "../../../../testdata/vectors"

// expression is a regular expression as ECMA-262 has them, for the validator.
type expression struct{ *regexp2.Regexp }

func (e expression) MatchString(text string) bool {
	matches, err := e.Regexp.MatchString(text)
	return err == nil && matches
}

func engine(pattern string) (jsonschema.Regexp, error) {
	e, err := regexp2.Compile(pattern, regexp2.RE2)
	return expression{e}, err
}

// compile returns a validator of a schema, which it checks against the
// metaschema.
func compile(t *testing.T, s *schema.Schema) *jsonschema.Schema {
	t.Helper()
	text, err := catalogue.JSON(s)
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	compiler.UseRegexpEngine(engine)
	compiler.AssertFormat()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, compiler.AddResource("schema.json", document))
	compiled, err := compiler.Compile("schema.json")
	require.NoError(t, err)
	assert.Equal(t, 2020, compiled.DraftVersion)
	return compiled
}

func accepts(t *testing.T, s *jsonschema.Schema, payload []byte) bool {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(payload))
	require.NoError(t, err)
	return s.Validate(document) == nil
}

// contexts are all that can be declared of a service, nothing included.
func contexts(s *catalogue.Service) []check.Options {
	all := []check.Options{{}}
	for _, c := range s.Contexts {
		all = append(all, c.Options)
	}
	if s.Name == "connect" {
		all = append(all, check.Options{Instance: connect.Instance{DirectoryUnreachable: true}})
	}
	return all
}

func optionsOf(t *testing.T, c vectors.Context) check.Options {
	t.Helper()
	directory, err := workmail.ParseDirectoryType(c.DirectoryType)
	require.NoError(t, err)
	identities, err := connect.ParseIdentityManagementType(c.IdentityManagementType)
	require.NoError(t, err)
	return check.Options{
		Store:        identitystore.Store{IdentityCenter: c.IdentityCenter},
		Organization: workmail.Organization{DirectoryType: directory},
		Instance: connect.Instance{
			IdentityManagementType: identities, DirectoryUnreachable: c.DirectoryUnreachable,
		},
	}
}

// TestVectors holds the schema to every vector: it refuses what has an error,
// but for those of the rules that it is said not to express.
func TestVectors(t *testing.T) {
	for _, s := range catalogue.Services() {
		t.Run(s.Name, func(t *testing.T) {
			compiled := map[vectors.Context]*jsonschema.Schema{}
			left := map[vectors.Context]map[string]bool{}
			refused, accepted := 0, 0
			for _, v := range vectors.Load(t, folder, s.Name) {
				if v.Response {
					continue
				}
				if compiled[v.Context] == nil {
					made, unsaid := schema.Of(s, optionsOf(t, v.Context))
					compiled[v.Context] = compile(t, made)
					left[v.Context] = ids(unsaid)
				}
				want := true
				for _, e := range v.Errors {
					want = want && left[v.Context][e.Rule]
				}
				if want {
					accepted++
				} else {
					refused++
				}
				assert.Equal(t, want, accepts(t, compiled[v.Context], v.Payload), v.Name)
			}
			assert.Greater(t, accepted, 100)
			assert.Greater(t, refused, 100)
		})
	}
}

func ids(of []rules.Rule) map[string]bool {
	all := map[string]bool{}
	for _, r := range of {
		all[r.ID] = true
	}
	return all
}
