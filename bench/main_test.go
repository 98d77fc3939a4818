package main

import (
	"encoding/json"
	"io"
	"os"
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
// Neither the reference nor the library allocates to come to one that is good.
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
			if own := s.library().prepare(request); kind != "broken" {
				assert.Zero(t, testing.AllocsPerRun(10, func() { own() }))
			}
		})
	}
}

// TestCommand prints what docs/performance.md holds: the same titles and the
// same rows, with other numbers.
func TestCommand(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(&b, io.Discard, []string{"-rounds", "1", "-turn", "10us", "-generated", "20"}))
	assert.Contains(t, b.String(), "Left out: aws-sdk-go-v2, which cannot express what is broken here.")
	page, err := os.ReadFile("../docs/performance.md")
	require.NoError(t, err)
	_, held, found := strings.Cut(string(page), "\n## The library\n")
	require.True(t, found)
	held, _, _ = strings.Cut(held, "\n## ")
	assert.Equal(t, harness.Outline(b.String()), harness.Outline("## The library\n"+held))
}

func TestCommandOfOneTable(t *testing.T) {
	var b strings.Builder
	require.NoError(t, run(&b, io.Discard, []string{"-service", "connect", "-payload", "full", "-rounds", "1", "-turn", "10us", "-generated", "0"}))
	assert.Equal(t, 1, strings.Count(b.String(), " payload\n"))
	assert.Contains(t, b.String(), "| Connect, full payload: no allocation | 0 | yes |")
}

func TestWrongUsage(t *testing.T) {
	for name, arguments := range map[string][]string{
		"a service that is not": {"-service", "workplace"},
		"a payload that is not": {"-service", "connect", "-payload", "empty"},
		"no rounds":             {"-rounds", "0"},
		"a turn without time":   {"-turn", "0s"},
		"fewer than none":       {"-generated", "-1"},
		"more than flags":       {"connect"},
	} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			require.Error(t, run(&b, io.Discard, arguments))
		})
	}
}

// TestDisagreementIsAnError where no gap explains it, or where a request that
// nothing is wrong with is refused.
func TestDisagreementIsAnError(t *testing.T) {
	settings := harness.Settings{Rounds: 1, Turn: time.Microsecond}
	says := func(name string, verdict bool, gaps map[string]string) contestant[struct{}] {
		return contestant[struct{}]{
			name:    name,
			peer:    true,
			prepare: func(*struct{}) func() bool { return func() bool { return verdict } },
			gaps:    gaps,
		}
	}
	contest := func(kind string, reference, other contestant[struct{}]) error {
		s := service[struct{}]{name: "connect", contestants: []contestant[struct{}]{reference, other}}
		return s.contest(harness.NewPage(""), kind, settings)
	}
	gaps := map[string]string{"connect.utf8": "for no reason"}
	by, other := handWritten, userlint
	assert.Error(t, contest("broken", says(by, false, nil), says(other, true, nil)), "no gap")
	assert.Error(t, contest("full", says(by, true, nil), says(other, false, gaps)), "refused")
	assert.NoError(t, contest("broken", says(by, false, nil), says(other, true, gaps)), "left out")
	assert.NoError(t, contest("full", says(by, true, nil), says(other, true, nil)), "agreed")
}
