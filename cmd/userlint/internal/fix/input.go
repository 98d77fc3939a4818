package fix

import (
	"io"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/formats"
)

// Input is a text that is fixed.
type Input struct {
	// Name is the name in reports.
	Name string
	// Open opens the text, which happens more than once, and also after it was
	// fixed. The function that it returns closes it.
	Open   func() (*io.SectionReader, func(), error)
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

// records returns a reader of the records of the text.
func (in *Input) records(of *io.SectionReader, through ...func(io.Reader) io.Reader) source.Records {
	var text io.Reader = io.NewSectionReader(of, 0, of.Size())
	for _, wrap := range append(through, in.Guard) {
		if wrap != nil {
			text = wrap(text)
		}
	}
	options := in.Service.EditOptions(in.wants(in.Service.UnknownMember()))
	return formats.NewReader(in.Name, text, in.Format, options)
}

func (in *Input) wants(rule string) bool { return in.Ignored == nil || !in.Ignored(rule) }
