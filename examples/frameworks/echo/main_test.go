package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/examples/frameworks/agent/agenttest"
)

func TestEcho(t *testing.T) {
	server, err := newServer()
	require.NoError(t, err)
	agenttest.Test(t, func(_ *testing.T, body string) (int, string, string) {
		request := httptest.NewRequest(http.MethodPost, "/agents", strings.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
		answer := httptest.NewRecorder()
		server.ServeHTTP(answer, request)
		return answer.Code, answer.Header().Get("Content-Type"), answer.Body.String()
	})
}
