package fix

import (
	"cmp"
	"slices"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// edit replaces the bytes of a text from start to end.
type edit struct {
	start, end int
	with       string
	// in makes the edit in the input.
	in replacement
	// what says what is done, without a value.
	what string
	// of is the finding that the edit is for.
	of subject
}

// subject is what a finding is about. Two findings with the same one are the
// same to a reader.
type subject struct{ rule, pointer string }

func subjectOf(f *check.Finding) subject { return subject{f.Rule, f.Pointer} }

// count returns how often each subject is found.
func count(findings []check.Finding) map[subject]int {
	counts := make(map[subject]int, len(findings))
	for i := range findings {
		counts[subjectOf(&findings[i])]++
	}
	return counts
}

func sortEdits(edits []edit) {
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Compare(a.start, b.start) })
}

// apply returns the text with the edits, which are sorted and apart.
func apply(text string, edits []edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(text[at:e.start])
		b.WriteString(e.with)
		at = e.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// back returns the edit of the text before the edits that does what e does to
// the text behind them. It returns false for one that touches one of them.
func back(e edit, edits []edit) (edit, bool) {
	grown := 0
	for _, made := range edits {
		start := made.start + grown
		end := start + len(made.with)
		if e.end <= start {
			break
		}
		if e.start < end {
			return edit{}, false
		}
		grown += len(made.with) - (made.end - made.start)
	}
	e.start -= grown
	e.end -= grown
	return e, true
}
