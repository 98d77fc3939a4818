package drift

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLedger: every entry is about a fact of the catalogue as it is today, and
// has what a reader needs.
func TestLedger(t *testing.T) {
	entries, err := Ledger()
	require.NoError(t, err)
	catalogue := map[string]string{}
	for i := range services() {
		for _, f := range services()[i].facts(services()[i].model()) {
			assert.False(t, f.Differs(), "%s: the catalogue differs from itself", f.ID)
			catalogue[f.ID] = f.Catalogue
		}
	}
	seen := map[string]bool{}
	for _, e := range entries {
		assert.False(t, seen[e.ID], "%s has two entries", e.ID)
		seen[e.ID] = true
		assert.Equal(t, catalogue[e.ID], e.Catalogue, e.ID)
		assert.NotEqual(t, e.Model, e.Catalogue, e.ID)
		assert.True(t, strings.HasSuffix(e.Reason, "."), "%s: the reason is a sentence", e.ID)
		assert.True(t, e.Until == "" || e.Since == "", e.ID)
		assert.LessOrEqual(t, e.changed.first, e.changed.last, e.ID)
		if e.changed.first == e.changed.last && e.Until+e.Since != "" {
			assert.Regexp(t, "^https://", e.Source, "%s: where the day is from", e.ID)
		}
	}
}

// extract reads a list of what a day's models say other than the catalogue:
// ids and the models' side, apart by a tab.
func extract(t *testing.T, day Day) map[string]string {
	t.Helper()
	text, err := os.ReadFile("testdata/" + string(day) + ".tsv")
	require.NoError(t, err)
	sides := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		id, side, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		require.True(t, found, line)
		sides[id] = side
	}
	return sides
}

// TestLedgerIsTrue holds the ledger against what the models of two days were
// seen to have: it explains all of that, and no entry explains nothing.
func TestLedgerIsTrue(t *testing.T) {
	entries, err := Ledger()
	require.NoError(t, err)
	used := map[string]bool{}
	for _, day := range []Day{oldest, newest} {
		sides := extract(t, day)
		for _, e := range entries {
			side, differs := sides[e.ID]
			must, can := e.holds(day)
			assert.Equal(t, must, can, "%s: what models of %s have is known", e.ID, day)
			assert.Equal(t, differs, must, "%s in models of %s", e.ID, day)
			if differs {
				used[e.ID] = true
				assert.Equal(t, side, e.Model, "%s in models of %s", e.ID, day)
			}
		}
		for id := range sides {
			assert.True(t, slices.ContainsFunc(entries, func(e Entry) bool { return e.ID == id }),
				"%s of %s has no entry", id, day)
		}
	}
	for _, e := range entries {
		assert.True(t, used[e.ID], "%s explains nothing", e.ID)
	}
}

func TestParseLedger(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"not JSON", `[`, "read ledger"},
		{"unknown field", `[{"untill": "2022-12-12"}]`, "untill"},
		{"no day", `[{"until": "2022-13-12"}]`, `"2022-13-12": want a day`},
		{"no last day", `[{"since": "2022-12-12/"}]`, "want a day"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := parseLedger([]byte(test.text))
			assert.ErrorContains(t, err, test.want)
		})
	}
}

func TestHolds(t *testing.T) {
	text := `[
		{"until": "2025-01-02", "differences": [{"id": "until"}]},
		{"since": "2025-01-02", "differences": [{"id": "since"}]},
		{"until": "2025-01-02/2025-02-01", "differences": [{"id": "until-range"}]},
		{"since": "2025-01-02/2025-02-01", "differences": [{"id": "since-range"}]},
		{"differences": [{"id": "always"}]}
	]`
	entries, err := parseLedger([]byte(text))
	require.NoError(t, err)
	type answer struct{ must, can bool }
	yes, no, maybe := answer{true, true}, answer{false, false}, answer{false, true}
	tests := []struct {
		day  Day
		want []answer
	}{
		{"2025-01-01", []answer{yes, no, yes, no, yes}},
		{"2025-01-02", []answer{no, yes, maybe, maybe, yes}},
		{"2025-01-31", []answer{no, yes, maybe, maybe, yes}},
		{"2025-02-01", []answer{no, yes, no, yes, yes}},
	}
	for _, test := range tests {
		for i, e := range entries {
			must, can := e.holds(test.day)
			assert.Equal(t, test.want[i], answer{must, can}, "%s on %s", e.ID, test.day)
		}
	}
}
