package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// Input is an input that has been read as far as it could be.
type Input struct {
	// Name is the name of the input, "-" for standard input.
	Name string
	// Records is the number of records in it.
	Records int
	// Wrong is the number of records with findings; it is counted here.
	Wrong int
	// Err says why the input could not be read, or not to its end.
	Err error
}

// Summary is what a run has found in all.
type Summary struct {
	// Payloads counts the records, and Wrong those with findings.
	Payloads, Wrong int
	// Errors and Warnings count the findings.
	Errors, Warnings int
	// Inputs counts the inputs, and Unread has those that could not be read.
	Inputs int
	Unread []Input
	// ExitCode is the exit status of the run.
	ExitCode int

	byRule   map[string]*Count
	byMember map[string]*Count
	// input counts the records with findings of the input that is being read.
	input int
}

// Count is how many findings have something in common.
type Count struct {
	// Name is what they have in common: the rule's id, or the member's path.
	Name             string
	Errors, Warnings int
}

// Total returns the number of findings.
func (c *Count) Total() int { return c.Errors + c.Warnings }

// Clean returns the number of payloads without findings.
func (s *Summary) Clean() int { return s.Payloads - s.Wrong }

// Rules returns the rules that were broken, the most frequent first.
func (s *Summary) Rules() []Count { return ordered(s.byRule) }

// Members returns the members with findings, those with the most first.
func (s *Summary) Members() []Count { return ordered(s.byMember) }

func ordered(of map[string]*Count) []Count {
	counts := make([]Count, 0, len(of))
	for _, c := range of {
		counts = append(counts, *c)
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(b.Total()-a.Total(), cmp.Compare(a.Name, b.Name))
	})
	return counts
}

func (s *Summary) count(f *entry) {
	one := Count{Warnings: 1}
	if f.Severity == rules.Error {
		one = Count{Errors: 1}
	}
	s.Errors += one.Errors
	s.Warnings += one.Warnings
	if s.byRule == nil {
		s.byRule, s.byMember = make(map[string]*Count), make(map[string]*Count)
	}
	if f.byRule == nil {
		f.byRule = counter(s.byRule, f.Rule)
	}
	f.byRule.add(one)
	switch {
	case f.member == "":
		counter(s.byMember, memberOf(f)).add(one)
	case f.byMember == nil:
		f.byMember = counter(s.byMember, f.member)
		fallthrough
	default:
		f.byMember.add(one)
	}
}

// manyNames bounds what is counted by name: members that no request has can
// have as many names as there are payloads.
const manyNames = 1000

// others stands for the names beyond those.
const others = "(others)"

func counter(counts map[string]*Count, name string) *Count {
	c := counts[name]
	if c == nil && len(counts) >= manyNames {
		name = others
		c = counts[name]
	}
	if c == nil {
		c = &Count{Name: name}
		counts[name] = c
	}
	return c
}

func (c *Count) add(one Count) {
	c.Errors += one.Errors
	c.Warnings += one.Warnings
}

func (s *Summary) add(in *Input) {
	s.Inputs++
	s.Payloads += in.Records
	s.Wrong += in.Wrong
	s.input = 0
	if in.Err != nil {
		s.Unread = append(s.Unread, *in)
	}
}

// Headline returns the totals in one line.
func (s *Summary) Headline() string {
	found := "no findings"
	if s.Wrong > 0 {
		found = fmt.Sprintf("%s and %s in %d of them", Amount(s.Errors, "error"), Amount(s.Warnings, "warning"), s.Wrong)
	}
	unread := ""
	if len(s.Unread) > 0 {
		unread = fmt.Sprintf("; %s could not be checked", Amount(len(s.Unread), "input"))
	}
	return fmt.Sprintf("checked %s: %s%s", Amount(s.Payloads, "payload"), found, unread)
}

// WriteRules writes how many payloads are clean, and how often each rule was
// broken, a line each. Without findings it writes nothing.
func (s *Summary) WriteRules(w io.Writer) error {
	if s.Errors+s.Warnings == 0 {
		return nil
	}
	if _, err := fmt.Fprintf(w, "%8d  clean\n", s.Clean()); err != nil {
		return err
	}
	for _, c := range s.Rules() {
		if _, err := fmt.Fprintf(w, "%8d  %s\n", c.Total(), terminal.Escape(c.Name)); err != nil {
			return err
		}
	}
	return nil
}

// Amount returns a number of things in words, such as "1 error" or "2 errors".
func Amount(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// firstOf returns the first counts, and what the rest of them sum up to.
func firstOf(counts []Count, n int) (first []Count, rest Count) {
	if len(counts) <= n {
		return counts, rest
	}
	for _, c := range counts[n:] {
		rest.Errors += c.Errors
		rest.Warnings += c.Warnings
	}
	rest.Name = fmt.Sprintf("%d more", len(counts)-n)
	return counts[:n], rest
}
