package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/vectors"
)

const vectorFolder = "../testdata/vectors"

// TestAgreeIdentityStore: all contestants come to the verdict of the library,
// but for rules that they cannot express.
func TestAgreeIdentityStore(t *testing.T) {
	agreed(t, ofIdentityStore(), unwritable(t, "identitystore", identityStoreChanges))
}

func TestAgreeConnect(t *testing.T) {
	agreed(t, ofConnect(), unwritable(t, "connect", connectChanges))
}

// agreed fails for a verdict on one of the vectors, of generated requests and
// of the extra ones that differs without need, and for a gap that none shows.
func agreed[R any](t *testing.T, s *service[R], extra map[string]*R) {
	samples, err := s.generated(generatedPayloads)
	require.NoError(t, err)
	for name, request := range extra {
		samples = append(samples, s.sample(name, request))
	}
	for _, v := range vectors.Load(t, vectorFolder, s.name) {
		if v.Response {
			continue
		}
		request := new(R)
		require.NoError(t, json.Unmarshal(v.Payload, request), v.Name)
		samples = append(samples, s.sample(v.Name, request))
	}
	for _, c := range s.contestants {
		t.Run(c.name, func(t *testing.T) {
			needed := make(map[string]bool)
			for _, sample := range samples {
				missed, err := c.judge(sample)
				require.NoError(t, err)
				for _, rule := range missed {
					needed[rule] = true
				}
			}
			for rule := range c.gaps {
				assert.True(t, needed[rule], "%s: nothing shows that it cannot be expressed", rule)
			}
		})
	}
}

// TestJudge: a contestant that does not come to the library's verdict fails,
// but for a rule that it is said not to express.
func TestJudge(t *testing.T) {
	tests := []struct {
		name, reason string
		accepts      bool
		broken       []string
		gaps         map[string]string
		missed       int
		wrong        bool
	}{
		{"accepts what is valid", "it agrees", true, nil, nil, 0, false},
		{"refuses what is broken", "it agrees", false, []string{"a"}, nil, 0, false},
		{"accepts what is broken", "it overlooks a rule", true, []string{"a"}, nil, 0, true},
		{"cannot express the rule", "it says so", true, []string{"a"}, map[string]string{"a": "for a reason"}, 1, false},
		{"cannot express one of two", "the other it overlooks", true, []string{"a", "b"}, map[string]string{"a": "for a reason"}, 0, true},
		{"refuses what is valid", "a gap never explains that", false, nil, map[string]string{"a": "for a reason"}, 0, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := contestant[struct{}]{prepare: func(*struct{}) func() bool { return func() bool { return tt.accepts } }, gaps: tt.gaps}
			missed, err := c.judge(sample[struct{}]{broken: tt.broken})
			assert.Len(t, missed, tt.missed)
			assert.Equal(t, tt.wrong, err != nil, tt.reason)
		})
	}
}

// TestDoctored: a contestant that forgets a rule of a service does not get as
// far as being timed.
func TestDoctored(t *testing.T) {
	s := ofConnect()
	require.NoError(t, s.agree(50))
	for i, c := range s.contestants {
		if c.name != "ozzo-validation" {
			continue
		}
		s.contestants[i].prepare = func(r *connect.CreateUserRequest) func() bool {
			forgetful := *r
			forgetful.SecurityProfileIds = []*string{new("s1")}
			return c.prepare(&forgetful)
		}
	}
	assert.ErrorContains(t, s.agree(50), "ozzo-validation does not see connect.SecurityProfileIds")
}
