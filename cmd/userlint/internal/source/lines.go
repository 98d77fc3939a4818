package source

import "strings"

// Lines is a part of an input, from the start of a line on. The zero Lines is no part of any.
type Lines struct {
	Text string
	// Number is that of the first line.
	Number int
}

// From returns the lines from that of a number on, or all of them where that is before the first one.
func (l Lines) From(number int) Lines {
	for l.Number < number && l.Text != "" {
		_, l.Text, _ = strings.Cut(l.Text, "\n")
		l.Number++
	}
	return l
}

// First returns the first line without its end.
func (l Lines) First() string {
	line, _, _ := strings.Cut(l.Text, "\n")
	return strings.TrimSuffix(line, "\r")
}
