package yamltree

import (
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// text is a text that is parsed, with what finds places in it.
type text struct {
	text       string
	start, end source.Position
	// lines are where the parser's lines begin, nil where they are those of [source.Position]: a lone carriage return
	// ends a line for the parser alone.
	lines []source.Position
}

func newText(content string, start source.Position) *text {
	t := &text{text: content, start: start, end: start.Advance(content)}
	if strings.Count(content, "\r") > strings.Count(content, "\r\n") {
		at, from := start, 0
		t.lines = []source.Position{at}
		for i := range len(content) {
			if content[i] == '\n' || content[i] == '\r' && !strings.HasPrefix(content[i+1:], "\n") {
				at, from = at.Advance(content[from:i+1]), i+1
				t.lines = append(t.lines, at)
			}
		}
	}
	return t
}

// at returns the position of a line and column of the parser. It ends every line, also the last one, so that an absent
// value at the end of the text may be on the line after it.
func (t *text) at(line, column int) source.Position {
	if at := t.unbounded(line, column); at.Line <= t.end.Line {
		return at
	}
	return t.end
}

func (t *text) unbounded(line, column int) source.Position {
	at := t.start
	switch {
	case line < 1:
		return at
	case t.lines != nil:
		at = t.lines[min(line, len(t.lines))-1]
	case line > 1:
		at = source.Position{Line: t.start.Line + line - 1, Column: 1}
	}
	at.Column += max(column, 1) - 1
	return at
}

// parse returns the documents of the text, and what is wrong with it after them.
func (t *text) parse() (documents []*yaml.Node, wrong *Error) {
	if i := strings.IndexFunc(t.text, isControl); i >= 0 {
		return nil, &Error{At: t.start.Advance(t.text[:i]), Reason: reasonControl}
	}
	readable, stand, ok := standInsFor(withoutVersion(t.text))
	if !ok {
		return nil, &Error{At: t.start, Reason: reasonStandIns}
	}
	// The parser is known to panic where it should return an error. Nothing of it is used after that.
	defer func() {
		if recover() != nil {
			wrong = &Error{At: t.start, Reason: ReasonUnreachable}
		}
	}()
	loader, err := yaml.NewLoader(strings.NewReader(readable))
	if err != nil {
		return nil, &Error{At: t.start, Reason: ReasonUnreachable}
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
func (t *text) wrong(err error) *Error {
	e := &Error{At: t.start, Reason: reasonYAML}
	loading, ok := errors.AsType[*yaml.LoadError](err)
	if !ok {
		return e
	}
	if mark := loading.Mark; mark.Line > 0 {
		e.At = t.at(mark.Line, mark.Column)
	}
	if strings.Contains(loading.Message, "exceeded max depth") {
		e.TooDeep = true
		return e
	}
	for _, known := range yamlReasons {
		if strings.Contains(loading.Message, known.says) {
			e.Reason = known.reason
			break
		}
	}
	switch mark := loading.ContextMark; {
	case e.Reason == reasonEarlyEnd && strings.Contains(loading.ContextMsg, "quoted scalar") && mark.Line > 0:
		e.At, e.Reason = t.at(mark.Line, mark.Column), reasonQuote // not where the text ends, but where the quote is
	case e.Reason == reasonStart && t.hasTab(e.At):
		e.Reason = reasonTab
	}
	return e
}

// hasTab reports whether a tab is at a position.
func (t *text) hasTab(at source.Position) bool {
	begin := t.start
	for line := range strings.Lines(t.text) {
		if begin.Line == at.Line {
			characters := []rune(line)
			i := at.Column - begin.Column
			return 0 <= i && i < len(characters) && characters[i] == '\t'
		}
		begin = source.Position{Line: begin.Line + 1, Column: 1}
	}
	return false
}
