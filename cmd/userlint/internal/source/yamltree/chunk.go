package yamltree

import (
	"io"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// MaxParts is the number of parts, which is at least half that of its values, above which a YAML document is not read
// as a whole: in memory a value takes a hundred times the room that the shortest one takes in a text.
const MaxParts = 1 << 18

// Chunk is a part of a YAML stream that can be read by itself: a document, or an item of a list.
type Chunk struct {
	Text  string
	Start source.Position
	// Offset is the number of bytes of the input before it.
	Offset int64
	// end is the line after the text that ends the document and says nothing else.
	end string
	// TooLarge says that the chunk is larger than [source.Limit], and its text is empty.
	TooLarge bool
	// TooMany says that it has more than MaxParts parts.
	TooMany bool
	// List says that it is a document which is a list in block style.
	List bool
	// Item says that it is an item of such a list.
	Item bool
}

// Chunks cuts a YAML stream into chunks. By YAML's rules a line that begins with a document marker is one wherever
// it stands, and so is, in a document that is a list in block style, a line that begins with an item's dash.
type Chunks struct {
	in *window.Window
	// items says that the document which is being read is a list that is cut into its items.
	items bool
}

// NewChunks returns the chunks of an input.
func NewChunks(in *window.Window) *Chunks { return &Chunks{in: in} }

// What a line begins with.
type lead uint8

const (
	otherLead     lead = iota
	blankLead          // nothing, or a comment
	directiveLead      // "%"
	itemLead           // "-"
	startLead          // "---"
	endLead            // "..."
)

// Next returns the next chunk that has any content, and io.EOF after the last one.
func (c *Chunks) Next() (Chunk, error) {
	chunk := Chunk{Start: c.in.Position(), Offset: c.in.Offset(), Item: c.items}
	var (
		text             strings.Builder
		marked, anything bool // a start marker was read, and content
		parts            int
	)
	for {
		at := c.in.Offset()
		begin, err := c.lead()
		if c.in.Offset() > at && !anything {
			// Behind a byte-order mark, which belongs to no text, it begins anew.
			text.Reset()
			chunk.Start, chunk.Offset, parts = c.in.Position(), c.in.Offset(), 0
		}
		switch {
		case err == io.EOF && anything:
			chunk.Text = text.String()
			return chunk, nil
		case err != nil:
			return Chunk{}, err
		}
		switch {
		case begin == endLead, begin == startLead && (marked || anything):
			c.items = false
			var end strings.Builder
			if begin == endLead {
				if _, err := c.line(&end); err != nil {
					return Chunk{}, err
				}
			}
			if anything {
				chunk.Text, chunk.end = text.String(), end.String()
				return chunk, nil
			}
			text.Reset()
			chunk, marked, parts = Chunk{Start: c.in.Position(), Offset: c.in.Offset()}, false, 0
			continue
		case begin == itemLead && c.items && anything:
			chunk.Text = text.String()
			return chunk, nil
		case begin == startLead:
			marked = true
		case begin == otherLead, begin == itemLead, begin == directiveLead && marked:
			chunk.List = chunk.List || begin == itemLead && !anything
			anything = true
		}
		rest := content{marker: begin == startLead, comment: begin == directiveLead}
		for whole := false; !whole; {
			counted := partCounter{&text, parts, &rest}
			if chunk.TooLarge {
				counted.to = nil
			}
			if whole, err = c.line(&counted); err != nil {
				return Chunk{}, err
			}
			parts = counted.parts
			anything = anything || rest.found
			chunk.TooMany = parts > MaxParts
			if chunk.TooLarge || text.Len() <= source.Limit && !chunk.TooMany {
				continue
			}
			if chunk.List && !c.items {
				chunk.Text = text.String()
				c.Again(chunk)
				return c.Next()
			}
			if text.Len() > source.Limit {
				chunk.TooLarge = true
				text.Reset()
			}
		}
	}
}

// Again has a list read again from its start, item by item.
func (c *Chunks) Again(list Chunk) {
	c.items = true
	c.in.Restore(list.Text+list.end, list.Start)
}

// mark is a byte-order mark.
const mark = "\uFEFF"

// lead returns what the next line begins with.
func (c *Chunks) lead() (lead, error) {
	const longest = len(mark + "---\r\n")
	for len(c.in.Arrived()) < longest && strings.IndexByte(c.in.Arrived(), '\n') < 0 && c.in.More() == nil {
	}
	b := c.in.Arrived()
	if b == "" {
		return 0, c.in.Err()
	}
	if rest, marked := strings.CutPrefix(b, mark); marked && isMarker(rest, "---") {
		c.in.SkipMark() // each document may have one before it, as where files are written one after the other
		b = rest
	}
	rest := strings.TrimLeft(b, " \t")
	switch {
	case isMarker(b, "---"):
		return startLead, nil
	case isMarker(b, "..."):
		return endLead, nil
	case isMarker(b, "-"):
		return itemLead, nil
	case rest == "", rest[0] == '\n', rest[0] == '\r', rest[0] == '#':
		return blankLead, nil
	case b[0] == '%':
		return directiveLead, nil
	}
	return otherLead, nil
}

// isMarker reports whether a line begins with a marker and white space, or is the marker.
func isMarker(b, marker string) bool {
	return strings.HasPrefix(b, marker) && (len(b) == len(marker) || window.IsSpace(b[len(marker)]))
}

// line takes the next line with its line feed, and of one that is longer than [source.Limit] only a part that is so, too.
func (c *Chunks) line(to io.StringWriter) (whole bool, err error) {
	for taken := 0; taken <= source.Limit; {
		b, err := c.in.Chunk()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
		n := strings.IndexByte(b, '\n') + 1
		ended := n > 0
		if !ended {
			n = len(b)
		}
		_, _ = to.WriteString(b[:n]) // to memory
		c.in.Take(n)
		taken += n
		if ended {
			return true, nil
		}
	}
	return false, nil
}
