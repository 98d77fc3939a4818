package servicetest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/rules"
)

// edge is a place between what a rule lets pass and what it does not.
type edge struct {
	name string
	// at returns the pointers of the values of a payload that are at the edge.
	at func(values map[string][]occurrence) []string
}

// edgesOf returns the edges of a rule: of a bound, exactly that length, size or
// number; of an enum, each value; of a pattern or a format, a value that has
// it; of a form of Unicode, text that is not ASCII; of reserved names, one that
// only its case tells from them; of what is required, that it is there, and of
// what is forbidden, that it is not; of a conflict, either of the two alone; of
// what must not repeat, two that differ.
func edgesOf(r rules.Rule) []edge {
	switch c := r.Constraint.(type) {
	case rules.Length:
		return bounds(r, int64(c.Min), int64(c.Max), 0, 0)
	case rules.Items:
		return bounds(r, int64(c.Min), int64(c.Max), 0, 0)
	case rules.Range:
		return bounds(r, c.Min, c.Max, rules.NoMin, rules.NoMax)
	case rules.Enum:
		return each(r, c.Values)
	case *rules.Ban:
		return each(r, c.Permitted)
	case *rules.Pattern, *rules.Format:
		return []edge{where(r, "a value that has it", func(occurrence) bool { return true })}
	case rules.NFC:
		return []edge{where(r, "text that is not ASCII", func(o occurrence) bool {
			return strings.ContainsFunc(o.value.(string), func(char rune) bool { return char >= utf8.RuneSelf })
		})}
	case rules.Reserved:
		return []edge{where(r, "a reserved name in another case", func(o occurrence) bool {
			return slices.ContainsFunc(c.Names, func(name string) bool { return strings.EqualFold(name, o.value.(string)) })
		})}
	case rules.Required:
		return []edge{where(r, "it is there", func(occurrence) bool { return true })}
	case rules.Forbidden:
		return []edge{{"it is not there", func(values map[string][]occurrence) []string {
			if len(values[r.Member]) > 0 {
				return nil
			}
			return []string{""}
		}}}
	case rules.Unique:
		return []edge{where(r, "two items that differ", func(o occurrence) bool { return differ(o.value, c) })}
	case rules.Conflict:
		return conflict(r, c)
	case rules.Duplicate:
		return []edge{{sameUser, func(map[string][]occurrence) []string { return nil }}} // a batch has it
	}
	return nil
}

// where returns the edge at which the values of the rule's member are that are
// as told.
func where(r rules.Rule, name string, as func(occurrence) bool) edge {
	return edge{name, func(values map[string][]occurrence) []string {
		var pointers []string
		for _, o := range values[r.Member] {
			if as(o) {
				pointers = append(pointers, o.pointer)
			}
		}
		return pointers
	}}
}

func bounds(r rules.Rule, low, high, noLow, noHigh int64) []edge {
	var edges []edge
	exactly := func(limit int64) edge {
		return where(r, fmt.Sprintf("exactly %d", limit), func(o occurrence) bool { return measure(o.value) == limit })
	}
	if low != noLow {
		edges = append(edges, exactly(low))
	}
	if high != noHigh {
		edges = append(edges, exactly(high))
	}
	return edges
}

// differ reports whether a list has two items, of which, where the rule is
// about one member of them, just one has it true.
func differ(value any, u rules.Unique) bool {
	items, ok := value.([]any)
	if !ok || len(items) < 2 {
		return false
	}
	if u.By == "" {
		return true
	}
	having := slices.DeleteFunc(slices.Clone(items), func(item any) bool {
		members, _ := item.(map[string]any)
		return members[strings.TrimPrefix(u.By, "the ")] != true
	})
	return len(having) == 1
}

// measure returns the length of a text, the size of a list or a map, or a
// number.
func measure(value any) int64 {
	switch value := value.(type) {
	case string:
		return int64(utf8.RuneCountInString(value))
	case []any:
		return int64(len(value))
	case map[string]any:
		return int64(len(value))
	case json.Number:
		if n, err := value.Int64(); err == nil {
			return n
		}
	}
	return -1
}

func each(r rules.Rule, values []string) []edge {
	var edges []edge
	for _, value := range values {
		edges = append(edges, where(r, "the value "+value, func(o occurrence) bool { return o.value == value }))
	}
	return edges
}

func conflict(r rules.Rule, c rules.Conflict) []edge {
	if c.Only != "" {
		name := r.Member[strings.LastIndexByte(r.Member, '.')+1:]
		channel := r
		channel.Member = strings.TrimSuffix(r.Member, name) + c.With
		return []edge{
			where(r, "it is there with "+c.Only, func(o occurrence) bool { return o.holder[c.With] == c.Only }),
			where(channel, "another value than "+c.Only+" without it", func(o occurrence) bool {
				return o.value != c.Only && o.holder[name] == nil
			}),
		}
	}
	without := func(there, other string) func(map[string][]occurrence) []string {
		return func(values map[string][]occurrence) []string {
			if len(values[there]) == 0 || len(values[other]) > 0 {
				return nil
			}
			return []string{values[there][0].pointer}
		}
	}
	return []edge{
		{"it is there without " + c.With, without(r.Member, c.With)},
		{c.With + " is there without it", without(c.With, r.Member)},
	}
}
