package servicetest

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

// plainPatterns tests that the text which a pattern calls plain matches it, as
// no call finds out otherwise, and that the character below does not.
func (s *Service[Request, Response]) plainPatterns(t *testing.T) {
	for _, rule := range s.Rules() {
		pattern, ok := rule.Constraint.(*rules.Pattern)
		if !ok || pattern.Plain == 0 {
			continue
		}
		var all strings.Builder
		for c := pattern.Plain; c <= '~'; c++ {
			assert.True(t, pattern.Match(string(c)), "%s: %q", rule.ID, c)
			all.WriteByte(c)
		}
		assert.True(t, pattern.Match(all.String()), rule.ID)
		assert.False(t, pattern.Match(string(pattern.Plain-1)), "%s: Plain could be lower", rule.ID)
	}
}

// patternVerdicts tests that a member's strings are judged by its pattern,
// whichever way is taken to find out: every character of ASCII by itself and
// among plain ones, where the length does not say more.
func (s *Service[Request, Response]) patternVerdicts(t *testing.T) {
	members := make(map[string]rules.Member)
	for _, m := range s.Members(s.Contexts[0]) {
		members[m.Path] = m
	}
	for _, rule := range s.Rules() {
		pattern, ok := rule.Constraint.(*rules.Pattern)
		if !ok || len(rule.Contexts) > 0 || rule.Exception == "" { // a rule of the response has none
			continue
		}
		member, known := members[rule.Member]
		require.True(t, known, rule.ID)
		for c := range rune(0x100) {
			for _, text := range []string{string(c), "plain" + string(c), strings.Repeat("x", 20) + string(c) + "y"} {
				broken := false
				for _, v := range member.InspectString(text) {
					broken = broken || v.Rule == rule.ID
				}
				require.Equal(t, !pattern.Match(text), broken, "%s: %q", rule.ID, text)
			}
		}
	}
}
