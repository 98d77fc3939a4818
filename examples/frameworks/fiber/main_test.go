package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v3"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/examples/frameworks/agent/agenttest"
)

func TestFiber(t *testing.T) {
	app, err := newApp()
	require.NoError(t, err)
	agenttest.Test(t, func(t *testing.T, body string) (int, string, string) {
		request := httptest.NewRequest(http.MethodPost, "/agents", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		answer, err := app.Test(request, fiber.TestConfig{}) // without a time limit
		require.NoError(t, err)
		defer answer.Body.Close()
		text, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		return answer.StatusCode, answer.Header.Get("Content-Type"), string(text)
	})
}
