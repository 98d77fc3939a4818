package check

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPlaces: what was put in comes out, whatever the steps between places, in
// any order, and those of a list with a payload a line cost little.
func TestPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var p places
	var want []Place
	for file := range 7 {
		place := Place{File: string(rune('a' + file/2)), Line: 1, Column: 1}
		for range 1000 {
			place.Record += 1 + random.IntN(3)
			if random.IntN(2) == 0 {
				place.Line += 1 + random.IntN(1<<random.IntN(40))
				place.Column = 1 + random.IntN(1<<random.IntN(40))
			} else {
				place.Column += random.IntN(1 << random.IntN(40))
			}
			want = append(want, place)
			p.add(place)
		}
	}
	for _, i := range random.Perm(len(want)) {
		require.Equal(t, want[i], p.at(i), i)
	}
}

func TestPlacesOfLinesAreSmall(t *testing.T) {
	var p places
	const records = 100_000
	for i := range records {
		p.add(Place{File: "users.jsonl", Line: i + 1, Column: 1, Record: i + 1})
	}
	bytes := 0
	for _, c := range p.chunks {
		bytes += cap(c.steps)
	}
	assert.LessOrEqual(t, bytes, 5*records)
	assert.LessOrEqual(t, len(p.chunks), records/chunkPlaces+1)
}
