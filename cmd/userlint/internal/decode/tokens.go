package decode

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/decode/parts"
)

// tokens reads a text token by token and stops at its first syntax error or where it nests too deep.
// Its methods that read report whether the reading can go on.
type tokens struct {
	text string
	dec  *jsontext.Decoder
	in   bytes.Buffer
	// stop is the fault that ended the reading, nil while it goes on.
	stop *Fault
	// names are those in objects whose members may have any, and named is the offset of the last name.
	names parts.Names
	named int
	// unescaped makes the strings that are not in the text as they are.
	unescaped parts.Unescaped
	// scratch holds the last string that was unescaped only to see what is wrong with it.
	scratch []byte
}

// pool keeps decoders, each of which allocates more than a small record does.
var pool = sync.Pool{New: func() any { return &tokens{dec: new(jsontext.Decoder)} }}

// tokensOf returns the tokens of text. Give them back with release.
func tokensOf(text string) *tokens {
	t := pool.Get().(*tokens)
	t.text, t.stop = text, nil
	t.names.Begin(text)
	// The decoder reads a bytes.Buffer in place, and writes nothing there. A copy would double a large record.
	t.in = *bytes.NewBuffer(unsafe.Slice(unsafe.StringData(text), len(text)))
	// What these options allow is not let pass: it is found here, so that a text can have several such faults.
	t.dec.Reset(&t.in, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	return t
}

// release lets go of the text, and of a scratch buffer that only an unusual text needs.
func (t *tokens) release() {
	const usual = 64 << 10
	if cap(t.scratch) > usual {
		t.scratch = nil
	}
	t.text = ""
	t.names.Forget()
	t.in = bytes.Buffer{}
	t.dec.Reset(&t.in)
	pool.Put(t)
}

// next returns the offset of the next token.
func (t *tokens) next() int {
	i := int(t.dec.InputOffset())
	for i < len(t.text) && (isSpace(t.text[i]) || t.text[i] == ':' || t.text[i] == ',') {
		i++
	}
	return i
}

// peek returns the kind of the next token, or jsontext.KindInvalid where there is none.
func (t *tokens) peek() jsontext.Kind {
	return t.dec.PeekKind()
}

// token reads a token whose text does not matter.
func (t *tokens) token() bool {
	tok, err := t.dec.ReadToken()
	if err != nil {
		return t.broken(err)
	}
	if k := tok.Kind(); (k == jsontext.KindBeginObject || k == jsontext.KindBeginArray) && t.dec.StackDepth() > MaxDepth {
		t.stop = &Fault{Kind: TooDeep, Offset: int(t.dec.InputOffset()) - 1}
		return false
	}
	return true
}

// raw reads a token that is no bracket and returns its text, valid as long as the record.
func (t *tokens) raw() ([]byte, bool) {
	v, err := t.dec.ReadValue()
	if err != nil {
		return nil, t.broken(err)
	}
	return v, true
}

// name reads the name of an object's member. Where it is not valid Unicode, which valid tells, it shows U+FFFD.
func (t *tokens) name() (name string, valid, ok bool) {
	literal, ok := t.raw() // it fails on everything but a string here
	if !ok {
		return "", false, false
	}
	t.named = t.last(literal)
	if name, valid = t.unquote(literal); !valid {
		name = shown(literal)
	}
	return name, valid, true
}

// skip reads a value that does not matter, for its syntax and depth alone.
func (t *tokens) skip() bool {
	depth := t.dec.StackDepth()
	for t.token() {
		if t.dec.StackDepth() == depth {
			return true
		}
	}
	return false
}

// finish checks that nothing follows the record's value.
func (t *tokens) finish() bool {
	at := int(t.dec.InputOffset())
	for at < len(t.text) && isSpace(t.text[at]) {
		at++
	}
	if at < len(t.text) {
		t.stop = &Fault{Kind: Syntax, Offset: at, Reason: ReasonTrailing}
		return false
	}
	return true
}

// broken stops the reading for a syntax error. It always returns false.
// Nothing of err but its place is passed on: its message may quote the text.
func (t *tokens) broken(err error) bool {
	at, reason := len(t.text), ""
	var syntactic *jsontext.SyntacticError
	if errors.As(err, &syntactic) {
		at = min(max(int(syntactic.ByteOffset), 0), len(t.text))
	}
	switch {
	case err == io.EOF:
		reason = ReasonEmpty
	case errors.Is(err, io.ErrUnexpectedEOF):
		at, reason = len(t.text), ReasonCutShort
		if len(strings.TrimSpace(t.text)) == 1 && (t.text[0] == '{' || t.text[0] == '[') {
			reason = ReasonAlone
		}
	default:
		reason = reasonAt(t.text, at, t.isAfterName())
	}
	t.stop = &Fault{Kind: Syntax, Offset: at, Reason: reason}
	return false
}

// last returns the offset of the token that was read last, whose text is given.
func (t *tokens) last(literal []byte) int { return int(t.dec.InputOffset()) - len(literal) }

// unquote returns the string that the JSON string literal stands for, which was read last, and whether it is free of
// broken bytes and lone surrogates. Where it is not, the string is of no use.
func (t *tokens) unquote(literal []byte) (text string, valid bool) {
	if !utf8.Valid(literal) {
		return "", false
	}
	at := t.last(literal)
	if bytes.IndexByte(literal, '\\') < 0 {
		return t.text[at+1 : at+len(literal)-1], true
	}
	text, err := t.unescaped.Of(t.text[at : at+len(literal)])
	return text, err == nil
}

// shown returns the string that a JSON string literal stands for which is not valid, and of a long one the beginning,
// which is more than is shown of a name. U+FFFD stands for each run of broken bytes, as in rules.EscapeToken, and for each
// surrogate.
func shown(literal []byte) string {
	if at := pause(literal); at > 0 {
		if text := mended(append(literal[:at:at], '"')); len(text) > MaxName+utf8.UTFMax {
			return text
		}
	}
	return mended(literal)
}

// pause returns an index in a literal that is far from its beginning, and between two characters that do not depend on
// each other, or 0 where there is none: neither of them is broken or part of an escape.
func pause(literal []byte) int {
	const (
		far     = 8 * MaxName
		longest = len(`\ud83d\ude00`) // escape
	)
	for i := far; i < len(literal)-1; i++ {
		if literal[i] < utf8.RuneSelf && bytes.IndexByte(literal[i-longest:i+1], '\\') < 0 {
			return i
		}
	}
	return 0
}

func mended(literal []byte) string {
	text, _ := jsontext.AppendUnquote(nil, bytes.ToValidUTF8(literal, []byte("\uFFFD")))
	return string(text)
}

// isText reports whether a JSON string literal is free of broken bytes and lone surrogates.
func (t *tokens) isText(literal []byte) bool {
	if !utf8.Valid(literal) {
		return false
	}
	if bytes.IndexByte(literal, '\\') < 0 {
		return true
	}
	var err error
	t.scratch, err = jsontext.AppendUnquote(t.scratch[:0], literal)
	return err == nil
}

// isSpace reports JSON's white space.
func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\r' || c == '\n'
}

// isAfterName reports whether the decoder has read the name of a member, and nothing behind it.
func (t *tokens) isAfterName() bool {
	kind, read := t.dec.StackIndex(t.dec.StackDepth())
	return kind == jsontext.KindBeginObject && read%2 == 1
}
