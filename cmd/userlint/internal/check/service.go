package check

import (
	"reflect"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/rules"
)

// Service judges payloads of one service, one after the other: it remembers
// the users that they name. It is not safe for concurrent use.
type Service struct {
	// Name is the name of the service, which starts the ids of its rules.
	Name string

	judge  func(text string) judgement
	faults map[rules.Kind]rules.Rule
}

// judgement is what is wrong with a record.
type judgement struct {
	faults     []decode.Fault
	violations []rules.Violation
	duplicates []rules.Violation
	// batched says that the record has been added to the batch.
	batched bool
}

// requests are how requests of a service are read, and the two questions that
// it answers of them.
type requests[R any] struct {
	// read reads a record in which everything is ordinary, good until the next
	// call; it returns false for any other.
	read    func(text string) (*R, bool)
	inspect func(r *R, unread ...string) []rules.Violation
	// repeats adds a request to the batch; nil where duplicates do not matter.
	repeats func(r *R, unread ...string) []rules.Violation
}

// serviceOf returns the service whose requests are of type R.
func serviceOf[R any](name string, catalogue []rules.Rule, ask requests[R]) *Service {
	plan := decode.PlanOf(reflect.TypeFor[R]())
	return &Service{
		Name:   name,
		faults: faultRules(catalogue),
		judge: func(text string) (j judgement) {
			request, ordinary := ask.read(text)
			if !ordinary {
				request = new(R)
				j.faults = plan.Decode([]byte(text), request)
			}
			if !isReadable(j.faults) {
				return j
			}
			unread := decode.Unread(j.faults)
			j.violations = ask.inspect(request, unread...)
			if ask.repeats != nil {
				j.duplicates = ask.repeats(request, unread...)
				j.batched = true
			}
			return j
		},
	}
}

// isReadable reports whether a record is more than one fault.
func isReadable(faults []decode.Fault) bool {
	return len(faults) == 0 || faults[0].Kind != decode.Syntax && faults[0].Kind != decode.TooDeep
}

// faultRules returns the rules of a catalogue that are about whole documents.
func faultRules(catalogue []rules.Rule) map[rules.Kind]rules.Rule {
	byKind := make(map[rules.Kind]rules.Rule)
	for _, r := range catalogue {
		if _, isFault := r.Constraint.(rules.Fault); isFault {
			byKind[r.Kind] = r
		}
	}
	return byKind
}

// violation returns the violation that a fault of a document is.
func (s *Service) violation(f decode.Fault) rules.Violation {
	rule := s.faults[rules.Kind(f.Kind)]
	constraint := rule.Constraint
	switch c := constraint.(type) {
	case rules.Syntax:
		constraint = rules.Syntax{Reason: f.Reason}
	case rules.WrongType:
		constraint = rules.WrongType{Want: f.Want}
	case rules.UnknownMember:
		constraint = rules.UnknownMember{Nearest: f.Nearest, Model: c.Model}
	}
	return violationOf(rule, f.Pointer, constraint)
}

func violationOf(rule rules.Rule, pointer string, constraint rules.Constraint) rules.Violation {
	return rules.Violation{
		Pointer:    pointer,
		Rule:       rule.ID,
		Kind:       rule.Kind,
		Constraint: constraint,
		Has:        rules.Uncounted,
		Basis:      rule.Basis,
		Severity:   rule.Severity,
		Exception:  rule.Exception,
	}
}
