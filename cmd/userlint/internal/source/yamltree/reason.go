package yamltree

import (
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
)

// What [source.Record.Broken] says of YAML, in fixed words: those of the parser may quote the text.
const (
	reasonEarlyEnd    = "the text ends too early"
	reasonQuote       = "a quote that is not closed"
	reasonStart       = "a character that no value begins with (it needs quotes)"
	reasonTab         = "a tab where only spaces can indent"
	reasonYAML        = "unexpected text here"
	reasonControl     = "a control character"
	ReasonAnchor      = "an alias without an anchor before it"
	ReasonFarAnchor   = "an alias without an anchor before it in the same item (the items of so large a list are read one by one)"
	ReasonCycle       = "an alias within what it stands for"
	ReasonExpansion   = "the aliases stand for too much"
	ReasonTag         = "a tag that is not one of YAML's own"
	reasonKey         = "a key that is not a scalar"
	reasonMerge       = "a merge with what is not a mapping"
	ReasonTooMany     = "the document has too many parts to be read at once (only a list in block style may have more)"
	reasonStandIns    = "too many characters of private use"
	ReasonUnreachable = "the parser fails"
)

// yamlReasons are the words for what the parser says, where there are better ones than the usual.
var yamlReasons = []struct{ says, reason string }{
	{"unknown anchor", ReasonAnchor},
	{"mapping values are not allowed", "a colon where no member can be (text with a colon and a space needs quotes)"},
	{"did not find expected ',' or", "a comma or closing bracket is missing"},
	{"unexpected end of stream", reasonEarlyEnd},
	{"unexpected document indicator", "the document ends too early"},
	{"tab character", reasonTab},
	{"found character that cannot start any token", reasonStart},
	{"did not find expected key", "the indentation fits no member before it"},
	{"did not find expected '-' indicator", "the indentation fits no item before it"},
	{"could not find expected ':'", "a member without a colon"},
	{"unknown escape character", "an escape that YAML does not have"},
	{"invalid Unicode character escape", "an escape of no Unicode character"},
	{"incompatible YAML document", "a YAML version that is not 1.1 or 1.2"},
	{"undefined tag handle", ReasonTag},
}

// Error says what is wrong with a YAML text and where.
type Error struct {
	At     source.Position
	Reason string
	// TooDeep says that the text is nested too deep to be parsed.
	TooDeep bool
}

// Error returns what is wrong.
func (e *Error) Error() string { return e.Reason }

// Record returns the record that an error is.
func (e *Error) Record() source.Record {
	if !e.TooDeep {
		return source.Record{Start: e.At, Broken: e.Reason, Syntax: "YAML"}
	}
	var c compose.Composer
	for !c.Full() {
		c.BeginArray(e.At)
	}
	return c.Record(e.At)
}
