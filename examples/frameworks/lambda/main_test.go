package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"testing"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/examples/problem"
)

const maria = `{"Username":"maria.garcia@example.com","IdentityInfo":{"FirstName":"Maria","LastName":"García"},` +
	`"PhoneConfig":{"PhoneType":"SOFT_PHONE"},"SecurityProfileIds":["p"],"RoutingProfileId":"r"}`

func newFunction(err error) (*function, *int) {
	created := 0
	return &function{
		instanceID: "12345678-1234-1234-1234-123456789012",
		instance:   connect.Instance{IdentityManagementType: connect.SAML},
		create:     func(context.Context, *connect.CreateUserRequest) error { created++; return err },
	}, &created
}

func TestFunction(t *testing.T) {
	tests := []struct {
		name    string
		event   events.APIGatewayV2HTTPRequest
		status  int
		rules   []string
		created int
	}{
		{"good", events.APIGatewayV2HTTPRequest{Body: maria}, 201, nil, 1},
		{"good in base64", events.APIGatewayV2HTTPRequest{
			Body: base64.StdEncoding.EncodeToString([]byte(maria)), IsBase64Encoded: true,
		}, 201, nil, 1},
		{"bad", events.APIGatewayV2HTTPRequest{Body: maria[:len(maria)-1] + `,"Password":"Pa55word!","DirectoryUserId":""}`}, 400,
			[]string{"connect.Password.forbidden", "connect.DirectoryUserId.forbidden"}, 0},
		{"no JSON", events.APIGatewayV2HTTPRequest{Body: "{"}, 400, nil, 0},
		{"no base64", events.APIGatewayV2HTTPRequest{Body: "{", IsBase64Encoded: true}, 400, nil, 0},
		{"two", events.APIGatewayV2HTTPRequest{Body: maria + maria}, 400, nil, 0},
		{"misspelt", events.APIGatewayV2HTTPRequest{Body: `{"User":"x"}`}, 400, nil, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f, created := newFunction(nil)
			event, err := json.Marshal(test.event)
			require.NoError(t, err)
			text, err := lambda.NewHandler(f.handle).Invoke(context.Background(), event) // as Lambda does
			require.NoError(t, err)
			var response events.APIGatewayV2HTTPResponse
			require.NoError(t, json.Unmarshal(text, &response))
			assert.Equal(t, test.status, response.StatusCode)
			assert.Equal(t, test.created, *created)
			if test.status == 201 {
				return
			}
			assert.Equal(t, problem.ContentType, response.Headers["Content-Type"])
			var details problem.Details
			require.NoError(t, json.Unmarshal([]byte(response.Body), &details))
			var found []string
			for _, e := range details.Errors {
				found = append(found, e.Rule)
			}
			assert.ElementsMatch(t, test.rules, found)
		})
	}
}

func TestFunctionFails(t *testing.T) {
	f, _ := newFunction(errors.New("AWS cannot be reached"))
	_, err := f.handle(context.Background(), events.APIGatewayV2HTTPRequest{Body: maria})
	assert.Error(t, err)
}
