// Command fiber shows a fiber server whose binding checks the rules of AWS.
package main

import (
	"bytes"
	"errors"
	"log"
	"net/http"

	"github.com/gofiber/fiber/v3"

	"github.com/userlint/userlint/examples/frameworks/agent"
	"github.com/userlint/userlint/examples/problem"
)

func main() {
	app, err := newApp()
	if err == nil {
		err = app.Listen("localhost:8080")
	}
	if err != nil {
		log.Fatal(err)
	}
}

func newApp() (*fiber.App, error) {
	validator, err := agent.NewValidator()
	if err != nil {
		return nil, err
	}
	app := fiber.New(fiber.Config{
		StructValidator: validator,
		BodyLimit:       agent.MaxBytes,
		ErrorHandler: func(c fiber.Ctx, err error) error {
			if errors.Is(err, fiber.ErrRequestEntityTooLarge) {
				return answer(c, problem.TooLarge())
			}
			return fiber.DefaultErrorHandler(c, err)
		},
		JSONDecoder: func(data []byte, into any) error { return agent.Decode(bytes.NewReader(data), into) },
	})
	app.Post("/agents", func(c fiber.Ctx) error {
		var a agent.Agent
		if err := c.Bind().Body(&a); err != nil {
			return answer(c, agent.Problem(err))
		}
		return c.SendStatus(http.StatusCreated)
	})
	return app, nil
}

func answer(c fiber.Ctx, details problem.Details) error {
	return c.Status(details.Status).JSON(details, problem.ContentType)
}
