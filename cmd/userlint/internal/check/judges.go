package check

import (
	"errors"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// judges are the judges of one block: one of the run's service, or one of each
// service that a record is for.
type judges struct {
	all      judge
	services map[string]*Service
	byName   map[string]judge
}

// newJudges returns the judges of a new block.
func (r *Run) newJudges() judges {
	if r.Service != nil {
		return judges{all: r.Service.newJudge()}
	}
	return judges{services: r.Services, byName: make(map[string]judge)}
}

// errNoService is for a reader that breaks its promise.
var errNoService = errors.New("a record is for no known service")

// has reports whether there is a judge for a record.
func (js *judges) has(record *source.Record) bool {
	return js.all != nil || js.services[record.Service] != nil
}

// of returns the judge of a record.
func (js *judges) of(record *source.Record) judge {
	if js.all != nil {
		return js.all
	}
	by := js.byName[record.Service]
	if by == nil {
		by = js.services[record.Service].newJudge()
		js.byName[record.Service] = by
	}
	return by
}

// forget ends the use of all judgements.
func (js *judges) forget() {
	if js.all != nil {
		js.all.forget()
	}
	for _, by := range js.byName {
		by.forget()
	}
}
