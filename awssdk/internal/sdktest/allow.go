package sdktest

import (
	"errors"
	"slices"
	"testing"

	"github.com/aws/smithy-go"
	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// allows tests that an input which breaks a few rules is sent if all of them
// are allowed, and refused with all of them if one is not.
func (s Service[Input, R]) allows(t *testing.T, c Case[R]) {
	endpoint := NewEndpoint(t)
	sent := 0
	s.broken(t, c, func(t *testing.T, input *Input, want error) {
		var ids []string
		for _, v := range rules.Violations(want) {
			ids = append(ids, v.Rule)
		}
		if want == nil || s.Create(Config(endpoint, withoutOwnCheck), input) != nil {
			return // there is nothing to allow, or the SDK cannot send it
		}
		endpoint.Take()
		assert.NoError(t, s.Create(Config(endpoint, withoutOwnCheck, c.Allow(ids...)), input))
		assert.Len(t, endpoint.Take(), 1)
		sent++

		few := c.Allow(slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == ids[0] })...)
		err := s.Create(Config(endpoint, withoutOwnCheck, few), input)
		assert.Equal(t, rules.Violations(want), rules.Violations(err))
		assert.Empty(t, endpoint.Take())
	})
	assert.Greater(t, sent, 10)

	misspelt := Config(endpoint, c.Allow("connect.Usernam.length"))
	err := s.Create(misspelt, s.valid(c, 1))
	assert.ErrorContains(t, err, "no such rule")
	_, isWrapped := errors.AsType[*smithy.OperationError](err)
	assert.True(t, isWrapped, "as every failure of a client is")
	assert.Empty(t, endpoint.Take())
	assert.NoError(t, s.Other(misspelt))
}
