package conformance

import (
	"errors"
	"fmt"
)

// prove returns an error unless each entry of a ledger about one text under one
// engine is needed. Values are those that are compared.
func prove(e engine, entries ledger, s *subject, values []string) error {
	var errs []error
	stages := entries.stages(s.published)
	for i, stage := range stages {
		if stage.by != nil {
			if err := proveStage(e, stage, stages[i-1].text, values, entries.longest()); err != nil {
				errs = append(errs, fmt.Errorf("%s of %s under %s: %w", stage.by.Kind, s.published, e.name(), err))
			}
		}
	}
	last := stages[len(stages)-1].text
	for _, entry := range entries {
		var err error
		switch {
		case entry.From != "":
			continue // proved as a stage
		case entry.Kind == kindSyntax:
			err = proveSyntax(e, last)
		case entry.Kind == kindExponential:
			err = proveExponential(e, last, entry.Attack)
		case entry.Kind == kindDifferent:
			err = proveDifferent(e, last, s, entry.Values)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s of %s under %s: %w", entry.Kind, s.published, e.name(), err))
		}
	}
	return errors.Join(errs...)
}

// proveStage proves that an entry was needed to turn the text before into that
// of the stage.
func proveStage(e engine, to stage, before string, values []string, longest int) error {
	if before == to.text {
		return fmt.Errorf("there is no %s in it", to.by.From)
	}
	if to.by.Kind == kindSyntax {
		return proveSyntax(e, before)
	}
	old, err := verdictsOf(e, before, shorter(values, longest))
	if err != nil {
		return err
	}
	corrected, err := verdictsOf(e, to.text, shorter(values, longest))
	if err != nil {
		return err
	}
	both, changed, takes := 0, 0, 0
	for i := range old {
		if corrected[i] {
			takes++
		}
		if old[i] && corrected[i] {
			both++
		}
		if old[i] != corrected[i] {
			changed++
		}
	}
	switch {
	case to.by.Kind == kindMisprint && (takes == 0 || both > 0):
		return fmt.Errorf("the text takes %d of the %d values that the corrected one takes", both, takes)
	case changed == 0:
		return errors.New("it changes nothing on any value")
	}
	return nil
}

func proveSyntax(e engine, text string) error {
	if _, err := e.compile(text); err == nil {
		return errors.New("it compiles")
	}
	return nil
}

func proveDifferent(e engine, text string, s *subject, values []string) error {
	verdicts, err := verdictsOf(e, text, values)
	if err != nil {
		return err
	}
	for i, value := range values {
		if verdicts[i] == s.match(value) {
			return fmt.Errorf("nothing differs on %q", value)
		}
	}
	return nil
}

func verdictsOf(e engine, text string, values []string) ([]bool, error) {
	p, err := e.compile(text)
	if err != nil {
		return nil, err
	}
	return p.match(values)
}

// proveExponential proves that the work on an attack at least doubles with each
// two characters more, as the engine counts it or, where it does not count, as
// plain backtracking does.
func proveExponential(e engine, text string, a *attack) error {
	steps := func(value string) (int, error) { return backtrackingSteps(text, value) }
	if counting, ok := e.(interface {
		steps(text, value string) (int, error)
	}); ok {
		steps = func(value string) (int, error) { return counting.steps(text, value) }
	}
	const from, to = 4, 12
	before := 0
	for times := from; times <= to; times += 2 {
		count, err := steps(a.of(times))
		if err != nil {
			return err
		}
		if count < 2*before {
			return fmt.Errorf("%d steps on %d characters more, where it took %d before", count, 2, before)
		}
		before = count
	}
	return nil
}
