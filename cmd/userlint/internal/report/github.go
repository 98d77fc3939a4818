package report

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/inputs"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// gitHub writes a workflow command for each finding, which GitHub Actions turns
// into an annotation of the line.
type gitHub struct {
	plain
	to *bufio.Writer
}

func newGitHub(to *bufio.Writer, _ *Settings) format { return &gitHub{to: to} }

func (g *gitHub) finding(e *entry) error {
	command := "warning"
	if e.Severity == rules.Error {
		command = "error"
	}
	message := sentence(e) + earlier(e) + advice(e)
	place := ""
	if e.File == inputs.Stdin { // no file of the repository
		message = where(&e.Place) + ": " + message
	} else {
		place = fmt.Sprintf("file=%s,line=%d,col=%d,", property(pathIn(e.File)), e.Line, e.Column)
	}
	fmt.Fprintf(g.to, "::%s %stitle=%s::%s\n", command, place, property(e.Rule), data(message))
	return nil
}

func (g *gitHub) input(in *Input) error {
	switch {
	case in.Err == nil:
	case in.Name == inputs.Stdin:
		fmt.Fprintf(g.to, "::error title=%s::%s\n", property(unreadTitle), data("standard input: "+in.Err.Error()))
	default:
		fmt.Fprintf(g.to, "::error file=%s,title=%s::%s\n", property(pathIn(in.Name)), property(unreadTitle), data(in.Name+": "+in.Err.Error()))
	}
	return nil
}

// unreadTitle says what is wrong with an input of which there is an error.
const unreadTitle = "input could not be checked"

// data returns text as the data of a workflow command.
func data(text string) string {
	return escapeData.Replace(terminal.Escape(text))
}

// property returns text as a property of a workflow command.
func property(text string) string {
	return escapeProperty.Replace(data(text))
}

var (
	escapeData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	escapeProperty = strings.NewReplacer(":", "%3A", ",", "%2C")
)
