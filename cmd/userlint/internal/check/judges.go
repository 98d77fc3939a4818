package check

import (
	"errors"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// judges are the judges of one block: one of each service that a record is for,
// and one for records that do not say it.
type judges struct {
	other    judge
	services map[string]*Service
	byName   map[string]judge
}

// newJudges returns the judges of a new block.
func (r *Run) newJudges() judges {
	js := judges{services: r.Services}
	if r.Service != nil {
		js.other = r.Service.newJudge()
	}
	return js
}

// errNoService is for a reader that breaks its promise.
var errNoService = errors.New("a record is for no known service")

// has reports whether there is a judge for a record.
func (js *judges) has(record *source.Record) bool {
	return js.other != nil || js.services[record.Service] != nil
}

// of returns the judge of a record.
func (js *judges) of(record *source.Record) judge {
	if record.Service == "" || js.services[record.Service] == nil {
		return js.other
	}
	by := js.byName[record.Service]
	if by == nil {
		if js.byName == nil {
			js.byName = make(map[string]judge)
		}
		by = js.services[record.Service].newJudge()
		js.byName[record.Service] = by
	}
	return by
}

// forget ends the use of all judgements.
func (js *judges) forget() {
	if js.other != nil {
		js.other.forget()
	}
	for _, by := range js.byName {
		by.forget()
	}
}
