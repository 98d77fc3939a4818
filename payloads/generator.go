package payloads

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/userlint/userlint/rules"
)

// Generator makes payloads of one sort: the requests of a service under what
// is declared, or its responses. R is the type of the request or the response.
// A Generator keeps no state: it may be used by several goroutines at once.
type Generator[R any] struct {
	// schemas are those of all contexts that may hold. Valid payloads are of
	// any of them, broken ones of the first.
	schemas []*schema
}

// Payload is a payload in two forms.
type Payload[R any] struct {
	// Value is the request or the response.
	Value *R
	// JSON is the payload as JSON on one line, with the members in the order of
	// the page.
	JSON []byte
}

// Finding is a rule that is broken, and where.
type Finding struct {
	// Pointer is the JSON Pointer (RFC 6901) of the member, also where it is
	// missing; empty for the payload as a whole.
	Pointer string
	// Rule is the id of the rule, as in the catalogue.
	Rule string
}

// Broken is a payload that breaks a rule.
type Broken[R any] struct {
	// Payload is the payload. Its Value is nil where the rule is one on
	// documents, which only the text can break.
	Payload[R]
	// Finding is the rule that was named, and where it is broken.
	Finding
	// Implied are the other rules that are broken: those that no payload keeps
	// which breaks the named one in the same way, such as by being too short.
	Implied []Finding
	// Severity tells whether the service would refuse the payload for the rule.
	Severity rules.Severity
	// Earlier is, for a duplicate, a payload that names the same user. Neither
	// breaks a rule on its own: a batch of the two does.
	Earlier *Payload[R]
}

// Findings returns everything that is to be found in the payload: the named
// rule and the implied ones, in no particular order.
func (b *Broken[R]) Findings() []Finding {
	return append([]Finding{b.Finding}, b.Implied...)
}

// Valid returns a payload in which nothing is found, not even a warning. Equal
// seeds give equal payloads. Seed 0 gives one of the required members alone,
// and seed 1 one of all members that can be there together.
func (g *Generator[R]) Valid(seed uint64) Payload[R] {
	const purpose = "valid"
	s := pick(newSource(seed, purpose), g.schemas)
	return valueOf[R](newPlan(s, seed, purpose))
}

func valueOf[R any](p *plan) Payload[R] { return read[R](p.write(p.document())) }

// read returns the payload that a text without faults holds.
func read[R any](text []byte) Payload[R] {
	value := new(R)
	if err := json.Unmarshal(text, value); err != nil {
		panic(fmt.Sprintf("payloads: read what was made: %v", err))
	}
	return Payload[R]{Value: value, JSON: text}
}

// Rules returns the rules of the catalogue that hold in the context, in its
// order: those that Break knows.
func (g *Generator[R]) Rules() []rules.Rule {
	first := g.schemas[0]
	return slices.DeleteFunc(slices.Clone(first.catalogue), func(r rules.Rule) bool {
		_, holds := first.rule(r.ID)
		return !holds
	})
}

// Break returns a payload that breaks the rule of an id, and nothing else but
// what that implies. Equal seeds give equal payloads. It returns an error for a
// rule that is not among those of [Generator.Rules]. One that is too large is
// larger than [rules.MaxBytes].
func (g *Generator[R]) Break(rule string, seed uint64) (Broken[R], error) {
	s := g.schemas[0]
	r, holds := s.rule(rule)
	if !holds {
		return Broken[R]{}, fmt.Errorf("break a rule: %q is no rule that holds here", rule)
	}
	p := newPlan(s, seed, rule)
	p.breaking = rule
	b := Broken[R]{Finding: Finding{Rule: rule}, Severity: s.severity(r)}
	switch c := r.Constraint.(type) {
	case rules.Fault:
		text, result := p.breakDocument(c)
		b.Pointer, b.JSON = result.pointer, text
	case rules.Duplicate:
		earlier, later, pointer := p.duplicate(r)
		b.Pointer, b.Payload = pointer, read[R](p.write(later))
		first := read[R](p.write(earlier))
		b.Earlier = &first
	default:
		document, result := p.breakMember(r)
		b.Pointer, b.Implied = result.pointer, result.implied
		b.Payload = read[R](p.write(document))
	}
	return b, nil
}

// Corpus returns JSON texts from which fuzzing may start: the valid payloads of
// seeds 0 and 1 and of the given seed, and one payload for each rule that can
// be broken, but none that is too large.
func (g *Generator[R]) Corpus(seed uint64) [][]byte {
	corpus := [][]byte{g.Valid(0).JSON, g.Valid(1).JSON, g.Valid(seed).JSON}
	for _, r := range g.Rules() {
		if _, tooLarge := r.Constraint.(rules.TooLarge); tooLarge {
			continue
		}
		if b, err := g.Break(r.ID, seed); err == nil {
			corpus = append(corpus, b.JSON)
		}
	}
	return corpus
}
