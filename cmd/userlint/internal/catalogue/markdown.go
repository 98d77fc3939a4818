package catalogue

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
)

// Markdown returns what is said of a rule, below a heading of a level. The
// heading has the rule's id as an anchor.
func (e *Explanation) Markdown(level int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<a id=\"%s\"></a>\n\n%s %s\n\n", e.ID, strings.Repeat("#", level), e.ID)
	b.WriteString(prose(e.Says))
	if e.More != "" {
		b.WriteString(" " + prose(e.More))
	}
	b.WriteString("\n\n| | |\n|---|---|\n")
	for _, row := range e.rows() {
		value := cell(row.value)
		switch {
		case row.isCode:
			value = code(row.value)
		case row.name == "page":
			value = "<" + row.value + ">"
		}
		fmt.Fprintf(&b, "| %s | %s |\n", row.name, value)
	}
	for _, part := range e.Example.parts() {
		fmt.Fprintf(&b, "\n%s\n\n%s", prose(part.title), fencedJSON(part.payload))
	}
	if len(e.Related) > 0 {
		b.WriteString("\nSee also")
		for i, id := range e.Related {
			if i > 0 {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, " [`%s`](#%s)", id, id)
		}
		b.WriteString(".\n")
	}
	return b.Bytes()
}

// cell returns text for a cell of a table in Markdown.
func cell(text string) string { return strings.ReplaceAll(prose(text), "|", `\|`) }

// prose returns text in which nothing is markup.
func prose(text string) string {
	return strings.NewReplacer("<", "&lt;", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`).Replace(text)
}

// code returns text in a table as code. What a reader cannot tell from other
// characters is written as an escape.
func code(text string) string {
	return "`" + strings.ReplaceAll(visible(text), "|", `\|`) + "`"
}

// fencedJSON returns a text as a block of code.
func fencedJSON(text string) string {
	return "```json\n" + visible(text) + "\n```\n"
}

// visible returns text with an escape in the place of each character that is
// not to be seen, or not as what it is.
func visible(text string) string {
	var b strings.Builder
	for _, char := range strings.ToValidUTF8(text, `\uFFFD`) {
		if char == ' ' || unicode.IsGraphic(char) && !unicode.In(char, unicode.Z, unicode.M) {
			b.WriteRune(char)
			continue
		}
		if char > 0xFFFF {
			high, low := 0xD800+(char-0x10000)>>10, 0xDC00+(char-0x10000)&0x3FF
			fmt.Fprintf(&b, `\u%04X\u%04X`, high, low)
			continue
		}
		fmt.Fprintf(&b, `\u%04X`, char)
	}
	return b.String()
}
