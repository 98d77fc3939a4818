package conformance

import (
	"regexp"

	regexp2 "github.com/dlclark/regexp2/v2"
)

// golang is Go's regexp: linear, and so without lookaheads.
type golang struct{}

func (golang) name() string { return "go" }

func (golang) compile(expression string) (program, error) {
	compiled, err := regexp.Compile(whole(expression))
	if err != nil {
		return nil, err
	}
	return single(func(value string) (bool, error) { return compiled.MatchString(value), nil }), nil
}

// backtracking is regexp2, in the mode in which \w and \d are ASCII, as Java's
// are.
type backtracking struct{}

func (backtracking) name() string { return "regexp2" }

func (backtracking) compile(expression string) (program, error) {
	compiled, err := regexp2.Compile(whole(expression), regexp2.RE2)
	if err != nil {
		return nil, err
	}
	return single(compiled.MatchString), nil
}
