package conformance

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
)

// entry is one thing that stands between published texts and engines.
type entry struct {
	// Published are the texts that it is about.
	Published []string `json:"published"`
	// Engines are those that it is about.
	Engines []string `json:"engines"`
	Kind    kind     `json:"kind"`
	// From is put in place of each time by To, which gives the text that the
	// engine runs instead. Where both are empty, the engine is left out.
	From string `json:"from,omitzero"`
	To   string `json:"to,omitzero"`
	// Longest is the length of the longest value that is compared, in
	// characters, and Attack shows why.
	Longest int     `json:"longest,omitzero"`
	Attack  *attack `json:"attack,omitzero"`
	// Values are those on which matcher and engine differ.
	Values []string `json:"values,omitzero"`
	Reason string   `json:"reason"`
}

// kind says what is wrong, and so how an entry is proved.
type kind string

const (
	// kindSyntax: the engine does not compile the text.
	kindSyntax kind = "syntax"
	// kindMisprint: the text takes no value that the corrected one takes.
	kindMisprint kind = "misprint"
	// kindDialect: the text means something else to the engine than to Java.
	kindDialect kind = "dialect"
	// kindExponential: the engine's time doubles with each character or two, so
	// that it is asked about short values only.
	kindExponential kind = "exponential"
	// kindDifferent: matcher and engine differ on the values.
	kindDifferent kind = "different"
)

// attack is a text of any length: before, repeat as often as one likes, after.
type attack struct {
	Before string `json:"before"`
	Repeat string `json:"repeat"`
	After  string `json:"after"`
}

func (a *attack) of(times int) string { return a.Before + strings.Repeat(a.Repeat, times) + a.After }

// ledger is all entries, in the order in which they are applied.
type ledger []entry

func readLedger(name string) (ledger, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	var l ledger
	if err := decoder.Decode(&l); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for i, e := range l {
		if err := e.check(); err != nil {
			return nil, fmt.Errorf("%s: entry %d: %w", name, i+1, err)
		}
	}
	return l, nil
}

// check refuses an entry that says too little or too much.
func (e *entry) check() error {
	rewrites := e.From != ""
	bounds := e.Longest > 0 && e.Attack != nil
	want := map[kind]bool{
		kindSyntax:      !bounds && e.Values == nil,
		kindMisprint:    rewrites && !bounds && e.Values == nil,
		kindDialect:     rewrites && !bounds && e.Values == nil,
		kindExponential: !rewrites && bounds && e.Values == nil,
		kindDifferent:   !rewrites && !bounds && len(e.Values) > 0,
	}
	switch {
	case !want[e.Kind], e.To != "" && !rewrites:
		return fmt.Errorf("what it says does not belong to the kind %q", e.Kind)
	case len(e.Published) == 0 || len(e.Engines) == 0 || e.Reason == "":
		return fmt.Errorf("published, engines and reason are required")
	}
	return nil
}

// about returns the entries of a text under an engine.
func (l ledger) about(published, engine string) ledger {
	var some ledger
	for _, e := range l {
		if slices.Contains(e.Published, published) && slices.Contains(e.Engines, engine) {
			some = append(some, e)
		}
	}
	return some
}

// leavesOut reports whether the engine is not to run the text at all.
func (l ledger) leavesOut() bool {
	return slices.ContainsFunc(l, func(e entry) bool { return e.Kind == kindSyntax && e.From == "" })
}

// stages returns the text and what each entry of the ledger made of it: the
// last is the one to run.
func (l ledger) stages(published string) []stage {
	stages := []stage{{text: published}}
	for i, e := range l {
		if e.From != "" {
			before := stages[len(stages)-1].text
			stages = append(stages, stage{strings.ReplaceAll(before, e.From, e.To), &l[i]})
		}
	}
	return stages
}

// stage is a text on the way from the published one to the one that is run.
type stage struct {
	text string
	by   *entry // what made it; nil for the published text
}

// longest returns the bound on the length of values, or 0.
func (l ledger) longest() int {
	for _, e := range l {
		if e.Kind == kindExponential {
			return e.Longest
		}
	}
	return 0
}

// excuses reports whether a difference on the value is explained.
func (l ledger) excuses(value string) bool {
	return slices.ContainsFunc(l, func(e entry) bool { return slices.Contains(e.Values, value) })
}
