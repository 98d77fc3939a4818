package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

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

// formFault returns the violation that a fault of an input's own form is.
func (s *Service) formFault(f source.Fault) rules.Violation {
	kind := decode.UnknownMember
	if f.Want != "" {
		kind = decode.Type
	}
	return s.violation(decode.Fault{Kind: kind, Pointer: f.Pointer, Want: f.Want, Nearest: f.Nearest})
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
