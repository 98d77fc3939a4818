package payloads_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// seeds is how many payloads of each sort, and of each rule of it, are looked
// at.
func seeds() uint64 {
	if testing.Short() {
		return 8
	}
	return 20
}

func TestNothingIsFoundInValidPayloads(t *testing.T) {
	for _, s := range sorts() {
		t.Run(s.name, func(t *testing.T) {
			for seed := range 10 * seeds() {
				m := s.valid(seed)
				if !assert.Empty(t, findingsOf(m.found), "seed %d", seed) || !assert.NoError(t, m.err, "seed %d", seed) {
					t.Logf("%.2000s", m.json)
					return
				}
			}
		})
	}
}

// TestValidRequestsCostNoAllocation: whatever is in them, in each context.
func TestValidRequestsCostNoAllocation(t *testing.T) {
	for _, s := range sorts() {
		if s.response {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			for seed := range 5 * seeds() {
				require.Zero(t, s.allocations(seed), "seed %d", seed)
			}
		})
	}
}

func TestExactlyTheNamedRuleAndTheImpliedAreFound(t *testing.T) {
	for _, s := range sorts() {
		for _, r := range s.holding {
			if _, ofDocument := r.Constraint.(rules.Fault); ofDocument {
				continue // see document_test.go
			}
			t.Run(s.name+" "+r.ID, func(t *testing.T) {
				for seed := range seeds() {
					m := s.breakRule(t, r.ID, seed)
					require.ElementsMatch(t, m.findings, findingsOf(m.found), "seed %d: %.2000s", seed, m.json)
					i := slices.IndexFunc(m.found, func(v rules.Violation) bool { return v.Rule == r.ID })
					assert.Equal(t, m.found[i].Severity, m.severity, "seed %d", seed)
					refused := slices.ContainsFunc(m.found, func(v rules.Violation) bool { return v.Severity == rules.Error })
					assert.Equal(t, refused, m.err != nil, "seed %d", seed)
				}
			})
		}
	}
}

func findingsOf(violations []rules.Violation) []payloads.Finding {
	var found []payloads.Finding
	for _, v := range violations {
		found = append(found, payloads.Finding{Pointer: v.Pointer, Rule: v.Rule})
	}
	return found
}

// TestEveryRuleCanBeBroken: a rule that always holds in all contexts, and one
// of a context in that.
func TestEveryRuleCanBeBroken(t *testing.T) {
	broken := map[string]bool{}
	var catalogue []rules.Rule
	for _, s := range sorts() {
		catalogue = append(catalogue, s.catalogue...)
		var here []string
		for _, r := range s.holding {
			broken[r.ID] = true
			here = append(here, r.ID)
		}
		for _, r := range s.catalogue {
			if s.response != strings.HasPrefix(r.ID, r.Service+".response.") || len(r.Contexts) > 0 {
				continue
			}
			assert.Contains(t, here, r.ID, "%s: it holds in every context", s.name)
		}
	}
	for _, r := range catalogue {
		assert.True(t, broken[r.ID], "nothing breaks %s", r.ID)
	}
}

func TestRulesThatDoNotHoldCannotBeBroken(t *testing.T) {
	for _, s := range sorts() {
		for _, r := range s.catalogue {
			holds := slices.ContainsFunc(s.holding, func(h rules.Rule) bool { return h.ID == r.ID })
			if !holds {
				assert.Error(t, s.fails(r.ID), "%s: %s", s.name, r.ID)
			}
		}
		assert.ErrorContains(t, s.fails("nonesuch"), `"nonesuch"`)
	}
}

// TestImpliedRulesAreFew: where a rule can be broken alone by its other bound,
// that is done as well.
func TestImpliedRulesAreFew(t *testing.T) {
	never := map[string]string{
		"identitystore.IdentityStoreId.length":             "the id has two fixed forms",
		"identitystore.Extensions.key.length":              "the name has a form of up to 38 characters",
		"identitystore.Extensions.key.pattern":             "no other key than the supported one is",
		"identitystore.Birthdate.length":                   "a date has 10 characters",
		"identitystore.Birthdate.pattern":                  "a date is made of digits and hyphens",
		"identitystore.response.UserId.length":             "the id has two fixed forms",
		"identitystore.response.IdentityStoreId.length":    "the id has two fixed forms",
		"workmail.OrganizationId.length":                   "the id has a fixed form",
		"workmail.IdentityProviderUserId.length":           "the id has two fixed forms",
		"workdocs.response.User.Status.enum":               "what is no status is not ACTIVE",
		"connect.PhoneNumberConfigs.Channel.enum":          "what is no channel is not VOICE",
		"connect.PersistentConnectionConfigs.Channel.enum": "what is no channel is not VOICE",
		"connect.VoiceEnhancementConfigs.Channel.enum":     "what is no channel is not VOICE",
	}
	alone := map[string]bool{}
	all := map[string]bool{}
	for _, s := range sorts() {
		for _, r := range s.holding {
			all[r.ID] = true
			if _, tooLarge := r.Constraint.(rules.TooLarge); tooLarge {
				alone[r.ID] = true
				continue
			}
			for seed := range uint64(40) {
				if len(s.breakRule(t, r.ID, seed).findings) == 1 {
					alone[r.ID] = true
					break
				}
			}
		}
	}
	for id := range all {
		reason, implies := never[id]
		assert.NotEqual(t, implies, alone[id], "%s: %s", id, reason)
	}
}

func TestEqualSeedsGiveEqualPayloads(t *testing.T) {
	again := sorts()
	for i, s := range sorts() {
		for seed := range uint64(20) {
			assert.Equal(t, s.valid(seed), again[i].valid(seed), s.name)
		}
		different := map[string]bool{}
		for seed := range uint64(50) {
			different[string(s.valid(seed).json)] = true
		}
		assert.Greater(t, len(different), 20, s.name)
		for _, r := range s.holding {
			if _, tooLarge := r.Constraint.(rules.TooLarge); !tooLarge {
				assert.Equal(t, s.breakRule(t, r.ID, 7), again[i].breakRule(t, r.ID, 7), s.name)
			}
		}
	}
}

func TestCorpusHasAllRules(t *testing.T) {
	for _, s := range sorts() {
		corpus := s.corpus(3)
		want := 3 + len(s.holding)
		if !s.response {
			want-- // too large
		}
		assert.Len(t, corpus, want, s.name)
		for _, text := range corpus {
			assert.Less(t, len(text), 1<<20, s.name)
		}
	}
}
