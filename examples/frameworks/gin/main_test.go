package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/examples/frameworks/agent/agenttest"
)

func TestGin(t *testing.T) {
	gin.SetMode(gin.TestMode)
	require.NoError(t, teachGin())
	router := newRouter()
	agenttest.Test(t, func(_ *testing.T, body string) (int, string, string) {
		answer := httptest.NewRecorder()
		router.ServeHTTP(answer, httptest.NewRequest(http.MethodPost, "/agents", strings.NewReader(body)))
		return answer.Code, answer.Header().Get("Content-Type"), answer.Body.String()
	})
}
