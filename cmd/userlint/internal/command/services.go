package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// services has the services that judge each input: what the command line says,
// and else what the configuration says. Inputs for which they say the same
// have one service, and so are one batch.
type services struct {
	declared
	config configuration
	// inferring says that an input may say what service its records are for.
	inferring bool
	known     map[serviceKey]*check.Service
}

type serviceKey struct {
	name string
	check.Options
}

// judging is who judges the records of an input. One judges those that do not
// say what service they are for, and is nil where there is no such service; by
// name, others judge those that do.
type judging struct {
	one    *check.Service
	byName map[string]*check.Service
}

// newServices returns the services for inputs, which are called by their names.
// Its error says for which of them there is none, or which flag is for none of
// them.
func newServices(d declared, c configuration, inferring bool, from []inputs.Input) (*services, error) {
	s := &services{declared: d, config: c, inferring: inferring, known: make(map[serviceKey]*check.Service)}
	used := make(map[string]bool)
	complete := true
	for _, in := range from {
		if in.Err != nil {
			complete = false
			continue
		}
		judges, err := s.of(in.Name)
		if err != nil {
			return nil, err
		}
		if judges.one != nil {
			used[judges.one.Name] = true
			continue
		}
		for name := range judges.byName {
			used[name] = used[name] || isInferred(name)
		}
	}
	if len(s.known) == 0 && d.service == "" && c.File == nil && !inferring {
		return nil, s.missing("")
	}
	for _, given := range s.contexts {
		if complete && !used[given.service] {
			return nil, given.misplaced()
		}
	}
	return s, nil
}

// of returns the services that judge the payloads of an input.
func (s *services) of(name string) (judging, error) {
	options := check.Options{Duplicates: s.duplicates}
	service := s.config.Defaults(name, &options)
	if s.service != "" {
		service = s.service
	}
	for _, given := range s.contexts {
		given.declare(&options)
	}
	var judges judging
	if service != "" {
		judges.one = s.get(service, options)
	} else if !s.inferring {
		return judges, s.missing(name)
	}
	if s.inferring && s.service == "" {
		judges.byName = make(map[string]*check.Service)
		for _, name := range check.Services() {
			judges.byName[name] = s.get(name, options)
		}
	}
	return judges, nil
}

// needsInput reports whether nothing but an input itself can say what service
// its records are for.
func (s *services) needsInput(name string) bool {
	judges, err := s.of(name)
	return err == nil && judges.one == nil
}

// get returns the one service of a name, which is known, with its options.
func (s *services) get(name string, o check.Options) *check.Service {
	key := serviceKey{name, o}
	if s.known[key] == nil {
		s.known[key], _ = check.NewService(name, o)
	}
	return s.known[key]
}

// withoutDuplicates returns the services that look for no duplicates.
func (s *services) withoutDuplicates() *services {
	plain := &services{declared: s.declared, config: s.config, inferring: s.inferring, known: make(map[serviceKey]*check.Service)}
	plain.duplicates = false
	if !s.duplicates {
		plain.known = s.known // none of them does
	}
	return plain
}

// missing is the error of an input of which neither the command line nor the
// input itself says what service its payloads are for.
func (s *services) missing(name string) error {
	known := strings.Join(check.Services(), ", ")
	switch {
	case s.config.File != nil:
		return fmt.Errorf("--service is missing for %s, and %s does not say it: one of %s", name, s.config.path, known)
	case s.inferring:
		return fmt.Errorf("--service is missing: one of %s (only terraform and cloudformation inputs say it themselves)", known)
	}
	return fmt.Errorf("--service is missing: one of %s", known)
}

// isInferred reports whether some format says that its records are for a
// service.
func isInferred(service string) bool {
	return slices.ContainsFunc(source.SelfDescribing(), func(f source.Format) bool {
		return slices.Contains(f.Services(), service)
	})
}
