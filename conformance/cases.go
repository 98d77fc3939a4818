package conformance

import (
	"slices"
)

// cases are the values on which a subject is compared.
type cases struct {
	// values are whole values, each once.
	values []string
	// samples are some that the subject takes, the shortest first.
	samples []string
	// inside is where in a sample each character is tried, beside by itself.
	inside place
}

// place is where a character is put.
type place struct{ before, after string }

func (p place) with(r rune) string { return p.before + string(r) + p.after }

// manySamples is how many of the values that a subject takes are mutated. Those
// of the vectors differ in length and in the parts that they have.
const manySamples = 8

// longestSample is the longest text that is mutated in each of its places.
const longestSample = 80

// casesOf returns the cases of a subject. Expressions are the texts that engines
// run for it, and seeds those of the test vectors. A short run has fewer.
func casesOf(s *subject, expressions, seeds []string, short bool) cases {
	values := slices.Clone(seeds)
	for _, expression := range expressions {
		rest, asked := withoutLookaheads(expression)
		for _, text := range append(asked, rest) {
			// An expression that is not Go's is run in another form as well.
			if found, err := atBounds(text); err == nil {
				values = append(values, found...)
			}
		}
	}
	many, count := manySamples, 20_000
	if short {
		many, count = 3, 1000
	}
	var c cases
	c.samples = samplesOf(s, values, many)
	for _, sample := range c.samples {
		values = append(values, mutationsOf(sample)...)
		values = append(values, stretched(sample, s.published)...)
	}
	values = append(values, manyMutations(c.samples, count)...)
	c.values = slices.DeleteFunc(distinct(values), func(value string) bool { return !isComparable(value) })
	c.inside = insideOf(s, c.samples)
	return c
}

// insideOf returns the place inside a sample at which the subject takes the most
// characters, be it that they come in between or take the place of another: a
// character tells nothing where each is refused.
func insideOf(s *subject, samples []string) place {
	var best place
	most := -1
	for _, sample := range samples {
		characters := []rune(sample)
		for at := 1; at < len(characters); at++ {
			before := string(characters[:at])
			for _, p := range []place{{before, string(characters[at:])}, {before, string(characters[at+1:])}} {
				takes := 0
				for _, r := range telling {
					if s.match(p.with(r)) {
						takes++
					}
				}
				if takes > most {
					best, most = p, takes
				}
			}
		}
	}
	return best
}

// samplesOf returns the values that a subject takes, of each length one, the
// shortest and some spread over the rest.
func samplesOf(s *subject, values []string, many int) []string {
	var taken []string
	lengths := map[int]bool{}
	for _, value := range values {
		if value != "" && len(value) <= longestSample && !lengths[len(value)] && isComparable(value) && s.match(value) {
			lengths[len(value)] = true
			taken = append(taken, value)
		}
	}
	slices.SortFunc(taken, func(a, b string) int { return len(a) - len(b) })
	if len(taken) <= many {
		return taken
	}
	var some []string
	for i := range many {
		some = append(some, taken[i*(len(taken)-1)/(many-1)])
	}
	return some
}

func distinct(values []string) []string {
	seen := make(map[string]bool, len(values))
	return slices.DeleteFunc(values, func(value string) bool {
		again := seen[value]
		seen[value] = true
		return again
	})
}
