package fix

import (
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// surgeon finds the edits of one record.
type surgeon struct {
	inspector *check.Inspector // which looks for no duplicates
	name      string
	record    *source.Record
	input     *input
	before    []check.Finding
	keys      []string
	// budget is the number of bytes that may still be checked again.
	budget int
}

const (
	// rounds is how often edits may make others possible: a member that is
	// renamed shows what is in it.
	rounds = 8
	// budget is how much of a record's text is checked again for its edits, at
	// the least. Of a large record whose edits do not go together not every
	// selection is tried.
	budget = 4 << 20
	// perText is the same in times of the text's length.
	perText = 8
)

func newSurgeon(i *check.Inspector, name string, record *source.Record, in *input) *surgeon {
	in.to(record)
	s := &surgeon{inspector: i, name: name, record: record, input: in, budget: max(budget, perText*len(record.Text))}
	s.before, s.keys = s.inspect(record.Text)
	return s
}

func (s *surgeon) inspect(text string) ([]check.Finding, []string) {
	s.budget -= len(text)
	r := *s.record
	r.Text = text // whose places nobody asks for
	return s.inspector.Inspect(s.name, &r)
}

// operation is edits that are right together, and the keys of the record with
// them.
type operation struct {
	edits []edit
	keys  []string
}

// operate returns the edits to be made: all candidates, or where they do not
// go together, each that is right by itself or after others. Only candidates
// that want is true of are looked at.
func (s *surgeon) operate(want func(rule string) bool, neutral bool) operation {
	chosen := s.possible(slices.DeleteFunc(candidates(s.record.Text, s.before), func(e edit) bool { return !want(e.of.rule) }))
	done := operation{keys: s.keys}
	for len(chosen) > 0 {
		if all, ok := s.try(done.edits, chosen, neutral); ok {
			return all
		}
		left := chosen[:0]
		for _, e := range chosen {
			if more, ok := s.try(done.edits, []edit{e}, neutral); ok {
				done = more
			} else {
				left = append(left, e)
			}
		}
		if len(left) == len(chosen) {
			break
		}
		chosen = left
	}
	return done
}

// possible returns the edits that can be made in the input.
func (s *surgeon) possible(edits []edit) []edit {
	kept := edits[:0]
	for _, e := range edits {
		var ok bool
		if e.in, ok = s.input.replace(e); ok {
			kept = append(kept, e)
		}
	}
	return kept
}

// try returns the operation with more edits, and with those that they make
// possible and needed, and whether it is right. A neutral one changes nothing
// of what identifies the user.
func (s *surgeon) try(made, more []edit, neutral bool) (operation, bool) {
	edits := append(slices.Clone(made), more...)
	before := count(s.before)
	for range rounds {
		if s.budget < 0 {
			break
		}
		sortEdits(edits)
		text := apply(s.record.Text, edits)
		after, keys := s.inspect(text)
		added := news(before, after)
		if len(added) == 0 {
			ok := isGone(before, after, edits) && (!neutral || slices.Equal(keys, s.keys))
			return operation{edits, keys}, ok
		}
		var further []edit
		for _, e := range candidates(text, added) {
			if original, apart := back(e, edits); apart {
				further = append(further, original)
			}
		}
		further = s.possible(further)
		if len(further) == 0 {
			break
		}
		edits = append(edits, further...)
	}
	return operation{}, false
}

// news returns the findings that were not there before.
func news(before map[subject]int, after []check.Finding) []check.Finding {
	var added []check.Finding
	seen := make(map[subject]int)
	for _, f := range after {
		s := subjectOf(&f)
		if seen[s]++; seen[s] > before[s] {
			added = append(added, f)
		}
	}
	return added
}

// isGone reports whether every finding that an edit is for is gone.
func isGone(before map[subject]int, after []check.Finding, edits []edit) bool {
	left := count(after)
	for _, e := range edits {
		if n := before[e.of]; n > 0 && left[e.of] >= n {
			return false
		}
	}
	return true
}
