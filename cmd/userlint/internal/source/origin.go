package source

import "slices"

// Origin says where a part of a record's text came from: the part that begins at a byte offset and goes up to that of
// the next one.
type Origin struct {
	Offset   int
	Position Position
}

// Origins are the origins of the parts of a text, by offset.
type Origins []Origin

// position returns the position of an offset, which is start before the first part.
func (o Origins) position(start Position, offset int) Position {
	i, found := o.search(offset)
	if !found {
		i--
	}
	if i < 0 {
		return start
	}
	return o[i].Position
}

// find returns the position of the part that begins at an offset.
func (o Origins) find(offset int) (at Position, found bool) {
	i, found := o.search(offset)
	if !found {
		return Position{}, false
	}
	return o[i].Position, true
}

func (o Origins) search(offset int) (i int, found bool) {
	return slices.BinarySearchFunc(o, offset, func(origin Origin, offset int) int { return origin.Offset - offset })
}
