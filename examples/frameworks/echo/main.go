// Command echo shows an echo server with a validator that knows the rules of
// AWS.
package main

import (
	"log"
	"net/http"

	"github.com/labstack/echo/v5"

	"github.com/userlint/userlint/examples/frameworks/agent"
)

func main() {
	server, err := newServer()
	if err == nil {
		err = server.Start("localhost:8080")
	}
	if err != nil {
		log.Fatal(err)
	}
}

// serializer reads JSON as the library would have it.
type serializer struct{ echo.DefaultJSONSerializer }

// Deserialize reads the body of a request.
func (serializer) Deserialize(c *echo.Context, into any) error {
	return agent.Decode(c.Request().Body, into)
}

func newServer() (*echo.Echo, error) {
	validator, err := agent.NewValidator()
	if err != nil {
		return nil, err
	}
	server := echo.New()
	server.Validator = validator
	server.JSONSerializer = serializer{}
	server.POST("/agents", func(c *echo.Context) error {
		var a agent.Agent
		err := c.Bind(&a)
		if err == nil {
			err = c.Validate(&a)
		}
		if err != nil {
			agent.Problem(err).Write(c.Response())
			return nil
		}
		return c.NoContent(http.StatusCreated)
	})
	return server, nil
}
