package vectors

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// recipe says how a payload is made: whole, or from a base by removing members,
// setting them and filling them with text that is too long to be written out.
// Remove, set and fill are applied in this order, each by JSON Pointer.
type recipe struct {
	Payload json.RawMessage `json:"payload"`
	Base    string          `json:"base"`
	Remove  []string        `json:"remove"`
	Set     map[string]any  `json:"set"`
	Fill    map[string]fill `json:"fill"`
}

// fill is a text: before, then repeat as many times, then after.
type fill struct {
	Before string `json:"before"`
	Repeat string `json:"repeat"`
	Times  int    `json:"times"`
	After  string `json:"after"`
}

func (f fill) text() string { return f.Before + strings.Repeat(f.Repeat, f.Times) + f.After }

func payloadOf(r recipe, bases map[string]json.RawMessage) ([]byte, error) {
	if (r.Payload == nil) == (r.Base == "") {
		return nil, errors.New("want either a payload or a base")
	}
	if r.Payload != nil {
		if r.Remove != nil || r.Set != nil || r.Fill != nil {
			return nil, errors.New("remove, set and fill go with a base")
		}
		return r.Payload, nil
	}
	base, known := bases[r.Base]
	if !known {
		return nil, fmt.Errorf("no base %q", r.Base)
	}
	var root any
	if err := decodeStrictly(base, &root); err != nil {
		return nil, err
	}
	for _, pointer := range r.Remove {
		if err := change(&root, pointer, nil, true); err != nil {
			return nil, err
		}
	}
	for _, pointer := range slices.Sorted(maps.Keys(r.Set)) {
		if err := change(&root, pointer, r.Set[pointer], false); err != nil {
			return nil, err
		}
	}
	for _, pointer := range slices.Sorted(maps.Keys(r.Fill)) {
		if err := change(&root, pointer, r.Fill[pointer].text(), false); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(root)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

var unescape = strings.NewReplacer("~1", "/", "~0", "~")

// change removes or sets what the pointer names. What holds it must be there;
// the index one past the end of a list appends to it.
func change(at *any, pointer string, value any, remove bool) error {
	if pointer == "" {
		if remove {
			return errors.New("remove: the payload as a whole")
		}
		*at = value
		return nil
	}
	token, rest, deeper := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	token = unescape.Replace(token)
	if deeper {
		rest = "/" + rest
	}
	switch holder := (*at).(type) {
	case map[string]any:
		inside, present := holder[token]
		if !present && (remove || deeper) {
			return fmt.Errorf("nothing at %q", token)
		}
		if remove && !deeper {
			delete(holder, token)
			return nil
		}
		if err := change(&inside, rest, value, remove); err != nil {
			return err
		}
		holder[token] = inside
	case []any:
		index, err := strconv.Atoi(token)
		switch {
		case err != nil || index < 0 || index > len(holder) || index == len(holder) && (remove || deeper):
			return fmt.Errorf("no item %q", token)
		case remove && !deeper:
			*at = slices.Delete(holder, index, index+1)
		case index == len(holder):
			*at = append(holder, value)
		default:
			return change(&holder[index], rest, value, remove)
		}
	default:
		return fmt.Errorf("nothing holds %q", token)
	}
	return nil
}
