package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/internal/vectors"
)

// TestPayloads: the payloads that are timed are those of the vectors, but for
// the broken ones, and the verdicts on them are those that the names promise.
// The reference does not allocate to come to them.
func TestPayloads(t *testing.T) {
	checkPayloads(t, ofIdentityStore())
	checkPayloads(t, ofConnect())
}

func checkPayloads[R any](t *testing.T, s *service[R]) {
	for _, kind := range payloadKinds {
		t.Run(s.name+"/"+kind, func(t *testing.T) {
			request, err := s.payload(kind)
			require.NoError(t, err)
			if kind != "broken" {
				want := new(R)
				require.NoError(t, json.Unmarshal(vectors.Base(t, vectorFolder, s.name, kind), want))
				assert.Equal(t, want, request)
			}
			check := s.contestants[0].prepare(request)
			assert.Equal(t, kind != "broken", check())
			assert.Zero(t, testing.AllocsPerRun(10, func() { check() }))
		})
	}
}

// TestCommand prints a table for each payload, and what cannot be expressed.
func TestCommand(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(&b, []string{"-rounds", "1", "-turn", "10us"}))
	text := b.String()
	for _, part := range []string{
		"identitystore, minimal payload", "identitystore, full payload", "identitystore, broken payload",
		"connect, minimal payload", "connect, full payload", "connect, broken payload",
		"| userlint ", "left out: aws-sdk-go-v2", "- aws-sdk-go-v2 (identitystore): ",
	} {
		assert.Contains(t, text, part)
	}
}

func TestCommandOfOneTable(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(&b, []string{"-service", "connect", "-payload", "full", "-rounds", "1", "-turn", "10us"}))
	assert.Equal(t, 1, strings.Count(b.String(), " payload\n"))
}

func TestWrongUsage(t *testing.T) {
	for name, arguments := range map[string][]string{
		"a service that is not": {"-service", "workplace"},
		"a payload that is not": {"-service", "connect", "-payload", "empty"},
		"no rounds":             {"-rounds", "0"},
		"a turn without time":   {"-turn", "0s"},
		"more than flags":       {"connect"},
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			require.Error(t, run(&b, arguments))
		})
	}
}

// TestDisagreementIsAnError where no gap explains it, or where a request that
// nothing is wrong with is refused.
func TestDisagreementIsAnError(t *testing.T) {
	settings := harness.Settings{Rounds: 1, Turn: time.Microsecond}
	says := func(verdict bool, gaps map[string]string) contestant[struct{}] {
		return contestant[struct{}]{
			name:    "other",
			prepare: func(*struct{}) func() bool { return func() bool { return verdict } },
			gaps:    gaps,
		}
	}
	contest := func(kind string, reference, other contestant[struct{}]) error {
		s := service[struct{}]{name: "connect", contestants: []contestant[struct{}]{reference, other}}
		return s.contest(&strings.Builder{}, kind, settings)
	}
	gaps := map[string]string{"connect.utf8": "for no reason"}
	assert.Error(t, contest("broken", says(false, nil), says(true, nil)), "no gap")
	assert.Error(t, contest("full", says(true, nil), says(false, gaps)), "refused")
	assert.NoError(t, contest("broken", says(false, nil), says(true, gaps)), "left out")
	assert.NoError(t, contest("full", says(true, nil), says(true, nil)), "agreed")
}
