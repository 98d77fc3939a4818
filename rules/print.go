package rules

import (
	"encoding/json"
	"strconv"
)

// String returns the violation on one line: the pointer, what the member must
// be, and the rule. What cannot be printed, which only the key of a map can
// bring along, is escaped as in Go.
func (v Violation) String() string {
	place := "the payload"
	if v.Pointer != "" {
		quoted := strconv.Quote(v.Pointer)
		place = quoted[1 : len(quoted)-1]
	}
	return place + " must " + v.Must() + " [" + v.Rule + "]"
}

// MarshalJSON returns an object with severity, exception (unless it is empty),
// rule, kind, basis, pointer and message, which are the names and values that
// reports of the command have.
func (v Violation) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Severity  Severity `json:"severity"`
		Exception string   `json:"exception,omitempty"`
		Rule      string   `json:"rule"`
		Kind      Kind     `json:"kind"`
		Basis     Basis    `json:"basis"`
		Pointer   string   `json:"pointer"`
		Message   string   `json:"message"`
	}{v.Severity, v.Exception, v.Rule, v.Kind, v.Basis, v.Pointer, v.Message()})
}

// MarshalText returns what String does, and nothing for 0.
func (b Basis) MarshalText() ([]byte, error) {
	if b == 0 {
		return nil, nil
	}
	return []byte(b.String()), nil
}

// MarshalText returns what String does, and nothing for 0.
func (s Severity) MarshalText() ([]byte, error) {
	if s == 0 {
		return nil, nil
	}
	return []byte(s.String()), nil
}
