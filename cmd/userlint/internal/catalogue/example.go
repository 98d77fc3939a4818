package catalogue

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
)

// Example shows a rule by payloads.
type Example struct {
	// Context is what is declared for them.
	Context Context
	// Accepted keeps all rules. Rejected breaks the rule at Pointer, and
	// those of Implied, which no payload keeps that breaks it in this way.
	// Both are JSON, but where the rule is on what is no JSON.
	Accepted, Rejected []byte
	Pointer            string
	Implied            []payloads.Finding
	// Earlier is the payload that names the same user, for a duplicate.
	Earlier []byte
}

// Among so many payloads the plainest is taken. Those that are larger than
// enough are alike. The best are simplified before the last choice.
const (
	drawn     = 100
	finalists = 6
	enough    = 1 << 16
)

// ExampleOf returns an example of a rule of the service's catalogue. It is
// always the same one. The rejected payload is the accepted one with another
// value in one member, where that is possible.
func (s *Service) ExampleOf(r rules.Rule) (Example, error) {
	e := Example{}
	from, inspect := s.responses, s.InspectResponse
	if !OfResponse(r) {
		if under := s.Under(r); len(under) > 0 {
			e.Context = under[0]
		}
		from = s.requests(e.Context.Options)
		inspect = func(payload []byte) ([]rules.Violation, error) { return s.Inspect(payload, e.Context.Options) }
	}
	e.Accepted = accepted(from, inspect, r)
	var best breach
	for seed := range uint64(drawn) {
		b, err := from.broken(r.ID, seed)
		if err != nil {
			return e, fmt.Errorf("make an example of %s: %w", r.ID, err)
		}
		if seed == 0 || b.oddness() < best.oddness() {
			best = b
		}
		if len(b.json) > enough {
			break
		}
	}
	best = best.on(e.Accepted, r, inspect)
	e.Rejected, e.Pointer, e.Implied, e.Earlier = best.json, best.pointer, best.implied, best.earlier
	return e, nil
}

// accepted returns a payload that keeps the rule, and as little else as can be.
func accepted(from maker, inspect inspector, r rules.Rule) []byte {
	var best []byte
	tried := 0
	for _, draft := range from.drafts() {
		if tried == finalists {
			break
		}
		if !shows(draft, r) {
			continue
		}
		tried++
		plain := simplified(draft, func(text []byte) bool { return finds(inspect, text, "") && shows(text, r) })
		if best == nil || oddness(plain) < oddness(best) {
			best = plain
		}
	}
	return best
}

// draftsOf returns valid payloads, the plainest first.
func draftsOf(valid func(seed uint64) []byte) [][]byte {
	var drafts [][]byte
	odd := make(map[string]int)
	for seed := range uint64(drawn) {
		draft := valid(seed)
		drafts = append(drafts, draft)
		odd[string(draft)] = oddness(draft)
	}
	slices.SortStableFunc(drafts, func(a, b []byte) int { return cmp.Compare(odd[string(a)], odd[string(b)]) })
	return drafts
}

// inspector finds what is wrong with a payload.
type inspector func(payload []byte) ([]rules.Violation, error)

// foundIn returns the rules that a payload breaks and where, as one text.
func foundIn(inspect inspector, payload []byte) string {
	violations, err := inspect(payload)
	if err != nil {
		return err.Error()
	}
	var found []string
	for _, v := range violations {
		found = append(found, v.Rule+" "+v.Pointer)
	}
	return strings.Join(found, "\n")
}

func finds(inspect inspector, payload []byte, want string) bool {
	return foundIn(inspect, payload) == want
}

// shows reports whether a payload that keeps the rule has the member for which
// it does, or a payload at all where the rule is on no member or its absence.
func shows(payload []byte, r rules.Rule) bool {
	switch r.Constraint.(type) {
	case rules.Forbidden, rules.Conflict:
		return true
	}
	var document any
	if r.Member == "" || json.Unmarshal(payload, &document) != nil {
		return true
	}
	return has(document, strings.Split(r.Member, "."))
}

// has reports whether there is something at a path without indices.
func has(value any, path []string) bool {
	if items, ok := value.([]any); ok {
		for _, item := range items {
			if has(item, path) {
				return true
			}
		}
		return len(path) == 0
	}
	if len(path) == 0 {
		return value != nil
	}
	members, ok := value.(map[string]any)
	if !ok {
		return false
	}
	if inside, found := members[path[0]]; found {
		return has(inside, path[1:])
	}
	// An entry of a map stands for its keys and values.
	return len(members) > 0 && (path[0] == "key" || path[0] == "value")
}
