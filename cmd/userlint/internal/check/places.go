package check

import (
	"encoding/binary"
	"sort"
)

// places remembers the places of many records in a few bytes each: most of
// them stand a line, or some columns, behind the one before.
type places struct {
	chunks []chunk
	count  int
	last   Place
}

// chunk is some places of one input, one after the other.
type chunk struct {
	from  int // the index of the first one
	first Place
	steps []byte // to each further one, see step
}

// chunkPlaces is how many places are read at most to find one.
const chunkPlaces = 256

// add adds a place.
func (p *places) add(place Place) {
	last := len(p.chunks) - 1
	if last < 0 || p.count-p.chunks[last].from == chunkPlaces || !follows(&place, &p.last) {
		p.chunks = append(p.chunks, chunk{from: p.count, first: place})
	} else {
		c := &p.chunks[last]
		c.steps = appendStep(c.steps, &p.last, &place)
	}
	p.last = place
	p.count++
}

// at returns the place of an index.
func (p *places) at(index int) Place {
	after := sort.Search(len(p.chunks), func(i int) bool { return p.chunks[i].from > index })
	c := &p.chunks[after-1]
	place, steps := c.first, c.steps
	for range index - c.from {
		steps = takeStep(steps, &place)
	}
	return place
}

// follows reports whether a place is behind another in the same input.
func follows(place, before *Place) bool {
	return place.File == before.File && place.Record >= before.Record &&
		(place.Line > before.Line || place.Line == before.Line && place.Column >= before.Column)
}

// appendStep appends how many records and lines one place is behind another,
// and its column, which counts from the other's within one line.
func appendStep(b []byte, before, place *Place) []byte {
	column := place.Column
	if place.Line == before.Line {
		column -= before.Column
	}
	b = binary.AppendUvarint(b, uint64(place.Record-before.Record))
	b = binary.AppendUvarint(b, uint64(place.Line-before.Line))
	return binary.AppendUvarint(b, uint64(column))
}

func takeStep(steps []byte, place *Place) []byte {
	take := func() int {
		n, size := binary.Uvarint(steps)
		steps = steps[size:]
		return int(n)
	}
	records, lines, column := take(), take(), take()
	if lines == 0 {
		column += place.Column
	}
	place.Record, place.Line, place.Column = place.Record+records, place.Line+lines, column
	return steps
}
