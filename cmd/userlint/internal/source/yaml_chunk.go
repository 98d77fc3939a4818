package source

import (
	"io"
	"strings"
)

// maxParts is the number of parts, which is at least half that of its values, above which a YAML document is not read
// as a whole: in memory a value takes a hundred times the room that the shortest one takes in a text.
const maxParts = 1 << 18

// yamlChunk is a part of a YAML stream that can be read by itself: a document, or an item of a list.
type yamlChunk struct {
	text  string
	start Position
	// end is the line after the text that ends the document and says nothing else.
	end string
	// tooLarge says that the chunk is larger than Limit, and its text is empty.
	tooLarge bool
	// tooMany says that it has more than maxParts parts.
	tooMany bool
	// list says that it is a document which is a list in block style.
	list bool
	// item says that it is an item of such a list.
	item bool
}

// yamlChunks cuts a YAML stream into chunks. By YAML's rules a line that begins with a document marker is one wherever
// it stands, and so is, in a document that is a list in block style, a line that begins with an item's dash.
type yamlChunks struct {
	in *input
	// items says that the document which is being read is a list that is cut into its items.
	items bool
}

// What a line begins with.
type yamlLead uint8

const (
	otherLead     yamlLead = iota
	blankLead              // nothing, or a comment
	directiveLead          // "%"
	itemLead               // "-"
	startLead              // "---"
	endLead                // "..."
)

// next returns the next chunk that has any content, and io.EOF after the last one.
func (c *yamlChunks) next() (yamlChunk, error) {
	chunk := yamlChunk{start: c.in.pos, item: c.items}
	var (
		text             strings.Builder
		marked, anything bool // a start marker was read, and content
		parts            int
	)
	for {
		lead, err := c.lead()
		switch {
		case err == io.EOF && anything:
			chunk.text = text.String()
			return chunk, nil
		case err != nil:
			return yamlChunk{}, err
		}
		switch {
		case lead == endLead, lead == startLead && (marked || anything):
			c.items = false
			var end strings.Builder
			if lead == endLead {
				if _, err := c.line(&end); err != nil {
					return yamlChunk{}, err
				}
			}
			if anything {
				chunk.text, chunk.end = text.String(), end.String()
				return chunk, nil
			}
			text.Reset()
			chunk, marked, parts = yamlChunk{start: c.in.pos}, false, 0
			continue
		case lead == itemLead && c.items && anything:
			chunk.text = text.String()
			return chunk, nil
		case lead == startLead:
			marked = true
			anything = c.contentAfterMarker()
		case lead == otherLead, lead == itemLead, lead == directiveLead && marked:
			chunk.list = chunk.list || lead == itemLead && !anything
			anything = true
		}
		for whole := false; !whole; {
			counted := partCounter{&text, parts}
			if chunk.tooLarge {
				counted.to = nil
			}
			if whole, err = c.line(&counted); err != nil {
				return yamlChunk{}, err
			}
			parts = counted.parts
			chunk.tooMany = parts > maxParts
			if chunk.tooLarge || text.Len() <= Limit && !chunk.tooMany {
				continue
			}
			if chunk.list && !c.items {
				chunk.text = text.String()
				c.again(chunk)
				return c.next()
			}
			if text.Len() > Limit {
				chunk.tooLarge = true
				text.Reset()
			}
		}
	}
}

// again has a list read again from its start, item by item.
func (c *yamlChunks) again(list yamlChunk) {
	c.items = true
	c.in.block, c.in.pos = list.text+list.end+c.in.block, list.start
}

// lead returns what the next line begins with.
func (c *yamlChunks) lead() (yamlLead, error) {
	const longest = len("---\r\n")
	for len(c.in.block) < longest && strings.IndexByte(c.in.block, '\n') < 0 && c.in.read() == nil {
	}
	b := c.in.block
	if b == "" {
		return 0, c.in.err
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
	return strings.HasPrefix(b, marker) && (len(b) == len(marker) || isSpace(b[len(marker)]))
}

// contentAfterMarker reports whether there is more on the line that begins with a start marker.
func (c *yamlChunks) contentAfterMarker() bool {
	const enough = 1 << 10
	for strings.IndexByte(c.in.block, '\n') < 0 && len(c.in.block) < enough && c.in.read() == nil {
	}
	line, _, _ := strings.Cut(c.in.block, "\n")
	rest := strings.TrimLeft(line[len("---"):], " \t\r")
	return rest != "" && rest[0] != '#'
}

// line takes the next line with its line feed, and of one that is longer than Limit only a part that is so, too.
func (c *yamlChunks) line(to io.StringWriter) (whole bool, err error) {
	for taken := 0; taken <= Limit; {
		b, err := c.in.chunk()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
		n, ended := lineEnd(b)
		_, _ = to.WriteString(b[:n]) // to memory
		c.in.take(n)
		taken += n
		if ended {
			return true, nil
		}
	}
	return false, nil
}

// partCounter counts the parts of what is written: the characters that come between two values, or before one.
type partCounter struct {
	to    *strings.Builder // nil for what is not kept
	parts int
}

// WriteString is that of an [io.StringWriter].
func (p *partCounter) WriteString(text string) (int, error) {
	for i := range len(text) {
		switch text[i] {
		case ',', '[', '{', ':':
			p.parts++
		case '-', '?':
			if i+1 == len(text) || isSpace(text[i+1]) {
				p.parts++
			}
		}
	}
	if p.to == nil {
		return len(text), nil
	}
	return p.to.WriteString(text)
}
