package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is something that is wrong in a file. It holds names of keys and ids
// of rules, and no other value.
type Problem struct {
	// Line and Column count from 1.
	Line, Column int
	// Text says what is wrong, and what is right where that is known.
	Text string
}

// String returns the problem as LINE:COLUMN: TEXT.
func (p Problem) String() string { return fmt.Sprintf("%d:%d: %s", p.Line, p.Column, p.Text) }

// Error is everything that is wrong in a file.
type Error struct {
	// Problems are in the order of the file. There is at least one.
	Problems []Problem
}

// Error returns a line for each problem.
func (e *Error) Error() string {
	var lines []string
	for _, p := range e.Problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

// maxProblems is how many problems are told. A file that has more of them is no
// configuration.
const maxProblems = 50

func newError(problems []Problem) *Error {
	sortProblems(problems)
	if more := len(problems) - maxProblems; more > 0 {
		problems = problems[:maxProblems]
		last := &problems[maxProblems-1]
		last.Text = fmt.Sprintf("%s; and %d more problems", last.Text, more)
	}
	return &Error{problems}
}

func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
