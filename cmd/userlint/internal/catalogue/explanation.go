package catalogue

import "github.com/userlint/userlint/rules"

// Explanation is everything that is said of one rule. The names of its JSON
// members are stable.
type Explanation struct {
	Entry
	// More are further sentences on what is checked.
	More string `json:"more,omitzero"`
	// BasisSays tells what the basis means.
	BasisSays string `json:"basisSays"`
	// Flags declare the contexts under which the rule holds, and ErrorFlags
	// those that make its warning an error, one alternative each.
	Flags      []string `json:"flags"`
	ErrorFlags []string `json:"errorFlags"`
	Example    Shown    `json:"example"`
	// Related are the ids of other rules on the member, or of the same kind.
	Related []string `json:"related"`
}

// Shown is an example as it is shown. The payloads are JSON texts, of which one
// that is very large is cut.
type Shown struct {
	// Flags declare what the example is for.
	Flags    string `json:"flags,omitzero"`
	Accepted string `json:"accepted"`
	// Earlier is the payload that the rejected one is a duplicate of.
	Earlier  string `json:"earlier,omitzero"`
	Rejected string `json:"rejected"`
	// Pointer is where the rejected payload breaks the rule, and Implied are
	// the other rules that it breaks.
	Pointer string   `json:"pointer"`
	Implied []string `json:"implied,omitzero"`
	// Cut says that one of the texts is not whole.
	Cut bool `json:"cut"`
}

// longestShown is the size of the largest payload that is shown as a whole, in
// bytes. Next to it are those that break the limits of a document.
const longestShown = 1 << 14

// relatedMax is how many related rules are named.
const relatedMax = 8

// Explain returns everything that is said of a rule.
func Explain(r rules.Rule) (*Explanation, error) {
	s, _ := ServiceOf(r.Service)
	e := &Explanation{
		Entry:      EntryOf(r),
		More:       more(r),
		BasisSays:  basisSays(r),
		Flags:      []string{},
		ErrorFlags: []string{},
		Related:    s.related(r),
	}
	for _, c := range s.Under(r) {
		e.Flags = append(e.Flags, c.Flags)
	}
	for _, c := range s.Certain(r) {
		if r.Contexts == nil {
			e.ErrorFlags = append(e.ErrorFlags, c.Flags)
		}
	}
	example, err := s.ExampleOf(r)
	if err != nil {
		return nil, err
	}
	e.Example = show(example)
	return e, nil
}

func show(e Example) Shown {
	s := Shown{Flags: e.Context.Flags, Pointer: e.Pointer}
	part := func(payload []byte) string {
		if len(payload) <= longestShown {
			return string(payload)
		}
		s.Cut = true
		return Abbreviate(payload)
	}
	s.Accepted, s.Rejected, s.Earlier = part(e.Accepted), part(e.Rejected), part(e.Earlier)
	for _, i := range e.Implied {
		s.Implied = append(s.Implied, i.Rule)
	}
	return s
}

// related returns the other rules on the member or, for a rule on documents,
// the others on documents.
func (s *Service) related(r rules.Rule) []string {
	ids := []string{}
	for _, other := range s.Rules() {
		if other.ID != r.ID && other.Member == r.Member && OfResponse(other) == OfResponse(r) && len(ids) < relatedMax {
			ids = append(ids, other.ID)
		}
	}
	return ids
}
