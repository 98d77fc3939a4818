package fix

import (
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/text/unicode/norm"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

// renamed returns the literal of the name that is meant where it differs from
// the one that is there in case only.
func renamed(f *check.Finding, literal string) (with, what string) {
	name, err := jsontext.AppendUnquote(nil, literal)
	nearest := f.Constraint.(rules.UnknownMember).Nearest
	if err != nil || !equalFold(string(name), nearest) {
		return "", ""
	}
	return `"` + nearest + `"`, "renamed to " + nearest
}

// equalFold compares without regard to the case of ASCII letters. Members have
// no others: a Kelvin sign is no k.
func equalFold(a, b string) bool {
	return len(a) == len(b) && utf8.RuneCountInString(a) == len(a) && strings.EqualFold(a, b)
}

// isInteger matches what is an integer as JSON writes it. Minus zero is not
// what anybody means.
var isInteger = lazyregexp.New(`^(0|-?[1-9][0-9]{0,18})$`)

// answer returns the literal of the value that is meant where the text that is
// there leaves no doubt.
func answer(f *check.Finding, literal string) (with, what string) {
	unquoted, err := jsontext.AppendUnquote(nil, literal)
	if err != nil {
		return "", ""
	}
	text := string(unquoted)
	if _, ok := f.Constraint.(rules.NFC); ok {
		return normalized(text, literal)
	}
	switch f.Constraint.(rules.WrongType).Want {
	case decode.WantBool:
		if text == "true" || text == "false" {
			return text, "written as a boolean"
		}
	case decode.WantInt32, decode.WantInt64:
		if isInteger.Get().MatchString(text) {
			return text, "written as an integer"
		}
	}
	return "", ""
}

// joiner is U+034F, which the normalizer puts into long runs of combining
// marks. That would be another text.
const joiner = "\u034f"

func normalized(text, literal string) (with, what string) {
	form := norm.NFC.String(text)
	if strings.Count(form, joiner) != strings.Count(text, joiner) || !rules.IsNFC(form) {
		return "", ""
	}
	return quote(form, match.IsASCII(literal)), "written in Unicode Normalization Form C"
}

// quote returns a text as a JSON literal, all in ASCII if that is wanted.
func quote(text string, ascii bool) string {
	literal, _ := jsontext.AppendQuote(nil, text) // it is valid UTF-8
	if !ascii {
		return string(literal)
	}
	var b strings.Builder
	for _, char := range string(literal) {
		if char < utf8.RuneSelf {
			b.WriteRune(char)
		} else {
			terminal.WriteEscaped(&b, char)
		}
	}
	return b.String()
}
