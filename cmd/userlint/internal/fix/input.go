package fix

import (
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// Input is a text that is fixed. It is read more than once.
type Input struct {
	// Name is the name in reports.
	Name   string
	Text   *io.SectionReader
	Format source.Format
	// Service judges the payloads, and Plain does without looking for
	// duplicates. They are the same where nobody wants duplicates found.
	Service, Plain *check.Service
	// Ignored reports whether the findings of a rule are left as they are.
	Ignored func(rule string) bool
	// Guard, where it is not nil, stands between the text and who reads it, and
	// Meter between it and the reading that fixes it.
	Guard, Meter func(io.Reader) io.Reader
}

// records returns a reader of the records from the first one on.
func (in *Input) records(through ...func(io.Reader) io.Reader) *source.Reader {
	var text io.Reader = io.NewSectionReader(in.Text, 0, in.Text.Size())
	for _, wrap := range append(through, in.Guard) {
		if wrap != nil {
			text = wrap(text)
		}
	}
	return source.NewReader(in.Name, text, in.Format)
}

func (in *Input) wants(rule string) bool { return in.Ignored == nil || !in.Ignored(rule) }
