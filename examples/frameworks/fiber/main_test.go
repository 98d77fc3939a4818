package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v3"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/examples/frameworks/agent"
	"github.com/userlint/userlint/examples/frameworks/agent/agenttest"
)

func TestFiber(t *testing.T) {
	app, err := newApp()
	require.NoError(t, err)
	agenttest.Test(t, func(t *testing.T, body string) (int, string, string) {
		if len(body) > agent.MaxBytes {
			return announce(t, len(body))
		}
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

// announce sends what comes before a body of a size, which is enough for fiber
// to refuse it.
func announce(t *testing.T, size int) (status int, contentType, answer string) {
	app, err := newApp()
	require.NoError(t, err)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	go func() { _ = app.Listener(listener, fiber.ListenConfig{DisableStartupMessage: true}) }()
	t.Cleanup(func() { require.NoError(t, app.Shutdown()) })

	client, err := net.Dial("tcp", listener.Addr().String())
	require.NoError(t, err)
	defer client.Close()
	_, err = fmt.Fprintf(client, "POST /agents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n", size)
	require.NoError(t, err)
	response, err := http.ReadResponse(bufio.NewReader(client), nil)
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, response.Header.Get("Content-Type"), string(text)
}
