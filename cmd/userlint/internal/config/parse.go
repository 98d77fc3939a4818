package config

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
)

// parse reads the text of a file that is in a folder.
func parse(text []byte, folder string, now time.Time) (*File, error) {
	f := &File{folder: folder}
	root, err := document(text)
	if err != nil || root == nil {
		return f, err
	}
	p := parser{file: f, today: now.UTC().Truncate(24 * time.Hour)}
	if !isNull(root) {
		p.mapping(root, "the file", map[string]key{
			"inputs": func(n *yaml.Node) { p.list(n, "inputs", p.input) },
			"rules":  func(n *yaml.Node) { p.list(n, "rules", p.rule) },
		})
	}
	if len(p.problems) > 0 {
		return nil, newError(p.problems)
	}
	return f, nil
}

// document returns the root of the one document of a text, nil where there is
// none.
func document(text []byte) (*yaml.Node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	var first, second yaml.Node
	switch err := decoder.Decode(&first); {
	case err == io.EOF:
		return nil, nil
	case err != nil:
		return nil, &Error{[]Problem{syntaxProblem(err)}}
	}
	switch err := decoder.Decode(&second); {
	case err == io.EOF:
		root := first.Content[0]
		if a := alias(root); a != nil {
			return nil, &Error{[]Problem{{a.Line, a.Column, "aliases are not supported: write it again"}}}
		}
		return root, nil
	case err != nil:
		return nil, &Error{[]Problem{syntaxProblem(err)}}
	}
	return nil, &Error{[]Problem{{second.Line, second.Column, "there must be one document only"}}}
}

// alias returns the first alias below a node. A file full of them could mean
// far more than it has room to say.
func alias(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n
	}
	for _, each := range n.Content {
		if a := alias(each); a != nil {
			return a
		}
	}
	return nil
}

var atLine = lazyregexp.New(`^line ([0-9]+): `)

// syntaxProblem returns the problem that a parser's error is about. Of its
// texts one names a part of the file.
func syntaxProblem(err error) Problem {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := atLine.Get().FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	if strings.HasPrefix(text, "unknown anchor") {
		text = "an alias of an anchor that is not known"
	}
	return Problem{line, 1, "not YAML: " + text}
}

type parser struct {
	walker
	file  *File
	today time.Time
}

// date reads a day.
func (p *parser) date(n *yaml.Node, what string) (day time.Time, ok bool) {
	err := errors.New("no scalar")
	if n.Kind == yaml.ScalarNode {
		day, err = time.Parse(time.DateOnly, n.Value)
	}
	if err != nil {
		p.wrong(n, "%s must be a day, such as 2027-01-31", what)
	}
	return day, err == nil
}
