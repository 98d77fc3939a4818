package identitystoresdk_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/document"
	"github.com/aws/smithy-go"
	smithydocument "github.com/aws/smithy-go/document"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/awssdk/identitystoresdk"
	"github.com/userlint/userlint/awssdk/internal/sdktest"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

const extension = "aws:identitystore:enterprise"

// extended returns an input with a document.
func extended(d document.Interface) *awsidentitystore.CreateUserInput {
	return &awsidentitystore.CreateUserInput{
		IdentityStoreId: new("d-1234567890"),
		Extensions:      map[string]document.Interface{extension: d},
	}
}

// sentFor returns the document that reaches the server, as JSON.
func sentFor(t *testing.T, input *awsidentitystore.CreateUserInput) (text string, err error) {
	t.Helper()
	endpoint := sdktest.NewEndpoint(t)
	client := awsidentitystore.NewFromConfig(sdktest.Config(endpoint, identitystoresdk.Preflight()))
	_, err = client.CreateUser(context.Background(), input)
	sent := endpoint.Take()
	if err != nil {
		require.Empty(t, sent)
		return "", err
	}
	require.Len(t, sent, 1)
	var body struct{ Extensions map[string]json.RawMessage }
	require.NoError(t, json.Unmarshal(sent[0].Body, &body))
	return string(body.Extensions[extension]), nil
}

func TestDocuments(t *testing.T) {
	type own struct {
		Team string
		Size int
	}
	tests := []struct {
		name  string
		value any
		want  string // as JSON
	}{
		{"null", nil, `null`},
		{"text", "<é>", `"<é>"`},
		{"number", 1.5, `1.5`},
		{"integer", 12, `12`},
		{"a number as text", smithydocument.Number("12345678901234567890"), `12345678901234567890`},
		{"tree", map[string]any{"a": []any{true, nil, 2.0, "x"}, "b": map[string]any{}}, `{"a":[true,null,2,"x"],"b":{}}`},
		{"empty list", []any{}, `[]`},
		{"nil list", []any(nil), `null`},
		{"nil map", map[string]any(nil), `null`},
		{"nil map inside", []any{map[string]any(nil), []any(nil)}, `[{},[]]`},
		{"a struct", own{"red", 3}, `{"Team":"red","Size":3}`},
		{"a struct inside", map[string]any{"own": &own{"red", 3}}, `{"own":{"Team":"red","Size":3}}`},
		{"a channel inside", map[string]any{"a": make(chan int)}, `{}`},
		{"a list of strings", []string{"a"}, `["a"]`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			input := extended(document.NewLazyDocument(test.value))
			sent, err := sentFor(t, input)
			require.NoError(t, err)
			assert.JSONEq(t, test.want, sent, "the SDK sends")

			request := identitystoresdk.RequestOf(input)
			text, err := json.Marshal(request.Extensions[extension])
			require.NoError(t, err)
			assert.JSONEq(t, test.want, string(text), "the request has")

			sent, err = sentFor(t, identitystoresdk.InputOf(request))
			require.NoError(t, err)
			assert.JSONEq(t, test.want, sent, "there and back")
		})
	}
}

// A request that was decoded with UseNumber sends its numbers as numbers.
func TestNumbersStayNumbers(t *testing.T) {
	request := &identitystore.CreateUserRequest{
		IdentityStoreId: new("d-1234567890"),
		Extensions:      map[string]any{extension: []any{json.Number("1e400"), map[string]any{"n": json.Number("7")}, []any(nil)}},
	}
	sent, err := sentFor(t, identitystoresdk.InputOf(request))
	require.NoError(t, err)
	assert.Equal(t, `[1e400,{"n":7},[]]`, sent)
}

func TestNilDocument(t *testing.T) {
	sent, err := sentFor(t, extended(nil))
	require.NoError(t, err)
	assert.Equal(t, "null", sent)
}

func TestDocumentsThatAreRefused(t *testing.T) {
	itself := map[string]any{}
	itself["a"], itself["b"] = itself, itself
	deep := any("x")
	for range 998 {
		deep = []any{deep}
	}
	tests := []struct {
		name   string
		reason string
		value  any
		rule   string
	}{
		{"broken UTF-8", "the SDK would put another character in its place", map[string]any{"a": []any{"\xff"}}, "identitystore.utf8"},
		{"too deep", "the payload has two levels of its own", map[string]any{"a": deep}, "identitystore.too-deep"},
		{"holds itself", "the SDK would go on until the stack ends", itself, "identitystore.too-deep"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := sentFor(t, extended(document.NewLazyDocument(test.value)))
			violations := rules.Violations(err)
			require.NotEmpty(t, violations, test.reason)
			assert.Equal(t, test.rule, violations[0].Rule)

			_, err = sentFor(t, identitystoresdk.InputOf(&identitystore.CreateUserRequest{
				IdentityStoreId: new("d-1234567890"), Extensions: map[string]any{extension: test.value},
			}))
			assert.Equal(t, violations, rules.Violations(err))
		})
	}
}

// What cannot be marshalled would be sent as broken JSON.
func TestDocumentsThatCannotBeMarshalled(t *testing.T) {
	const canary = "cAnArY7f3a"
	for name, value := range map[string]any{
		"channel": make(chan int), "no number": smithydocument.Number(canary),
		"infinite": map[string]any{"a": math.Inf(1)}, "no key": map[string]any{"": canary},
	} {
		t.Run(name, func(t *testing.T) {
			input := extended(document.NewLazyDocument(value))
			_, err := sentFor(t, input)
			failed, ok := errors.AsType[*smithy.SerializationError](err)
			require.True(t, ok)
			assert.Contains(t, failed.Error(), "/Extensions/"+extension)
			for _, text := range sdktest.Texts(err) {
				assert.NotContains(t, text, canary)
			}
			assert.Equal(t, map[string]any{extension: nil}, identitystoresdk.RequestOf(input).Extensions)
		})
	}
}

func ExampleRequestOf() {
	input := &awsidentitystore.CreateUserInput{
		IdentityStoreId: new("d-1234567890"),
		UserName:        new(strings.Repeat("é", 129)),
	}
	for _, v := range identitystoresdk.RequestOf(input).Inspect() {
		fmt.Println(v.Severity, v.Rule)
	}
	// Output:
	// error identitystore.UserName.length
	// warning identitystore.Name.FamilyName.required
	// warning identitystore.Name.GivenName.required
	// warning identitystore.DisplayName.required
}
