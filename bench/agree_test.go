package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

const vectorFolder = "../testdata/vectors"

// How many generated payloads all contestants judge.
const (
	validPayloads  = 500
	brokenPayloads = 2000
)

// sample is a request that all contestants judge, with the rules that it
// breaks so that the service would refuse it.
type sample[R any] struct {
	name    string
	request *R
	broken  []string
}

// TestAgreeIdentityStore: all contestants come to the verdict of the library,
// but for rules that they cannot express.
func TestAgreeIdentityStore(t *testing.T) {
	s := samples(t, "identitystore", payloads.IdentityStore(identitystore.Store{}),
		func(r *identitystore.CreateUserRequest) []rules.Violation { return r.Inspect() },
		unwritable(t, "identitystore", identityStoreChanges)...)
	agree(t, ofIdentityStore(), s)
}

func TestAgreeConnect(t *testing.T) {
	s := samples(t, "connect", payloads.Connect(connect.Instance{}),
		func(r *connect.CreateUserRequest) []rules.Violation { return r.Inspect() },
		unwritable(t, "connect", connectChanges)...)
	agree(t, ofConnect(), s)
}

// agree fails for a verdict that differs without need, and for a gap that no
// sample shows.
func agree[R any](t *testing.T, s *service[R], samples []sample[R]) {
	for _, c := range s.contestants {
		t.Run(c.name, func(t *testing.T) {
			needed := make(map[string]bool)
			for _, sample := range samples {
				valid := c.prepare(sample.request)()
				if valid == (len(sample.broken) == 0) {
					continue
				}
				if !assert.True(t, valid, "%s: refused, and nothing is wrong", sample.name) {
					return
				}
				for _, rule := range sample.broken {
					needed[rule] = true
					assert.Contains(t, c.gaps, rule, sample.name)
				}
				if t.Failed() {
					return
				}
			}
			for rule := range c.gaps {
				assert.True(t, needed[rule], "%s: nothing shows that it cannot be expressed", rule)
			}
		})
	}
}

// samples are every request of the vectors, generated ones, and the extra ones.
func samples[R any](
	t *testing.T,
	name string,
	generator *payloads.Generator[R],
	inspect func(*R) []rules.Violation,
	extra ...sample[R],
) []sample[R] {
	all := extra
	for _, v := range vectors.Load(t, vectorFolder, name) {
		if v.Response {
			continue
		}
		request := new(R)
		require.NoError(t, json.Unmarshal(v.Payload, request), v.Name)
		all = append(all, sample[R]{name: v.Name, request: request})
	}
	for seed := range uint64(validPayloads) {
		p := generator.Valid(seed)
		all = append(all, sample[R]{name: "valid", request: p.Value})
	}
	all = append(all, brokenSamples(t, generator)...)
	refused := 0
	for i := range all {
		all[i].broken = errorsOf(inspect(all[i].request))
		if len(all[i].broken) > 0 {
			refused++
		}
	}
	t.Logf("%d requests, of which %d are refused", len(all), refused)
	return all
}

func brokenSamples[R any](t *testing.T, generator *payloads.Generator[R]) []sample[R] {
	var ids []string
	for _, rule := range generator.Rules() {
		if _, text := rule.Constraint.(rules.Fault); !text && rule.Severity == rules.Error && ofRequest(rule) {
			ids = append(ids, rule.ID)
		}
	}
	var broken []sample[R]
	for seed := range brokenPayloads {
		id := ids[seed%len(ids)]
		p, err := generator.Break(id, uint64(seed))
		require.NoError(t, err)
		broken = append(broken, sample[R]{name: "breaks " + id, request: p.Value})
	}
	return broken
}

func errorsOf(violations []rules.Violation) []string {
	var ids []string
	for _, v := range violations {
		if v.Severity == rules.Error {
			ids = append(ids, v.Rule)
		}
	}
	return ids
}
