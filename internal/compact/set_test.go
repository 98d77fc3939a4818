package compact

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAdd: a text is found again, whatever the hashes are and however much room
// there was.
func TestAdd(t *testing.T) {
	const texts = 500
	var all []string
	for i := range 2 * texts {
		all = append(all, fmt.Sprint(i*i%texts))
	}
	hashes := map[string]func(string) uint64{
		"own":         nil,
		"all equal":   func(string) uint64 { return 0 },
		"all highest": func(string) uint64 { return 1<<64 - 1 },
		"few":         func(text string) uint64 { return uint64(len(text)) << 61 },
		"low bits":    func(text string) uint64 { return uint64(text[0]) },
	}
	for name, hash := range hashes {
		for _, most := range []int{len(all), 1<<24 - 1, 1<<31 - 1} {
			for _, room := range []int{0, 10, len(all)} {
				s := NewSet(most, room, func(number int) string { return all[number-1-(most-len(all))] })
				if hash != nil {
					s.hash = hash
				}
				first := make(map[string]int)
				for i, text := range all {
					number := i + 1 + most - len(all)
					if _, repeats := first[text]; !repeats {
						first[text] = number
					}
					require.Equal(t, first[text], s.Add(number), "hashes %s, numbers up to %d, room for %d: %s", name, most, room, text)
				}
				assert.Equal(t, len(first), s.used)
			}
		}
	}
}

// TestMemory: what a set allocates in all.
func TestMemory(t *testing.T) {
	const texts = 100_000
	names := make([]string, texts)
	for i := range names {
		names[i] = fmt.Sprint(i)
	}
	s := NewSet(texts, 0, func(number int) string { return names[number-1] })
	for i := range names {
		s.Add(i + 1)
	}
	assert.LessOrEqual(t, len(s.slots), 8*texts/3)
	s = NewSet(texts, texts, func(number int) string { return names[number-1] })
	assert.Equal(t, 3*texts/2, len(s.slots))
	for i := range names {
		s.Add(i + 1)
	}
	assert.Equal(t, 3*texts/2, len(s.slots), "it need not grow")
}
