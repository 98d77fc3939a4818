// Package compose writes the JSON of records that come in other formats.
package compose

import (
	"strconv"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// Composer writes the JSON of a record that comes in another format, and remembers where each of its values is in the
// input. Everything after it works as it does for JSON: findings are made of the text, and get the positions.
//
// The values of an object follow their names, and commas and colons come by themselves:
//
//	var c Composer
//	c.BeginObject(source.Position{Line: 2, Column: 1})
//	c.Name("UserName")
//	c.String("jdoe", source.Position{Line: 2, Column: 1})
//	c.Name("Emails")
//	c.BeginArray(source.Position{Line: 2, Column: 6})
//	c.EndArray()
//	c.EndObject()
//	record := c.Record(source.Position{Line: 2, Column: 1})
//
// What an input gets wrong is written as it is, because what reads the text finds it: members twice or of no known
// name, values of wrong types, bytes that are not UTF-8. A value that is unknown is written as [Composer.Unknown].
//
// A text grows no larger than [source.Limit] and opens no more brackets than one too many, whatever is written: beyond that
// the writing does nothing, and the record is found too large or too deep. Whoever recurses asks [Composer.Full].
//
// The zero Composer is ready to use, and so is one that has given a record.
type Composer struct {
	text    []byte
	origins source.Origins
	unknown []string
	faults  []source.Fault
	depth   int
	// first says that the next value or name is the first within its brackets, and so has no comma before it.
	first bool
	// named says that a name was written, and its value was not.
	named bool
	full  bool
	large bool
}

// BeginObject opens an object that is at a place in the input.
func (c *Composer) BeginObject(at source.Position) { c.begin('{', at) }

// EndObject closes the innermost object.
func (c *Composer) EndObject() { c.end('}') }

// BeginArray opens an array that is at a place in the input.
func (c *Composer) BeginArray(at source.Position) { c.begin('[', at) }

// EndArray closes the innermost array.
func (c *Composer) EndArray() { c.end(']') }

// Name writes the name of the next value of an object. Bytes that are not UTF-8 are written as they are.
func (c *Composer) Name(name string) {
	c.separate()
	c.name(name)
}

// NameAt writes a name that is at a place in the input.
func (c *Composer) NameAt(name string, at source.Position) {
	c.separate()
	c.origin(at)
	c.name(name)
}

func (c *Composer) name(name string) {
	c.quote(name)
	c.put(":")
	c.named = true
}

// String writes a string. Bytes that are not UTF-8 are written as they are; a lone surrogate is written as the three
// bytes that it would have, which are not UTF-8.
func (c *Composer) String(value string, at source.Position) {
	c.value(at)
	c.quote(value)
}

// Number writes a number, which must be in JSON's form.
func (c *Composer) Number(literal string, at source.Position) {
	c.value(at)
	c.put(literal)
}

// Integer writes an integer.
func (c *Composer) Integer(value int64, at source.Position) {
	c.Number(strconv.FormatInt(value, 10), at)
}

// Bool writes a boolean.
func (c *Composer) Bool(value bool, at source.Position) {
	c.value(at)
	c.put(strconv.FormatBool(value))
}

// Null writes null, which as a member means that it is absent.
func (c *Composer) Null(at source.Position) {
	c.value(at)
	c.put("null")
}

// JSON writes a value that is JSON already. All of it is at one place.
func (c *Composer) JSON(text string, at source.Position) {
	c.value(at)
	c.put(text)
}

// Unknown writes a value that is there and that only another program knows. The pointer is that of the value: it
// becomes one of [source.Record.Unknown].
func (c *Composer) Unknown(pointer string, at source.Position) {
	c.note(pointer)
	c.Null(at)
}

// UnknownRecord writes a record of which only another program knows what members it has.
func (c *Composer) UnknownRecord(at source.Position) {
	c.note("")
	c.BeginObject(at)
	c.EndObject()
}

func (c *Composer) note(unknown string) {
	if !c.full {
		c.unknown = append(c.unknown, unknown)
	}
}

// Fault adds what the input gets wrong in its own form. Of more than a thousand nobody reads the rest.
func (c *Composer) Fault(f source.Fault) {
	const enough = 1000
	if !c.full && len(c.faults) < enough {
		c.faults = append(c.faults, f)
	}
}

// Full reports whether the text is as large or as deep as it gets, so that nothing that is written matters any more.
func (c *Composer) Full() bool { return c.full }

// Record returns the record that was written, which begins at a place in the input, and begins anew.
func (c *Composer) Record(start source.Position) source.Record {
	rec := source.Record{Start: start, Text: string(c.text), Origins: c.origins, Unknown: c.unknown, Faults: c.faults}
	if c.large {
		rec = source.Record{Start: start, TooLarge: true}
	}
	c.Discard()
	return rec
}

// Discard begins anew.
func (c *Composer) Discard() {
	const usual = 64 << 10
	if cap(c.text) > usual {
		c.text = nil
	}
	*c = Composer{text: c.text[:0]}
}

func (c *Composer) begin(bracket byte, at source.Position) {
	c.value(at)
	c.put(string(bracket))
	c.depth++
	c.first = true
	// One bracket too many is found before what is missing after it.
	c.full = c.full || c.depth > rules.MaxDepth
}

func (c *Composer) end(bracket byte) {
	c.put(string(bracket))
	c.depth--
	c.first = false
}

// value begins a value.
func (c *Composer) value(at source.Position) {
	if c.named {
		c.named = false
	} else {
		c.separate()
	}
	c.origin(at)
}

// origin notes where what is written next comes from.
func (c *Composer) origin(at source.Position) {
	if !c.full {
		c.origins = append(c.origins, source.Origin{Offset: len(c.text), Position: at})
	}
}

// separate writes the comma before a name or a value.
func (c *Composer) separate() {
	if c.depth > 0 && !c.first {
		c.put(",")
	}
	c.first = false
}

// put appends to the text, which stays a valid beginning of JSON: it is all or nothing.
func (c *Composer) put(text string) {
	if c.full {
		return
	}
	if len(c.text)+len(text) > source.Limit {
		c.full, c.large = true, true
		return
	}
	c.text = append(c.text, text...)
}

func (c *Composer) quote(value string) {
	if len(value) > source.Limit {
		c.full, c.large = true, true
	}
	if c.full {
		return
	}
	c.put(`"`)
	written := 0
	for i := range len(value) {
		if b := value[i]; b >= ' ' && b != '"' && b != '\\' {
			continue
		}
		c.put(value[written:i])
		c.escape(value[i])
		written = i + 1
	}
	c.put(value[written:])
	c.put(`"`)
}

func (c *Composer) escape(b byte) {
	const digits = "0123456789abcdef"
	switch b {
	case '"', '\\':
		c.put(string([]byte{'\\', b}))
	default:
		c.put(`\u00` + string([]byte{digits[b>>4], digits[b&15]}))
	}
}
