package lazyregexp

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestGet(t *testing.T) {
	digits := New(`^[0-9]+$`)
	assert.True(t, digits.Get().MatchString("12"))
	assert.False(t, digits.Get().MatchString("x"))
	assert.Same(t, digits.Get(), digits.Get(), "compiled once")

	wrong := New(`(`)
	assert.Panics(t, func() { wrong.Get() })
}
