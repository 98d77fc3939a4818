package table

import (
	"strconv"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

const (
	// maxIndex is the largest index in the name of a column. The items before it are null where they are missing.
	maxIndex = 99
	// maxSteps is the number of steps of the longest path that the name of a column is read as.
	maxSteps = 6
)

// pathStep leads to a member by its name, or to an item of a list.
type pathStep struct {
	name  string
	index int // of an item; -1 for a member
}

// token returns the step as a JSON Pointer has it.
func (s pathStep) token() string {
	if s.index >= 0 {
		return strconv.Itoa(s.index)
	}
	return rules.EscapeToken(s.name)
}

// memberPath reads the name of a column, such as "Emails[0].Value", and returns its steps and the type of the member
// there, "" where the request has none. What follows the name of a map is a key, as in "Tags.team" and
// `Tags["team"]`. A name that is no path is that of one member.
func memberPath(name string, shape source.Shape) ([]pathStep, rules.Type) {
	steps, of, ok := cutPath(name, shape)
	if !ok {
		return []pathStep{{name, -1}}, ""
	}
	return steps, of
}

func cutPath(name string, shape source.Shape) (steps []pathStep, of rules.Type, ok bool) {
	path := ""
	for rest := name; len(steps) < maxSteps; {
		end := strings.IndexAny(rest, ".[")
		if end < 0 {
			end = len(rest)
		}
		if end == 0 {
			return nil, "", false
		}
		path += rest[:end]
		steps = append(steps, pathStep{rest[:end], -1})
		of, rest = shape(path), rest[end:]
		if of == rules.TypeMap && rest != "" {
			key, ok := cutKey(rest)
			return append(steps, pathStep{key, -1}), shape(path + ".value"), ok
		}
		for strings.HasPrefix(rest, "[") && len(steps) < maxSteps {
			index, after, ok := cutIndex(rest)
			if !ok {
				return nil, "", false
			}
			if of == rules.TypeList && after == "" {
				of = rules.TypeString // as the items of a list are that have no members
			}
			steps, rest = append(steps, pathStep{"", index}), after
		}
		if rest == "" {
			return steps, of, true
		}
		if rest[0] != '.' {
			return nil, "", false
		}
		path, rest = path+".", rest[1:]
	}
	return nil, "", false
}

// cutKey returns the key of a map that the rest of a path names.
func cutKey(rest string) (key string, ok bool) {
	if key, ok = strings.CutPrefix(rest, "."); ok {
		return key, key != ""
	}
	if key, ok = strings.CutPrefix(rest, `["`); ok {
		return strings.CutSuffix(key, `"]`)
	}
	return "", false
}

// cutIndex returns the index that the rest of a path begins with.
func cutIndex(rest string) (index int, after string, ok bool) {
	digits, after, closed := strings.Cut(rest[len("["):], "]")
	index, err := strconv.Atoi(digits)
	ok = closed && err == nil && 0 <= index && index <= maxIndex && strconv.Itoa(index) == digits
	return index, after, ok
}
