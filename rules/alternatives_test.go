package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// broken is a rule that a payload breaks.
type broken struct {
	member string
	source rules.Source
}

// TestAlternatives: of contexts of which one holds, and none is declared, a
// payload is wrong only if every one rejects it.
func TestAlternatives(t *testing.T) {
	fails := func(member string, under rules.Context) broken {
		return broken{member, rules.Source{Basis: rules.Documented, Under: under}}
	}
	warns := func(member string, under rules.Context) broken {
		return broken{member, rules.Source{Basis: rules.Guidance, Under: under, Certain: under}}
	}
	const all = red | green | blue
	tests := []struct {
		name      string
		reason    string
		broken    []broken
		declared  rules.Context
		accepting rules.Context
		errors    []string // the member and the context of each
		warnings  []string
	}{
		{name: "nothing", reason: "all accept", accepting: all},
		{
			name: "one rejects", reason: "the others accept",
			broken: []broken{fails("A", red)}, accepting: green | blue,
		},
		{
			name: "one rejects and is declared", reason: "it is the one that holds",
			broken: []broken{fails("A", red)}, declared: red, errors: []string{"A RED"},
		},
		{
			name: "another is declared", reason: "the rule does not hold",
			broken: []broken{fails("A", red)}, declared: green, accepting: green,
		},
		{
			name: "a rule that always holds", reason: "all reject, and no context is to be named",
			broken: []broken{fails("A", 0)}, errors: []string{"A "},
		},
		{
			name: "the closest", reason: "the one with the fewest errors is reported",
			broken: []broken{fails("A", red), fails("B", red), fails("C", green), fails("D", blue), fails("E", blue)},
			errors: []string{"C GREEN"},
		},
		{
			name: "a tie", reason: "the first of those that come closest",
			broken: []broken{fails("A", blue), fails("B", green), fails("C", red), fails("D", red)},
			errors: []string{"B GREEN"},
		},
		{
			name: "a rule of two", reason: "only the one that is spoken of is named",
			broken: []broken{fails("A", red|green), fails("B", green), fails("C", blue), fails("D", blue)},
			errors: []string{"A RED"},
		},
		{
			name: "always and one", reason: "the errors that always hold count under all",
			broken: []broken{fails("A", 0), fails("B", red)}, errors: []string{"A "},
		},
		{
			name: "a warning", reason: "it holds under every accepting one",
			broken: []broken{warns("A", 0)}, accepting: all, warnings: []string{"A "},
		},
		{
			name: "a warning of one", reason: "it does not hold under the others, which accept",
			broken: []broken{warns("A", red)}, accepting: all,
		},
		{
			name: "a warning of each", reason: "none of the three holds under all",
			broken: []broken{warns("A", red), warns("B", green), warns("C", blue)}, accepting: all,
		},
		{
			name: "a warning of the only one that accepts", reason: "it holds under every accepting one",
			broken: []broken{warns("A", red), fails("B", green|blue)}, accepting: red, warnings: []string{"A RED"},
		},
		{
			name: "a warning of the closest", reason: "where none accepts, a warning has to hold under all",
			broken: []broken{warns("A", red), fails("B", 0)}, errors: []string{"B "},
		},
		{
			name: "a warning that always holds", reason: "it holds under all that reject, too",
			broken: []broken{warns("A", 0), fails("B", 0)}, errors: []string{"B "}, warnings: []string{"A "},
		},
		{
			name: "guidance of the declared one", reason: "declaring it makes the guidance certain",
			broken: []broken{warns("A", red)}, declared: red, errors: []string{"A RED"},
		},
		{
			name: "guidance does not decide", reason: "two reject, and guidance does not keep the third from accepting",
			broken: []broken{warns("A", red), warns("B", red), fails("C", green), fails("D", blue)}, accepting: red,
			warnings: []string{"A RED", "B RED"},
		},
		{
			name: "a context that is no alternative", reason: "it limits nothing while undeclared",
			broken: []broken{fails("A", large)}, accepting: all,
		},
		{
			name: "a context besides", reason: "declaring it leaves the alternatives open",
			broken: []broken{fails("A", red), fails("B", large)}, declared: large, errors: []string{"B Large"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			walks := 0
			visit := func(v *rules.Visitor) {
				walks++
				for _, b := range test.broken {
					v.Required(b.member, false, &b.source)
				}
			}
			v := rules.Check(&shop, test.declared, rules.Error, nil)
			visit(&v)
			assert.Equal(t, test.accepting, v.Accepting(), test.reason)

			found := inspect(&shop, test.declared, nil, visit)
			assert.Equal(t, test.errors, contexts(found, rules.Error), test.reason)
			assert.Equal(t, test.warnings, contexts(found, rules.Warning), test.reason)

			errorsOnly := rules.Check(&shop, test.declared, rules.Error, nil)
			for errorsOnly.Walk() {
				visit(&errorsOnly)
			}
			assert.Equal(t, test.errors, contexts(errorsOnly.Violations(), rules.Error), "errors only")
			assert.Empty(t, contexts(errorsOnly.Violations(), rules.Warning), "errors only")

			for _, guess := range []rules.Context{red, green, blue} {
				guessed := rules.Check(&shop, test.declared, rules.Error, nil)
				guessed.Guess(guess)
				walks = 0
				for guessed.Walk() {
					visit(&guessed)
				}
				assert.Equal(t, errorsOnly.Violations(), guessed.Violations(), "guess %v", guess)
				if test.accepting.Has(guess) {
					assert.Equal(t, 1, walks, "guess %v, which accepts", guess)
				}

				all := rules.Check(&shop, test.declared, rules.Warning, nil)
				all.Guess(guess)
				for all.Walk() {
					visit(&all)
				}
				assert.Equal(t, found, all.Violations(), "guess %v has no say in warnings", guess)

				for least, want := range map[rules.Severity][]rules.Violation{
					rules.Error: errorsOnly.Violations(), rules.Warning: found,
				} {
					look := glance(test.broken, test.declared, guess, least)
					if look == rules.Clean {
						assert.Empty(t, want, "guess %v is clean", guess)
						continue
					}
					glanced := rules.Check(&shop, test.declared, least, nil)
					glanced.Guess(guess)
					glanced.Glanced(look)
					for glanced.Walk() {
						visit(&glanced)
					}
					assert.Equal(t, want, glanced.Violations(), "guess %v, glance %v", guess, look)
				}
			}
		})
	}
}

