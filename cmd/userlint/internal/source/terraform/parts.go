package terraform

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
	tfjson "github.com/hashicorp/terraform-json"
)

var (
	errPlanSyntax  = errors.New("not valid JSON, or cut short")
	errNotPlan     = errors.New("not a plan or a state as terraform show -json prints it")
	errPlanVersion = errors.New("a plan or state of a format_version that is not known: want 0.1 up to 1.x")
)

// planError says what is wrong with a plan or state, and at which offset. It holds nothing of the text.
type planError struct {
	offset int
	err    error
}

// Error returns what is wrong.
func (e *planError) Error() string { return e.err.Error() }

// extent is a part of a text, by its offsets.
type extent struct{ start, end int }

// planOrigin says what part of a plan or state a resource is in.
type planOrigin uint8

const (
	// plannedChange is a change that is planned for a resource.
	plannedChange planOrigin = iota
	// plannedValue is a resource as it will be, where the changes were taken out of the plan.
	plannedValue
	// stateValue is a resource of a state.
	stateValue
)

// planResource is where a resource stands.
type planResource struct {
	extent
	from planOrigin
}

// planParts are the members that a plan or state has, by name.
type planParts map[string]extent

// partsOf returns the parts of a plan or state of a known version.
func partsOf(text []byte) (planParts, error) {
	parts := make(planParts)
	w := newWalker(text, extent{0, len(text)})
	if w.dec.PeekKind() == jsontext.KindInvalid {
		return nil, &planError{0, errNotPlan} // no JSON at all, rather than JSON that is broken
	}
	err := w.object(func(name string) error {
		at, err := w.value()
		parts[name] = at
		return err
	})
	if err == nil {
		err = parts.check(text)
	}
	if err != nil {
		return nil, err
	}
	end := &planError{w.offset(), errPlanSyntax}
	if _, err := w.dec.ReadToken(); err != io.EOF {
		return nil, end
	}
	return parts, nil
}

// check returns an error unless the parts are those of a plan or a state.
func (p planParts) check(text []byte) error {
	isPlan := p.has("planned_values") || p.has("resource_changes")
	isState := p.has("values") || p.isEmptyState()
	at, versioned := p["format_version"]
	if !versioned || !isPlan && !isState {
		return &planError{0, errNotPlan}
	}
	version, err := jsontext.AppendUnquote(nil, text[at.start:at.end])
	plan, state := tfjson.Plan{FormatVersion: string(version)}, tfjson.State{FormatVersion: string(version)}
	if err != nil || isPlan && plan.Validate() != nil || !isPlan && state.Validate() != nil {
		return &planError{at.start, errPlanVersion}
	}
	return nil
}

// isEmptyState reports whether there is nothing but what an empty state has as well.
func (p planParts) isEmptyState() bool {
	for name := range p {
		if !slices.Contains([]string{"format_version", "terraform_version", "checks"}, name) {
			return false
		}
	}
	return true
}

func (p planParts) has(name string) bool {
	_, has := p[name]
	return has
}

// resources returns where the resources stand: in a plan the changes, also those that are deferred, and without them
// the values that are planned, and otherwise the values of a state.
func (p planParts) resources(text []byte) (found []planResource, err error) {
	add := func(from planOrigin) func(extent) {
		return func(at extent) { found = append(found, planResource{at, from}) }
	}
	part := func(name string, read func(w walker) error) {
		if at, has := p[name]; has && err == nil {
			err = read(newWalker(text, at))
		}
	}
	part("resource_changes", func(w walker) error { return w.array(w.each(add(plannedChange))) })
	part("deferred_changes", func(w walker) error {
		return w.array(func() error {
			return w.object(func(name string) error {
				if name == "resource_change" {
					return w.each(add(plannedChange))()
				}
				return w.skip()
			})
		})
	})
	if !p.has("resource_changes") {
		part("planned_values", func(w walker) error { return w.values(add(plannedValue)) })
	}
	part("values", func(w walker) error { return w.values(add(stateValue)) })
	slices.SortFunc(found, func(a, b planResource) int { return a.start - b.start })
	return found, err
}

// walker goes through a part of a text from its front. Its errors are of type *planError.
type walker struct {
	dec *jsontext.Decoder
	// start is the offset of the part.
	start int
}

func newWalker(text []byte, part extent) walker {
	return walker{jsontext.NewDecoder(bytes.NewBuffer(text[part.start:part.end])), part.start}
}

// offset is the offset in the text of what has been read.
func (w walker) offset() int { return w.start + int(w.dec.InputOffset()) }

// wrong returns an error of the decoder, which knows best where the text breaks off.
func (w walker) wrong(err error) error {
	offset := w.offset()
	if syntactic, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		offset = w.start + int(syntactic.ByteOffset)
	}
	return &planError{offset, errPlanSyntax}
}

// value reads the next value.
func (w walker) value() (extent, error) {
	value, err := w.dec.ReadValue()
	if err != nil {
		return extent{}, w.wrong(err)
	}
	return extent{w.offset() - len(value), w.offset()}, nil
}

func (w walker) skip() error {
	_, err := w.value()
	return err
}

// each returns a function that reads the next value and shows where it is.
func (w walker) each(show func(extent)) func() error {
	return func() error {
		at, err := w.value()
		if err == nil {
			show(at)
		}
		return err
	}
}

// object reads an object, with a function that reads the value of a member.
func (w walker) object(member func(name string) error) error {
	return w.within(jsontext.KindBeginObject, func() error {
		name, err := w.dec.ReadToken()
		if err != nil {
			return w.wrong(err)
		}
		return member(name.String())
	})
}

// array reads an array, with a function that reads an item.
func (w walker) array(item func() error) error {
	return w.within(jsontext.KindBeginArray, item)
}

func (w walker) within(bracket jsontext.Kind, next func() error) error {
	switch w.dec.PeekKind() {
	case bracket:
	case jsontext.KindNull:
		return w.skip() // as Go writes a list or map that it has none of
	default:
		at, err := w.value()
		if err != nil {
			return err
		}
		return &planError{at.start, errNotPlan}
	}
	if _, err := w.dec.ReadToken(); err != nil {
		return w.wrong(err)
	}
	for {
		switch w.dec.PeekKind() {
		case jsontext.KindEndObject, jsontext.KindEndArray:
			if _, err := w.dec.ReadToken(); err != nil {
				return w.wrong(err)
			}
			return nil
		}
		if err := next(); err != nil {
			return err
		}
	}
}

// values reads the values of a plan or state, and shows the resources of all modules.
func (w walker) values(show func(extent)) error {
	return w.object(func(name string) error {
		if name == "root_module" {
			return w.module(show)
		}
		return w.skip()
	})
}

// module reads a module and those within it. It recurses no deeper than the decoder goes.
func (w walker) module(show func(extent)) error {
	return w.object(func(name string) error {
		switch name {
		case "resources":
			return w.array(w.each(show))
		case "child_modules":
			return w.array(func() error { return w.module(show) })
		}
		return w.skip()
	})
}
