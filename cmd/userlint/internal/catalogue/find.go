package catalogue

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/rules"
)

// Rule returns the rule of an id, and false where there is none.
func Rule(id string) (rules.Rule, bool) {
	r, known := byID()[id]
	return r, known
}

var byID = sync.OnceValue(func() map[string]rules.Rule {
	all := make(map[string]rules.Rule)
	for _, r := range Rules() {
		all[r.ID] = r
	}
	return all
})

// IDs returns the ids of all rules, in the order of the catalogue.
func IDs() []string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	return ids
}

// Find returns the rule of an id, or of the end of one, such as
// "UserName.reserved", that no other rule has. Where there is none, it returns
// the ids that may have been meant, the likeliest first.
func Find(id string) (rule rules.Rule, meant []string) {
	var ending []rules.Rule
	for _, r := range Rules() {
		if r.ID == id {
			return r, nil
		}
		if id != "" && strings.HasSuffix(r.ID, "."+id) {
			ending = append(ending, r)
		}
	}
	switch len(ending) {
	case 0:
		return rule, nearest(id)
	case 1:
		return ending[0], nil
	}
	for _, r := range ending {
		meant = append(meant, r.ID)
	}
	return rule, meant
}

// suggestions is how many ids are suggested for one that there is not, unless
// they all end in it.
const suggestions = 3

// nearest returns the ids that are the fewest edits away, or that hold the text.
func nearest(id string) []string {
	type candidate struct {
		id   string
		away int
	}
	const longest = 100 // more than any id has
	var near []candidate
	folded := strings.ToLower(unwrapped(id))
	if folded == "" || len(id) > longest {
		return nil
	}
	for _, r := range Rules() {
		known := strings.ToLower(r.ID)
		_, short, _ := strings.Cut(known, ".")
		limit := 2 + len(folded)/8
		away := min(decode.Distance(folded, known, limit), decode.Distance(folded, short, limit))
		if strings.Contains(known, folded) {
			away = min(away, limit)
		}
		if away <= limit {
			near = append(near, candidate{r.ID, away})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.away, b.away) })
	var ids []string
	for _, c := range near[:min(suggestions, len(near))] {
		// Next to one that is nearly right, others are only in the way.
		if c.away == near[0].away || near[0].away > 0 && c.away == near[0].away+1 {
			ids = append(ids, c.id)
		}
	}
	return ids
}

// unwrapped returns an id without what stands around it in reports, and a JSON
// Pointer as the path that ids have.
func unwrapped(id string) string {
	return strings.Trim(strings.ReplaceAll(id, "/", "."), "[]().,:; ")
}
