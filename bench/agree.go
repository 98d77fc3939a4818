package main

import (
	"fmt"

	"github.com/userlint/userlint/rules"
)

// sample is a request that all contestants judge, with the rules that it
// breaks so that the service would refuse it.
type sample[R any] struct {
	name    string
	request *R
	broken  []string
}

// judge lets a contestant judge a sample. It returns the rules that the sample
// breaks where the contestant has accepted it because it cannot express them,
// and fails for every other verdict that is not the library's.
func (c *contestant[R]) judge(s sample[R]) (missed []string, err error) {
	accepts := c.prepare(s.request)()
	switch {
	case accepts == (len(s.broken) == 0):
		return nil, nil
	case !accepts:
		return nil, fmt.Errorf("%s refuses what nothing is wrong with: %s", c.name, s.name)
	}
	for _, rule := range s.broken {
		if c.gaps[rule] == "" {
			return nil, fmt.Errorf("%s does not see %s: %s", c.name, rule, s.name)
		}
	}
	return s.broken, nil
}

// agree fails where a contestant comes to another verdict than the library on
// one of many generated requests: so many that nothing is wrong with, and four
// times as many that break a rule.
func (s *service[R]) agree(valid int) error {
	samples, err := s.generated(valid)
	if err != nil {
		return err
	}
	for i := range s.contestants {
		for _, sample := range samples {
			if _, err := s.contestants[i].judge(sample); err != nil {
				return fmt.Errorf("%s: %w", s.name, err)
			}
		}
	}
	return nil
}

// generated returns so many requests that nothing is wrong with, and four times
// as many that break a rule, each rule in turn.
func (s *service[R]) generated(valid int) ([]sample[R], error) {
	var ids []string
	for _, rule := range s.generator.Rules() {
		if _, text := rule.Constraint.(rules.Fault); !text && rule.Severity == rules.Error && ofRequest(rule) {
			ids = append(ids, rule.ID)
		}
	}
	var all []sample[R]
	for seed := range valid {
		all = append(all, s.sample("valid", s.generator.Valid(uint64(seed)).Value))
	}
	for seed := range 4 * valid {
		id := ids[seed%len(ids)]
		p, err := s.generator.Break(id, uint64(seed))
		if err != nil {
			return nil, err
		}
		all = append(all, s.sample("breaks "+id, p.Value))
	}
	return all, nil
}

// sample returns a request with what the library finds in it.
func (s *service[R]) sample(name string, request *R) sample[R] {
	made := sample[R]{name: name, request: request}
	for _, v := range s.inspect(request) {
		if v.Severity == rules.Error {
			made.broken = append(made.broken, v.Rule)
		}
	}
	return made
}
