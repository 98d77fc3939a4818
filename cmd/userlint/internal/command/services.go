package command

import (
	"fmt"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
)

// services has the service that judges each input: what the command line says,
// and else what the configuration says. Inputs for which they say the same
// have one service, and so are one batch.
type services struct {
	declared
	config configuration
	known  map[serviceKey]*check.Service
}

type serviceKey struct {
	name string
	check.Options
}

// newServices returns the services for inputs. Its error says for which of them
// there is none, or which flag is for none of them.
func newServices(d declared, c configuration, from []inputs.Input) (*services, error) {
	s := &services{declared: d, config: c, known: make(map[serviceKey]*check.Service)}
	used := make(map[string]bool)
	complete := true
	for _, in := range from {
		if in.Err != nil {
			complete = false
			continue
		}
		service, err := s.of(in.Name)
		if err != nil {
			return nil, err
		}
		used[service.Name] = true
	}
	if len(s.known) == 0 && d.service == "" && c.File == nil {
		return nil, s.missing("")
	}
	for _, given := range s.contexts {
		if complete && !used[given.service] {
			return nil, given.misplaced()
		}
	}
	return s, nil
}

// of returns the service that judges the payloads of an input.
func (s *services) of(name string) (*check.Service, error) {
	key := serviceKey{Options: check.Options{Duplicates: s.duplicates}}
	key.name = s.config.Defaults(name, &key.Options)
	if s.service != "" {
		key.name = s.service
	}
	if key.name == "" {
		return nil, s.missing(name)
	}
	for _, given := range s.contexts {
		given.declare(&key.Options)
	}
	if service := s.known[key]; service != nil {
		return service, nil
	}
	service, _ := check.NewService(key.name, key.Options) // the name has been looked up
	s.known[key] = service
	return service, nil
}

// withoutDuplicates returns the services that look for no duplicates.
func (s *services) withoutDuplicates() *services {
	plain := &services{declared: s.declared, config: s.config, known: make(map[serviceKey]*check.Service)}
	plain.duplicates = false
	if !s.duplicates {
		plain.known = s.known // none of them does
	}
	return plain
}

func (s *services) missing(name string) error {
	const missing = "--service is missing"
	all := strings.Join(check.Services(), ", ")
	if s.config.File == nil {
		return fmt.Errorf("%s: one of %s", missing, all)
	}
	return fmt.Errorf("%s for %s, and %s does not say it: one of %s", missing, name, s.config.path, all)
}
