package conformance

import (
	"math/rand/v2"
	"strings"
)

// mutationsOf returns values that differ from one in a single place: a character
// that is missing, doubled, in the other case, swapped with the next, or replaced
// by another or with another in front of it; and the value cut short and doubled.
func mutationsOf(value string) []string {
	characters := []rune(value)
	all := []string{value + value, value + "\n", "\n" + value, value + "\r\n"}
	for i := range len(characters) + 1 {
		before, after := string(characters[:i]), string(characters[i:])
		all = append(all, before, after)
		for _, r := range telling {
			all = append(all, before+string(r)+after)
		}
		if i == len(characters) {
			break
		}
		here, rest := string(characters[i]), string(characters[i+1:])
		all = append(all, before+rest, before+here+after, before+strings.ToUpper(here)+rest, before+strings.ToLower(here)+rest)
		if i+1 < len(characters) {
			all = append(all, before+string(characters[i+1])+here+string(characters[i+2:]))
		}
		for _, r := range telling {
			all = append(all, before+string(r)+rest)
		}
	}
	return all
}

// manyMutations returns values that differ from the samples in several places,
// the same ones each time.
func manyMutations(samples []string, count int) []string {
	random := rand.New(rand.NewPCG(13, 0))
	var all []string
	for range count {
		characters := []rune(samples[random.IntN(len(samples))])
		for range 1 + random.IntN(4) {
			at, r := random.IntN(len(characters)+1), telling[random.IntN(len(telling))]
			rest := characters[at:]
			if len(rest) > 0 && random.IntN(2) == 0 {
				rest = rest[1:]
			}
			changed := append([]rune{}, characters[:at]...)
			if random.IntN(3) > 0 {
				changed = append(changed, r)
			}
			characters = append(changed, rest...)
		}
		all = append(all, string(characters))
	}
	return all
}
