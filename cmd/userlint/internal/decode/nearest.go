package decode

import "strings"

// edits returns how many bytes of a name may be inserted, dropped, replaced or swapped for it to stay near.
// The shorter the name, the more likely is a near one something else.
func edits(length int) int {
	switch {
	case length < 3:
		return 0
	case length < 5:
		return 1
	case length < 10:
		return 2
	}
	return 3
}

// nearest returns the member with the fewest edits from name, not counting those of case, the first of several
// in the struct's order, or "" if none is near. Its cost does not grow with the length of name.
func (n *node) nearest(name string) string {
	limit := edits(len(name))
	if len(name) > n.longest+limit {
		return ""
	}
	folded := strings.ToLower(name)
	best := ""
	for _, m := range n.members {
		if d := Distance(folded, m.folded, limit); d <= limit {
			best, limit = m.name, d-1
		}
	}
	return best
}

// Distance returns the number of bytes to insert, drop, replace or swap with the next to make b of a (optimal
// string alignment), or something larger than limit where that is more than limit.
func Distance(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	// row[j] is the distance between the front of a and b[:j]; above is the row before, and top the one before that.
	row, above, top := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	least, leastAbove := 0, 0
	for i := range len(a) {
		row, above, top = top, row, above
		row[0] = i + 1
		least, leastAbove = row[0], least
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(above[j]+cost, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], top[j-1]+1)
			}
			least = min(least, row[j+1])
		}
		if min(least, leastAbove) > limit {
			break // every cell of the next row comes from these two
		}
	}
	return row[len(b)]
}

// Nearest returns the known name with the fewest edits from name, not counting those of case, the first of several,
// or "" if none is near. The longer the name, the more edits it may have.
func Nearest(name string, known []string) string {
	limit := max(edits(len(name)), len(name)/6)
	name = strings.ToLower(name)
	best := ""
	for _, other := range known {
		if d := Distance(name, strings.ToLower(other), limit); d <= limit {
			best, limit = other, d-1
		}
	}
	return best
}
