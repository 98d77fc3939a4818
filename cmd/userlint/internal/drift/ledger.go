package drift

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
)

// Entry is what the ledger says of one difference.
type Entry struct {
	// ID is that of the fact that differs.
	ID string
	// Model and Catalogue are what the two say.
	Model, Catalogue string
	// Until and Since are the day before which or from which on models have
	// the difference, or two days between which that day lies: FIRST/LAST.
	// Where both are empty, every model has it.
	Until, Since string
	// Reason says why, and Source where that can be read.
	Reason, Source string

	changed moment
}

// holds reports whether a model of a day must have the difference, and whether
// it can.
func (e *Entry) holds(d Day) (must, can bool) {
	before, after := e.changed.isBefore(d), e.changed.isAfter(d)
	switch {
	case e.Until != "":
		return before, !after
	case e.Since != "":
		return after, !before
	}
	return true, true
}

// When says which models have the difference.
func (e *Entry) When() string {
	switch {
	case e.Until != "":
		return "models from before " + e.changed.String()
	case e.Since != "":
		return "models since " + e.changed.String()
	}
	return "all models"
}

// explains reports whether the entry is about a fact and has its sides.
func (e *Entry) explains(f *Fact) bool {
	return e.ID == f.ID && e.Catalogue == f.Catalogue && f.modelSays(e.Model)
}

//go:embed ledger.json
var ledgerText []byte

// Ledger returns the ledger's entries, by the id of their facts.
var Ledger = sync.OnceValues(func() ([]Entry, error) { return parseLedger(ledgerText) })

// parseLedger reads a ledger: groups of differences with one reason and one
// date. A group can have no field that is not known.
func parseLedger(text []byte) ([]Entry, error) {
	var groups []struct {
		Until       string `json:"until"`
		Since       string `json:"since"`
		Reason      string `json:"reason"`
		Source      string `json:"source"`
		Differences []struct {
			ID        string `json:"id"`
			Model     string `json:"model"`
			Catalogue string `json:"catalogue"`
		} `json:"differences"`
	}
	if err := json.Unmarshal(text, &groups, json.RejectUnknownMembers(true)); err != nil {
		return nil, fmt.Errorf("read ledger: %w", err)
	}
	var entries []Entry
	for _, g := range groups {
		var changed moment
		if day := g.Until + g.Since; day != "" {
			var err error
			if changed, err = parseMoment(day); err != nil {
				return nil, fmt.Errorf("read ledger: %q: %w", day, err)
			}
		}
		for _, d := range g.Differences {
			entries = append(entries, Entry{
				d.ID, d.Model, d.Catalogue, g.Until, g.Since, g.Reason, g.Source, changed,
			})
		}
	}
	return entries, nil
}

// of returns the entries of a service.
func of(entries []Entry, service string) []Entry {
	var own []Entry
	for _, e := range entries {
		if strings.HasPrefix(e.ID, service+".") {
			own = append(own, e)
		}
	}
	return own
}
