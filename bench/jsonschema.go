package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"regexp"

	"github.com/dlclark/regexp2/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
)

// The schemas are what "userlint schema" prints; "go test . -update" writes them
// anew.
//
//go:embed *.schema.json
var schemas embed.FS

const noBrokenBytes = "a document is text already, and has no broken bytes any more"

func jsonSchema() contestant[identitystore.CreateUserRequest] {
	return schemaContestant[identitystore.CreateUserRequest]("identitystore.schema.json", map[string]string{
		"identitystore.utf8":     noBrokenBytes,
		"identitystore.too-deep": "JSON Schema cannot count how deep a document nests",
	})
}

func jsonSchemaOfConnect() contestant[connect.CreateUserRequest] {
	const noNFC = "JSON Schema has nothing for Unicode Normalization Form C"
	return schemaContestant[connect.CreateUserRequest]("connect.schema.json", map[string]string{
		"connect.IdentityInfo.FirstName.nfc": noNFC,
		"connect.IdentityInfo.LastName.nfc":  noNFC,
		"connect.utf8":                       noBrokenBytes,
	})
}

// schemaContestant checks the payload as encoding/json decodes it, so that
// reading is not timed for it either.
func schemaContestant[R any](name string, gaps map[string]string) contestant[R] {
	text, err := schemas.ReadFile(name)
	must(err)
	compiler := jsonschema.NewCompiler()
	compiler.UseRegexpEngine(compileECMA)
	must(compiler.AddResource(name, decoded(text)))
	schema := compiler.MustCompile(name)
	return contestant[R]{
		name: "santhosh-tekuri/jsonschema",
		peer: true,
		prepare: func(r *R) func() bool {
			text, err := json.Marshal(r)
			must(err)
			payload := decoded(text)
			return func() bool { return schema.Validate(payload) == nil }
		},
		gaps: gaps,
	}
}

func decoded(text []byte) any {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	must(err)
	return value
}

// codePoint is how ECMA-262 names a character by its number.
var codePoint = regexp.MustCompile(`\\u([0-9A-Fa-f]{4})`)

// compileECMA compiles a pattern of ECMA-262, which JSON Schema has, by Go's
// regexp, which is the engine by default, or by one that knows lookaheads where
// there are some.
func compileECMA(pattern string) (jsonschema.Regexp, error) {
	if compiled, err := regexp.Compile(codePoint.ReplaceAllString(pattern, `\x{$1}`)); err == nil {
		return compiled, nil
	}
	compiled, err := regexp2.Compile(pattern, regexp2.RE2)
	if err != nil {
		return nil, err
	}
	return lookahead{compiled}, nil
}

// lookahead is a pattern that may look ahead.
type lookahead struct{ *regexp2.Regexp }

// MatchString reports whether the text has a match. The engine fails only where
// a limit on its time is set, and none is.
func (l lookahead) MatchString(text string) bool {
	matches, err := l.Regexp.MatchString(text)
	must(err)
	return matches
}
