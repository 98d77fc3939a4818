// Package lazyregexp compiles regular expressions when they are first used, so
// that a run pays for those that it needs.
package lazyregexp

import (
	"regexp"
	"sync"
)

// Compile returns a function that returns the expression. It panics, then, for
// one that makes no sense.
func Compile(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