// glance looks at what is broken as the glance of a service does: under what is
// declared, and of several alternatives under the guess.
func glance(all []broken, declared, guess rules.Context, least rules.Severity) rules.Glance {
	under := declared
	if !declared.Has(shop.Alternatives) {
		under |= guess
	}
	for _, b := range all {
		s := b.source
		weak := s.Advisory || s.Basis > rules.Modelled
		if s.Under != 0 && !under.Has(s.Under) || weak && least == rules.Error && (s.Advisory || !declared.Has(s.Certain)) {
			continue
		}
		if weak || s.Under != 0 {
			return rules.Doubtful
		}
		return rules.Broken
	}
	return rules.Clean
}

// contexts returns the member and the context of each violation.
func contexts(violations []rules.Violation, severity rules.Severity) []string {
	var all []string
	for _, v := range violations {
		if v.Severity == severity {
			all = append(all, v.Pointer[1:]+" "+v.Context)
		}
	}
	return all
}

func TestWithoutAlternatives(t *testing.T) {
	documented, guidance := rules.Source{Basis: rules.Documented}, rules.Source{Basis: rules.Guidance}
	certain := rules.Source{Basis: rules.Observed, Certain: plainLarge}
	advisory := rules.Source{Basis: rules.Documented, Advisory: true}
	visit := func(v *rules.Visitor) {
		v.Required("A", false, &guidance)
		v.Required("B", false, &certain)
		v.Required("C", false, &advisory)
	}
	assert.Empty(t, contexts(inspect(&plain, 0, nil, visit), rules.Error))
	assert.Equal(t, []string{"A ", "B ", "C "}, contexts(inspect(&plain, 0, nil, visit), rules.Warning))
	assert.Equal(t, []string{"B "}, contexts(inspect(&plain, plainLarge, nil, visit), rules.Error), "declared")

	v := rules.Check(&plain, 0, rules.Warning, nil)
	visit(&v)
	assert.NotZero(t, v.Accepting(), "warnings do not decide")
	v.Required("D", false, &documented)
	assert.Zero(t, v.Accepting())
}
