package rules_test

import "github.com/userlint/userlint/rules"

// shop is a service that does not exist, with three alternatives of which one
// holds and a context besides.
var shop = rules.Service{
	Name:         "shop",
	Page:         "https://example.com/shop",
	Model:        "2026-08",
	General:      "InvalidException",
	Contexts:     []string{"RED", "GREEN", "BLUE", "Large"},
	Axis:         "colour",
	Alternatives: red | green | blue,
}

const (
	red rules.Context = 1 << iota
	green
	blue
	large
)

// plain is a service without alternatives.
var plain = rules.Service{
	Name:     "plain",
	General:  "InvalidException",
	Contexts: []string{"Large"},
}

const plainLarge rules.Context = 1

// inspect walks a declaration as a service does, and returns what is found.
func inspect(s *rules.Service, declared rules.Context, unread []string, visit func(*rules.Visitor)) []rules.Violation {
	v := rules.Check(s, declared, rules.Warning, unread)
	for v.Walk() {
		visit(&v)
	}
	return v.Violations()
}

// places returns the pointer and the rule of each violation.
func places(violations []rules.Violation) []string {
	var all []string
	for _, v := range violations {
		all = append(all, v.Pointer+" "+v.Rule)
	}
	return all
}
