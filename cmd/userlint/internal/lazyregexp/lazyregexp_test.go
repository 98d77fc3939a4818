package lazyregexp

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCompile(t *testing.T) {
	digits := Compile(`^[0-9]+$`)
	assert.True(t, digits().MatchString("12"))
	assert.False(t, digits().MatchString("x"))
	assert.Same(t, digits(), digits(), "compiled once")

	wrong := Compile(`(`)
	assert.Panics(t, func() { wrong() })
}
