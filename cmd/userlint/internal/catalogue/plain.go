package catalogue

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/userlint/userlint/cmd/userlint/internal/document"
)

// simplified returns a payload without what can be left out, and with plain
// texts where it is the same with them.
func simplified(payload []byte, keep func([]byte) bool) []byte {
	value, err := document.Parse(payload)
	if err != nil {
		return payload
	}
	kept := func() bool { return keep(document.Text(value)) }
	document.Shrink(value, kept)
	document.Replace(value, plainTexts, kept)
	return document.Text(value)
}

// plainTexts returns texts that a reader knows for what they are.
func plainTexts(member string) []string {
	switch {
	case strings.HasSuffix(member, "Email") || member == "EmailAddress":
		return []string{"maria@example.com"}
	case member == "Password":
		return []string{"Example-Password-1"}
	case strings.EqualFold(member, "UserName") || member == "UserId" || member == "Name":
		return []string{"maria"}
	case member == "GivenName" || member == "FirstName":
		return []string{"Maria"}
	case member == "FamilyName" || member == "LastName" || member == "Surname":
		return []string{"Garcia"}
	case member == "DisplayName":
		return []string{"Maria Garcia"}
	}
	return []string{"example", "example-example"}
}

func (b *breach) oddness() int { return oddness(b.json) + oddness(b.earlier) + 50*len(b.implied) }

// oddness is lower for what is short and easy to read.
func oddness(text []byte) int {
	odd := len(text) + 4*bytes.Count(text, []byte(`\`))
	if !utf8.Valid(text) {
		odd += 1 << 10
	}
	for _, char := range string(text) {
		switch {
		case char > '~':
			odd += 20
		case !unicode.IsLetter(char) && !unicode.IsDigit(char):
			odd += 2
		}
	}
	return odd
}
