package sdktest

import (
	"context"
	"net"
	"net/http"
	"sync"
)

// conn is a connection that keeps the bytes that are read from it.
type conn struct {
	net.Conn
	mutex sync.Mutex
	kept  []byte
}

func (c *conn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.kept = append(c.kept, p[:n]...)
	return n, err
}

// read returns what was read since it was last called.
func (c *conn) read() string {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	text := string(c.kept)
	c.kept = nil
	return text
}

type connKey struct{}

func withConn(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, c)
}

func connOf(r *http.Request) *conn { return r.Context().Value(connKey{}).(*conn) }
