package source

import (
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
)

// What Record.Broken says of YAML, in fixed words: those of the parser may quote the text.
const (
	reasonYAML             = "unexpected text here"
	reasonControl          = "a control character"
	reasonAnchor           = "an alias without an anchor before it"
	reasonFarAnchor        = "an alias without an anchor before it in the same item (the items of so large a list are read one by one)"
	reasonCycle            = "an alias within what it stands for"
	reasonExpansion        = "the aliases stand for too much"
	reasonTag              = "a tag that is not one of YAML's own"
	reasonKey              = "a key that is not a scalar"
	reasonMerge            = "a merge with what is not a mapping"
	reasonTooMany          = "the document has too many parts to be read at once (only a list in block style may have more)"
	reasonTooManyResources = "the template has too many parts"
	reasonStandIns         = "too many characters of private use"
	reasonUnreachable      = "the parser fails"
)

// yamlReasons are the words for what the parser says, where there are better ones than the usual.
var yamlReasons = []struct{ says, reason string }{
	{"unknown anchor", reasonAnchor},
	{"mapping values are not allowed", "a colon where no member can be (text with a colon and a space needs quotes)"},
	{"did not find expected ',' or", "a comma or closing bracket is missing"},
	{"unexpected end of stream", "the text ends too early"},
	{"unexpected document indicator", "the document ends too early"},
	{"tab character", "a tab where only spaces can indent"},
	{"found character that cannot start any token", "a character that no value begins with (it needs quotes)"},
	{"did not find expected key", "the indentation fits no member before it"},
	{"did not find expected '-' indicator", "the indentation fits no item before it"},
	{"could not find expected ':'", "a member without a colon"},
	{"unknown escape character", "an escape that YAML does not have"},
	{"invalid Unicode character escape", "an escape of no Unicode character"},
	{"incompatible YAML document", "a YAML version that is not 1.1 or 1.2"},
	{"undefined tag handle", reasonTag},
}

// yamlError says what is wrong with a YAML text and where.
type yamlError struct {
	at     Position
	reason string
	// tooDeep says that the text is nested too deep to be parsed.
	tooDeep bool
}

func (e *yamlError) Error() string { return e.reason }

// record returns the record that an error is.
func (e *yamlError) record() Record {
	if !e.tooDeep {
		return Record{Start: e.at, Broken: e.reason, Syntax: "YAML"}
	}
	var c Composer
	for !c.Full() {
		c.BeginArray(e.at)
	}
	return c.Record(e.at)
}

// yamlText is a text that is parsed, with what finds places in it.
type yamlText struct {
	text       string
	start, end Position
	// lines are the offsets of the parser's lines, nil where they are those of Position: a lone carriage return ends
	// a line for the parser alone.
	lines []int
}

func newYAMLText(text string, start Position) *yamlText {
	t := &yamlText{text: text, start: start, end: start.Advance(text)}
	if strings.Count(text, "\r") > strings.Count(text, "\r\n") {
		t.lines = []int{0}
		for i := range len(text) {
			if text[i] == '\n' || text[i] == '\r' && !strings.HasPrefix(text[i+1:], "\n") {
				t.lines = append(t.lines, i+1)
			}
		}
	}
	return t
}

// at returns the position of a line and column of the parser. It ends every line, also the last one, so that an absent
// value at the end of the text may be on the line after it.
func (t *yamlText) at(line, column int) Position {
	if at := t.unbounded(line, column); at.Line <= t.end.Line {
		return at
	}
	return t.end
}

func (t *yamlText) unbounded(line, column int) Position {
	switch {
	case line < 1:
		return t.start
	case t.lines != nil:
		rest := t.text[t.lines[min(line, len(t.lines))-1]:]
		offset := len(rest)
		for i := range rest {
			if column--; column < 1 {
				offset = i
				break
			}
		}
		return t.start.Advance(t.text[:len(t.text)-len(rest)+offset])
	case line == 1:
		return Position{t.start.Line, t.start.Column + max(column, 1) - 1}
	}
	return Position{t.start.Line + line - 1, max(column, 1)}
}

// parse returns the documents of the text, and what is wrong with it after them.
func (t *yamlText) parse() (documents []*yaml.Node, wrong *yamlError) {
	if i := strings.IndexFunc(t.text, isControl); i >= 0 {
		return nil, &yamlError{at: t.start.Advance(t.text[:i]), reason: reasonControl}
	}
	text, stand, ok := standInsFor(withoutVersion(t.text))
	if !ok {
		return nil, &yamlError{at: t.start, reason: reasonStandIns}
	}
	// The parser is known to panic where it should return an error. Nothing of it is used after that.
	defer func() {
		if recover() != nil {
			wrong = &yamlError{at: t.start, reason: reasonUnreachable}
		}
	}()
	loader, err := yaml.NewLoader(strings.NewReader(text))
	if err != nil {
		return nil, &yamlError{at: t.start, reason: reasonUnreachable}
	}
	for {
		document := new(yaml.Node)
		switch err := loader.Load(document); {
		case err == io.EOF:
			return documents, nil
		case err != nil:
			return documents, t.wrong(err)
		}
		if stand != nil {
			restoreAll(document, stand)
		}
		documents = append(documents, document)
	}
}

// isControl reports the control characters that YAML does not allow.
func isControl(char rune) bool {
	return char < ' ' && char != '\t' && char != '\n' && char != '\r'
}

// withoutVersion returns text with its version directive as a comment: what differs between versions is decided here
// and not by the parser, which takes 1.1 alone.
func withoutVersion(text string) string {
	offset := 0
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "%YAML 1.2") || strings.HasPrefix(line, "%YAML 1.1") {
			return text[:offset] + "#" + text[offset+1:]
		}
		if strings.HasPrefix(line, "---") {
			break
		}
		offset += len(line)
	}
	return text
}

func restoreAll(n *yaml.Node, stand *standIns) {
	n.Value = stand.restore(n.Value)
	for _, child := range n.Content {
		restoreAll(child, stand)
	}
}

// wrong returns what an error of the parser says.
func (t *yamlText) wrong(err error) *yamlError {
	e := &yamlError{at: t.start, reason: reasonYAML}
	loading, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return e
	}
	if mark := loading.Mark; mark.Line > 0 {
		e.at = t.at(mark.Line, mark.Column)
	}
	if strings.Contains(loading.Message, "exceeded max depth") {
		e.tooDeep = true
		return e
	}
	for _, known := range yamlReasons {
		if strings.Contains(loading.Message, known.says) {
			e.reason = known.reason
			break
		}
	}
	return e
}
