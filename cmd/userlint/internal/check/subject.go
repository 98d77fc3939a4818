package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// Subject is a record that findings are about. It is good until the function
// that was given it returns.
type Subject struct {
	record    *source.Record
	judge     judge
	judgement *judgement
}

// Key returns what identifies the user that the record names: the first of
// what the service's batch compares, or "" where the record does not say. It
// holds members' values.
func (s Subject) Key() string {
	if s.judge == nil || s.judgement == nil {
		return ""
	}
	for _, key := range s.judge.keys(s.judgement) {
		return key
	}
	return ""
}

// Text returns the record's text, "" where it could not be read.
func (s Subject) Text() string { return s.record.Text }

// NotChecked reports whether a finding says that nothing at all is known of
// the record, so that passing over the finding would pass over the record.
func (f *Finding) NotChecked() bool {
	return f.Unread() || f.Kind == rules.KindType && f.Pointer == ""
}
