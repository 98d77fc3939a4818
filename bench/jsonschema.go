package main

import (
	"bytes"
	_ "embed"
	"encoding/json"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/userlint/userlint/identitystore"
)

//go:embed identitystore.schema.json
var identityStoreSchema []byte

// jsonSchema checks the payload as encoding/json decodes it, so that reading
// is not timed for it either.
func jsonSchema() contestant[identitystore.CreateUserRequest] {
	const name = "identitystore.schema.json"
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	must(compiler.AddResource(name, decoded(identityStoreSchema)))
	schema := compiler.MustCompile(name)
	return contestant[identitystore.CreateUserRequest]{
		name: "santhosh-tekuri/jsonschema",
		prepare: func(r *identitystore.CreateUserRequest) func() bool {
			text, err := json.Marshal(r)
			must(err)
			payload := decoded(text)
			return func() bool { return schema.Validate(payload) == nil }
		},
		gaps: map[string]string{
			"identitystore.utf8":     "a document is text already, and has no broken bytes any more",
			"identitystore.too-deep": "JSON Schema cannot count how deep a document nests",
		},
	}
}

func decoded(text []byte) any {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	must(err)
	return value
}
