package rules

import "strings"

// Context is a set of circumstances that a payload does not carry and that
// decide some rules, a bit each. Each service gives the bits their meaning.
//
// It is for service packages: see the package comment.
type Context uint8

// Has reports whether c holds one of the contexts of other.
func (c Context) Has(other Context) bool { return c&other != 0 }

// unconditional stands for the one hypothesis of a service without
// alternatives, so that both sorts of service are counted alike.
const unconditional Context = 1 << 7

// Service is what the rules of one service have in common.
//
// It is for service packages: see the package comment.
type Service struct {
	// Name starts the ids of its rules.
	Name string
	// Page is the address of the API page that the rules mirror.
	Page string
	// Model is the date of the published model that was read, year and month.
	Model string
	// General is the exception of every rule that names none.
	General string
	// Contexts names the bits of Context, lowest first: at most seven.
	Contexts []string
	// Axis says what sort of thing the contexts that limit rules are.
	Axis string
	// Alternatives are contexts of which exactly one holds. Where none is
	// declared, a payload is wrong only if every one of them rejects it.
	Alternatives Context
}

// among returns the alternatives of which one holds.
func (s *Service) among(declared Context) Context {
	if s.Alternatives == 0 {
		return unconditional
	}
	if known := declared & s.Alternatives; known != 0 {
		return known
	}
	return s.Alternatives
}

// name returns the name of the service, also for the rules of its response.
func (s *Service) name() string {
	name, _, _ := strings.Cut(s.Name, ".")
	return name
}

// names returns the names of the contexts in c.
func (s *Service) names(c Context) []string {
	var names []string
	for i, name := range s.Contexts {
		if c.Has(1 << i) {
			names = append(names, name)
		}
	}
	return names
}

func (s *Service) phrase(c Context) string {
	if c == 0 {
		return ""
	}
	return strings.Join(s.names(c), " or ")
}

func (s *Service) exception(of *Source) string {
	if of.Exception != "" {
		return of.Exception
	}
	return s.General
}
