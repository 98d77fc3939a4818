package fix

import (
	"errors"
	"io"
	"slices"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// ErrFormat is the error of an input whose records are not payloads as they
// stand there.
var ErrFormat = errors.New("only JSON, JSON Lines, YAML and CSV can be fixed")

// Change is one edit that was made.
type Change struct {
	// Place has no record where the change is one of a table's header.
	check.Place
	// Rule is the id of the rule that was broken, and Pointer that of the
	// member before the change.
	Rule, Pointer string
	// What says what was done, such as "renamed to UserName".
	What string
}

// Fixer fixes inputs, which are one batch.
type Fixer struct {
	Inputs []*Input
	// Changed is told every change, in the order of the inputs. Its error ends
	// the run, as does that of Remaining.
	Changed func(Change) error
	// Remaining is given what is wrong with each record after its changes.
	Remaining func([]check.Finding) error

	// final inspects what comes out, by service.
	final map[*check.Service]*check.Inspector
	// indices are by service, and made once the first of them is asked for.
	indices map[string]*index
}

// Fix writes the text of an input with its changes, and returns how many
// records there are. A *[check.ReadError] is an error of the input, any other
// one of writing or of the Fixer's functions.
func (x *Fixer) Fix(in *Input, to io.Writer) (records int, err error) {
	text, done, err := in.Open()
	if err != nil {
		return 0, check.NewReadError(err)
	}
	defer done()
	reader := in.records(text, in.Meter)
	plain := check.NewInspector(in.Plain)
	out := copier{from: text, to: to}
	var places input
	headed := false
	for {
		record, err := reader.Next()
		if err == io.EOF {
			return records, out.upTo(text.Size())
		}
		if err != nil {
			return records, check.NewReadError(err)
		}
		if record.Origins != nil && record.Material == nil || record.Address != "" || record.Service != "" {
			return records, check.NewReadError(ErrFormat)
		}
		records++
		if record.Material != nil && !headed {
			headed = true
			if err := x.columns(in, record.Material.Columns, &out); err != nil {
				return records, err
			}
		}
		if err := x.record(in, newSurgeon(plain, in.Name, &record, &places), &out); err != nil {
			return records, err
		}
	}
}

// columns copies the header of a table with its changes: whatever the rows
// hold, there is one member that a column can mean.
func (x *Fixer) columns(in *Input, columns []source.Column, out *copier) error {
	for _, c := range columns {
		name := replacement{end: len(c.Name), with: c.Meant}
		if err := out.replace(c.Offset, []edit{{in: name}}); err != nil {
			return err
		}
		change := Change{
			Place: check.Place{File: in.Name, Line: c.Start.Line, Column: c.Start.Column},
			Rule:  in.Service.UnknownMember(), Pointer: c.Pointer, What: "renamed to " + c.Meant,
		}
		if err := x.Changed(change); err != nil {
			return err
		}
	}
	return nil
}

// record copies a record with its changes.
func (x *Fixer) record(in *Input, s *surgeon, out *copier) error {
	edits, err := x.edits(in, s)
	if err != nil {
		return err
	}
	record := s.record
	if err := out.replace(s.input.base(), edits); err != nil {
		return err
	}
	if err := x.tell(in.Name, record, edits); err != nil {
		return err
	}
	record.Text = apply(record.Text, edits)
	left, _ := x.inspector(in.Service).Inspect(in.Name, record)
	return x.Remaining(left)
}

// edits returns the edits to be made in a record.
func (x *Fixer) edits(in *Input, s *surgeon) ([]edit, error) {
	if len(s.before) == 0 {
		return nil, nil
	}
	done := s.operate(in.wants, false)
	if len(done.edits) == 0 || in.Service == in.Plain {
		return done.edits, nil
	}
	replayed := isReplayed(in.Service.Name)
	if !replayed && slices.Equal(s.keys, done.keys) {
		return done.edits, nil
	}
	index, err := x.index(in.Service.Name)
	if err != nil {
		return nil, err
	}
	if replayed && index.shares(s.keys) {
		return nil, nil
	}
	if !index.allows(s.keys, done.keys) {
		done = s.operate(in.wants, true)
	}
	return done.edits, nil
}

// isReplayed reports whether records of a service that name one user can be
// right, so long as they are equal: one must not be changed without the other.
func isReplayed(service string) bool { return service == "generic" }

func (x *Fixer) inspector(s *check.Service) *check.Inspector {
	if x.final == nil {
		x.final = make(map[*check.Service]*check.Inspector)
	}
	if x.final[s] == nil {
		x.final[s] = check.NewInspector(s)
	}
	return x.final[s]
}

// index returns the index of all inputs for a service.
func (x *Fixer) index(service string) (*index, error) {
	if x.indices[service] != nil {
		return x.indices[service], nil
	}
	all := newIndex()
	for _, in := range x.Inputs {
		if in.Service.Name != service {
			continue
		}
		if err := all.read(in); err != nil {
			return nil, err
		}
	}
	if x.indices == nil {
		x.indices = make(map[string]*index)
	}
	x.indices[service] = all
	return all, nil
}

// read adds the records of an input.
func (x *index) read(in *Input) error {
	text, done, err := in.Open()
	if err != nil {
		return check.NewReadError(err)
	}
	defer done()
	reader := in.records(text)
	plain := check.NewInspector(in.Plain)
	var places input
	for {
		record, err := reader.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return check.NewReadError(err)
		}
		s := newSurgeon(plain, in.Name, &record, &places)
		x.add(s.keys, s.operate(in.wants, false).keys)
	}
}

// tell tells of the changes of a record.
func (x *Fixer) tell(name string, record *source.Record, edits []edit) error {
	var offsets []int
	for _, e := range edits {
		offsets = append(offsets, e.start)
	}
	for i, at := range record.Positions(offsets) {
		change := Change{
			Place: check.Place{File: name, Line: at.Line, Column: at.Column, Record: record.Number},
			Rule:  edits[i].of.rule, Pointer: edits[i].of.pointer, What: edits[i].what,
		}
		if err := x.Changed(change); err != nil {
			return err
		}
	}
	return nil
}
