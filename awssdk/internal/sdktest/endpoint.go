// Package sdktest tests a service's preflight and conversions with the SDK's
// own client against a server on loopback. Each service says what is different
// about it; the tests are the same for all.
package sdktest

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"sync"
	"testing"
)

// Endpoint is a server on loopback that stands for a service. It keeps the
// bytes of every request as they came.
type Endpoint struct {
	URL string

	mutex    sync.Mutex
	requests []Request
	statuses []int
}

// Request is a request that has reached the endpoint.
type Request struct {
	// Wire is the request as it came, without what differs between two
	// requests of the same content: date, signature and invocation id.
	Wire string
	// Body is the body as it came.
	Body   []byte
	Header http.Header
}

// differs are the headers that are left out of Wire.
var differs = regexp.MustCompile(`(?mi)^(x-amz-date|authorization|amz-sdk-invocation-id): .*\r\n`)

// NewEndpoint starts an endpoint that is closed with the test. It answers with
// the statuses in turn, and from then on with 200; a body is always "{}".
func NewEndpoint(t testing.TB, statuses ...int) *Endpoint {
	e := &Endpoint{statuses: statuses}
	server := httptest.NewUnstartedServer(http.HandlerFunc(e.serve))
	server.Listener = listener{server.Listener}
	server.Config.ConnContext = withConn
	server.Start()
	t.Cleanup(server.Close)
	e.URL = server.URL
	return e
}

func (e *Endpoint) serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "read", http.StatusBadRequest)
		return
	}
	wire := differs.ReplaceAllString(connOf(r).read(), "")
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	w.WriteHeader(e.keep(Request{Wire: wire, Body: body, Header: r.Header}))
	_, _ = io.WriteString(w, "{}")
}

// keep keeps a request and returns the status of its answer.
func (e *Endpoint) keep(r Request) int {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.requests = append(e.requests, r)
	if len(e.statuses) == 0 {
		return http.StatusOK
	}
	status := e.statuses[0]
	e.statuses = e.statuses[1:]
	return status
}

// Take returns the requests that have come since it was last called.
func (e *Endpoint) Take() []Request {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	requests := e.requests
	e.requests = nil
	return requests
}

// listener accepts connections that keep what they read.
type listener struct{ net.Listener }

func (l listener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &conn{Conn: c}, nil
}
