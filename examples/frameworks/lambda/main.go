// Command lambda shows a function for AWS Lambda behind an HTTP API: it takes
// Connect users as JSON and answers with all that is wrong with one.
//
// The environment says what the requests do not: INSTANCE_ID, and
// IDENTITY_MANAGEMENT_TYPE as SAML, CONNECT_MANAGED or EXISTING_DIRECTORY.
package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/examples/problem"
)

func main() {
	identities, err := connect.ParseIdentityManagementType(os.Getenv("IDENTITY_MANAGEMENT_TYPE"))
	if err != nil {
		log.Fatal(err)
	}
	instanceID := os.Getenv("INSTANCE_ID")
	if instanceID == "" {
		log.Fatal("INSTANCE_ID is not set") // every user would be refused for it
	}
	f := &function{
		instanceID: instanceID,
		instance:   connect.Instance{IdentityManagementType: identities},
		create: func(context.Context, *connect.CreateUserRequest) error {
			return nil // call AWS here: see awssdk/connectsdk
		},
	}
	lambda.Start(f.handle)
}

type function struct {
	instanceID string
	instance   connect.Instance
	create     func(context.Context, *connect.CreateUserRequest) error
}

// handle answers an event. It returns an error only where the function itself
// failed, which Lambda answers with status 500 and logs.
func (f *function) handle(ctx context.Context, event events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	request, err := decode(event)
	if err != nil {
		return answer(problem.OfBody(err))
	}
	request.InstanceId = &f.instanceID
	err = f.instance.Validate(request)
	if err == nil {
		err = f.create(ctx, request)
	}
	if details, isInvalid := problem.Of(err); isInvalid {
		return answer(details)
	}
	return events.APIGatewayV2HTTPResponse{StatusCode: http.StatusCreated}, err
}

func decode(event events.APIGatewayV2HTTPRequest) (*connect.CreateUserRequest, error) {
	body := event.Body
	if event.IsBase64Encoded {
		decoded, err := base64.StdEncoding.DecodeString(body)
		if err != nil {
			return nil, err
		}
		body = string(decoded)
	}
	decoder := json.NewDecoder(strings.NewReader(body))
	decoder.DisallowUnknownFields()
	request := new(connect.CreateUserRequest)
	if err := decoder.Decode(request); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the request")
	}
	return request, nil
}

func answer(details problem.Details) (events.APIGatewayV2HTTPResponse, error) {
	body, err := json.Marshal(details)
	return events.APIGatewayV2HTTPResponse{
		StatusCode: details.Status,
		Headers:    map[string]string{"Content-Type": problem.ContentType},
		Body:       string(body),
	}, err
}
