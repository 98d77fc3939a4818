// Package lazyregexp compiles regular expressions when they are first used, so
// that a run pays for those that it needs.
package lazyregexp

import (
	"regexp"
	"sync"
)

// Regexp is a regular expression that is not compiled yet.
type Regexp struct {
	expression string
	once       sync.Once
	compiled   *regexp.Regexp
}

// New returns an expression. It is short, so that variables of packages take
// nothing as the program starts, not even a call.
func New(expression string) *Regexp { return &Regexp{expression: expression} }

// Get returns the expression, compiled. It panics for one that makes no sense.
func (r *Regexp) Get() *regexp.Regexp {
	r.once.Do(func() { r.compiled = regexp.MustCompile(r.expression) })
	return r.compiled
}
