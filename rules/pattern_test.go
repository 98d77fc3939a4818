package rules_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/rangetable"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

const testdata = "../testdata/vectors"

var catalogues = map[string]func() []rules.Rule{
	"connect":       connect.Rules,
	"generic":       generic.Rules,
	"identitystore": identitystore.Rules,
	"workdocs":      workdocs.Rules,
	"workmail":      workmail.Rules,
}

// publishedPatterns returns every pattern of the services by its text.
func publishedPatterns() map[string]*rules.Pattern {
	patterns := map[string]*rules.Pattern{}
	for _, catalogue := range catalogues {
		for _, r := range catalogue() {
			if p, ok := r.Constraint.(*rules.Pattern); ok {
				patterns[p.Published] = p
			}
		}
	}
	return patterns
}

// Java's "." leaves out all that ends a line, and its \s has the VT that Go's
// has not.
const (
	javaDot      = `[^\n\r\x{85}\x{2028}\x{2029}]`
	javaNotSpace = `[^ \t\n\x0B\f\r]`
)

// rewritten are the published texts that Go's engine does not take or takes
// for something else: a value has to match all of the expressions, and none
// that starts with "!".
var rewritten = map[string][]string{
	`[\u0020-\u00FF]+`: {`[\x{20}-\x{FF}]+`},
	`([A-Za-z\-' 0-9._]|\p{IsLetter})*`: {
		`([A-Za-z\-' 0-9._]|\p{L})*`,
	},
	// The hyphen is literal: the range would descend.
	`[a-zA-Z0-9_-.@]+`: {`[a-zA-Z0-9_\-.@]+`},
	// The repeat limit of Go's engine is 1000.
	`arn:[a-z0-9-\.]{1,63}:[a-z0-9-\.]{0,63}:[a-z0-9-\.]{0,63}:[a-z0-9-\.]{0,63}:[^/].{0,1023}`: {
		`arn:[a-z0-9\-.]{1,63}(:[a-z0-9\-.]{0,63}){3}:[^/]` + javaDot + `{0,1000}` + javaDot + `{0,23}`,
	},
	// The slashes around it are no part of it.
	`/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/`: {
		javaNotSpace + `{8,64}`,
		javaDot + `*[a-z](?s:.*)`,
		javaDot + `*[A-Z](?s:.*)`,
		javaDot + `*[0-9](?s:.*)`,
	},
	`(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`: {
		`.{0,265}`,
		`[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`,
	},
	`^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`: {
		`!aws:(?s:.*)`,
		`[\p{L}\p{Z}\p{N}_.:/=+\-@]*`,
	},
	// The model escapes this one twice; the form without is the intended one.
	`\\+[1-9]\\d{1,14}$`: {`\+[1-9]\d{1,14}`},
}

// judge decides whether a whole value matches a published pattern, by Go's
// regular expressions.
type judge struct{ must, mustNot []*regexp.Regexp }

func judgeOf(t testing.TB, published string) judge {
	t.Helper()
	texts := rewritten[published]
	if texts == nil {
		texts = []string{published}
	}
	var j judge
	for _, text := range texts {
		positive, negated := strings.CutPrefix(text, "!")
		expression, err := regexp.Compile(`\A(?:` + positive + `)\z`)
		require.NoError(t, err, "rewrite %s", published)
		if negated {
			j.mustNot = append(j.mustNot, expression)
		} else {
			j.must = append(j.must, expression)
		}
	}
	return j
}

func (j judge) match(value string) bool {
	for _, expression := range j.must {
		if !expression.MatchString(value) {
			return false
		}
	}
	for _, expression := range j.mustNot {
		if expression.MatchString(value) {
			return false
		}
	}
	return true
}

// TestEveryRewrittenPatternIsPublished: a rewriting that is not used would
// judge nothing.
func TestEveryRewrittenPatternIsPublished(t *testing.T) {
	patterns := publishedPatterns()
	for published := range rewritten {
		assert.Contains(t, patterns, published)
	}
}

// FuzzPatterns holds each reviewed matcher to its published text, on any text
// of characters that Unicode 13 assigns: later versions are not comparable
// between engines.
func FuzzPatterns(f *testing.F) {
	seen := map[string]bool{}
	for service := range catalogues {
		for _, v := range vectors.Load(f, testdata, service) {
			var payload any
			require.NoError(f, json.Unmarshal(v.Payload, &payload))
			for _, text := range textsOf(payload) {
				if !seen[text] {
					seen[text] = true
					f.Add(text)
				}
			}
		}
	}
	patterns, judges := publishedPatterns(), map[string]judge{}
	for published := range patterns {
		judges[published] = judgeOf(f, published)
	}
	f.Fuzz(func(t *testing.T, text string) {
		isKnown := isComparable(text)
		for published, p := range patterns {
			switch matches := p.Match(text); {
			case !utf8.ValidString(text):
				assert.False(t, matches, "%q is no text, but %s takes it", text, published)
			case isKnown:
				assert.Equal(t, judges[published].match(text), matches, "%q by %s", text, published)
			}
		}
	})
}

// TestPatternsOnEachCharacter puts each character up to U+02FF, where the
// classes of the patterns begin and end, and each sort of space and line end
// beyond, in front of, into and behind a text that may match. The Unicode sets
// are tested whole where they are made.
func TestPatternsOnEachCharacter(t *testing.T) {
	samples := []string{
		"", "a", "jane.doe@example.com", "d-1234567890", "m-d281d0a2fd824be5b6cd3d3ce909fd27", "Pass@Word1",
		"+15555551212", "1234567890-12345678-90ab-cdef-1234-567890abcdef", "aws:identitystore:enterprise",
		"arn:aws:a4b:us-east-1:123456789012:user/0123abcd", "aws", "0123456789-abcdef",
	}
	var characters []rune
	for r := range rune(0x3100) {
		if (r < 0x300 || unicode.In(r, unicode.Z, unicode.Cf)) && isComparable(string(r)) {
			characters = append(characters, r)
		}
	}
	for published, p := range publishedPatterns() {
		j := judgeOf(t, published)
		for _, sample := range samples {
			for _, r := range characters {
				half := len(sample) / 2
				for _, text := range []string{string(r) + sample, sample[:half] + string(r) + sample[half:], sample + string(r)} {
					if p.Match(text) != j.match(text) {
						assert.Fail(t, published, "%q: want %v", text, j.match(text))
					}
				}
			}
		}
	}
}

// TestMatchersAllocateNothing, whatever they decide.
func TestMatchersAllocateNothing(t *testing.T) {
	texts := []string{"", "Zoë", "jane.doe@example.com", "Pass@Word1", strings.Repeat("é", 300), "\xff", "a@b@c", "+12"}
	for published, p := range publishedPatterns() {
		for _, text := range texts {
			assert.Zero(t, testing.AllocsPerRun(5, func() { p.Match(text) }), "%q by %s", text, published)
		}
	}
}

var assigned = rangetable.Assigned("13.0.0")

func isComparable(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.Is(assigned, r) })
}

// textsOf returns the strings and the keys of a JSON value.
func textsOf(value any) []string {
	var all []string
	switch value := value.(type) {
	case string:
		all = append(all, value)
	case []any:
		for _, item := range value {
			all = append(all, textsOf(item)...)
		}
	case map[string]any:
		for key, inside := range value {
			all = append(append(all, key), textsOf(inside)...)
		}
	}
	return all
}
