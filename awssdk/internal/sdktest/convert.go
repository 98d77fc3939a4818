package sdktest

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// converts tests that every member of the input is one of the request, every
// member of the request one of the input, and that both conversions hand each
// over, by reflection over the types: a member that the SDK gains, or the
// library, makes it fail.
func (s Service[Input, R]) converts(t *testing.T) {
	input := Filled[Input](t, s.Fill)
	assert.Equal(t, TreeOf(input, s.Fill), TreeOf(s.RequestOf(input), s.Fill), "RequestOf")
	assert.Equal(t, TreeOf(input, s.Fill), TreeOf(s.InputOf(s.RequestOf(input)), s.Fill), "there and back")

	request := Filled[R](t, s.Fill)
	assert.Equal(t, TreeOf(request, s.Fill), TreeOf(s.InputOf(request), s.Fill), "InputOf")
	assert.Equal(t, TreeOf(request, s.Fill), TreeOf(s.RequestOf(s.InputOf(request)), s.Fill), "back and there")

	assert.Equal(t, new(R), s.RequestOf(new(Input)), "nothing is present")
	assert.Equal(t, new(Input), s.InputOf(new(R)), "nothing is present")
}

// sent tests that what RequestOf makes of an input is what the SDK sends for
// it: what it takes as absent is not sent, and all else is.
func (s Service[Input, R]) sent(t *testing.T) {
	endpoint := NewEndpoint(t)
	config := Config(endpoint, withoutOwnCheck)
	inputs := []*Input{Filled[Input](t, s.Fill), Hollow[Input](t, s.Fill)}
	for _, c := range s.Cases {
		for seed := range uint64(seeds) {
			inputs = append(inputs, s.InputOf(c.Generator.Valid(seed).Value))
		}
	}
	for _, input := range inputs {
		require.NoError(t, s.Create(config, input))
		sent := endpoint.Take()
		require.Len(t, sent, 1)
		var got, want map[string]any
		require.NoError(t, json.Unmarshal(sent[0].Body, &got))
		text, err := json.Marshal(s.RequestOf(input))
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, &want))
		for _, name := range s.Unbodied {
			assert.NotContains(t, got, name)
			delete(want, name)
		}
		assert.Equal(t, want, got)
	}
}

// secret tests that no text of an error holds a member's value.
func (s Service[Input, R]) secret(t *testing.T) {
	endpoint := NewEndpoint(t)
	for _, c := range s.Cases {
		var told []error
		for _, option := range []APIOption{c.Preflight, c.WarnOnly(s.tell(&told))} {
			input := Canaries[Input](t, s.Fill)
			if err := s.Create(Config(endpoint, option), input); err != nil {
				told = append(told, err)
			}
		}
		require.GreaterOrEqual(t, len(told), 2)
		for _, err := range told {
			for _, text := range Texts(err) {
				assert.NotContains(t, text, Canary)
			}
		}
	}
}
