package conformance

import (
	"fmt"
	"unicode/utf8"
)

// difference is a value on which a matcher and an engine disagree.
type difference struct {
	published, engine, value string
	matches                  bool // what the matcher says
}

func (d difference) String() string {
	return fmt.Sprintf("%s under %s: %q: the matcher says %v", d.published, d.engine, d.value, d.matches)
}

// comparison is what became of a subject under an engine.
type comparison struct {
	values, characters int // how many were compared
	differences        []difference
}

// compare holds a subject to a program on its cases. Values longer than the
// bound, if there is one, are left out.
func compare(s *subject, engine string, p program, c cases, characters []rune, longest int) (comparison, error) {
	var found comparison
	note := func(value string, engineSays bool) {
		if matches := s.match(value); matches != engineSays {
			found.differences = append(found.differences, difference{s.published, engine, value, matches})
		}
	}
	values := shorter(c.values, longest)
	verdicts, err := p.match(values)
	if err != nil {
		return found, err
	}
	for i, value := range values {
		note(value, verdicts[i])
	}
	found.values = len(values)

	for _, at := range []place{{}, c.inside} {
		verdicts, err := p.around(at, characters)
		if err != nil {
			return found, err
		}
		for i, r := range characters {
			note(at.with(r), verdicts[i])
		}
		found.characters += len(characters)
	}
	return found, nil
}

// shorter returns the values that have at most so many characters; 0 is no
// bound.
func shorter(values []string, longest int) []string {
	if longest == 0 {
		return values
	}
	var some []string
	for _, value := range values {
		if utf8.RuneCountInString(value) <= longest {
			some = append(some, value)
		}
	}
	return some
}
