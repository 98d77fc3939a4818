package report

import (
	"bufio"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

// format writes a report to the output that it was made for. What it writes is
// buffered, and the buffer remembers the first error for whoever flushes it.
// Only what else can fail is an error of these methods.
type format interface {
	// begin writes what comes before the first finding.
	begin() error
	// finding writes the next finding.
	finding(*entry) error
	// input is told of an input once all of its findings have been written.
	input(*Input) error
	// end writes what comes after the last input.
	end(*Summary) error
	// abandon gives up what is held outside memory. It comes last, once.
	abandon()
}

// entry is a finding and the words for it.
type entry struct {
	*check.Finding
	*words
}

// plain is a format that writes findings and nothing else.
type plain struct{}

func (plain) begin() error       { return nil }
func (plain) input(*Input) error { return nil }
func (plain) end(*Summary) error { return nil }
func (plain) abandon()           {}

// textFormat is the format for people, the only one with excerpts.
const textFormat = "text"

// formats has the formats by name.
var formats = []struct {
	name string
	new  func(*bufio.Writer, *Settings) format
}{
	{textFormat, newText},
	{"json", newJSON},
	{"jsonl", newJSONL},
	{"sarif", newSARIF},
	{"junit", newJUnit},
	{"github", newGitHub},
	{"markdown", newMarkdown},
	{"html", newHTML},
}

// Formats returns the names of the formats.
func Formats() []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.name)
	}
	return names
}
