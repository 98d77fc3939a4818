package check_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// TestTableIsLikeLines: a table finds what JSON Lines with the same payloads
// find, for valid payloads and for ones that break each rule on members.
func TestTableIsLikeLines(t *testing.T) {
	lists := map[string][][]byte{
		"identitystore": list(t, payloads.IdentityStore(identitystore.Store{})),
		"workdocs":      list(t, payloads.WorkDocs()),
		"workmail":      list(t, payloads.WorkMail(workmail.Organization{})),
		"connect":       list(t, payloads.Connect(connect.Instance{})),
		"generic":       list(t, payloads.Generic()),
	}
	for _, service := range check.Services() {
		t.Run(service, func(t *testing.T) {
			var tables tableMaker
			for _, payload := range lists[service] {
				tables.add(t, payload)
			}
			assert.Greater(t, len(tables.lines), len(lists[service])*3/4, "most payloads have a row")
			lines := bytes.Join(tables.lines, []byte("\n"))
			want := pointers(t, service, string(lines), source.JSONL)
			assert.Greater(t, len(want), len(tables.lines)/4, "there is something to find")
			assert.Equal(t, want, pointers(t, service, tables.table(t), source.CSV))
		})
	}
}

// list returns valid payloads, and ones that break each rule on members.
func list[R any](t *testing.T, from *payloads.Generator[R]) (all [][]byte) {
	t.Helper()
	for seed := range uint64(20) {
		all = append(all, from.Valid(seed).JSON)
		for _, r := range from.Rules() {
			if _, isFault := r.Constraint.(rules.Fault); isFault && r.Kind != rules.KindUnknownMember || seed > 2 {
				continue
			}
			b, err := from.Break(r.ID, seed)
			require.NoError(t, err)
			if b.Earlier != nil {
				all = append(all, b.Earlier.JSON)
			}
			all = append(all, b.JSON)
		}
	}
	return all
}

// pointers returns what is found in an input: record, rule and pointer, sorted.
func pointers(t *testing.T, service, input string, format source.Format) (found []string) {
	t.Helper()
	run, findings := newRun(t, service, check.Options{Duplicates: true})
	_, err := run.Input("-", strings.NewReader(input), format)
	require.NoError(t, err)
	for _, f := range *findings {
		found = append(found, fmt.Sprintf("%06d %s %s", f.Record, f.Rule, f.Pointer))
	}
	slices.Sort(found)
	return found
}

// tableMaker makes a table of payloads.
type tableMaker struct {
	// lines are the payloads that a row can hold.
	lines [][]byte
	// rows are their cells by column, and columns all of these.
	rows    []map[string]string
	columns map[string]bool
	// whole are the members of which some payload has a value that only JSON
	// can say.
	whole map[string]bool
	all   []map[string]any
}

// add adds a payload, unless it has a member that is an empty string, which is
// absent in a table, or one whose name is empty, for which there is no column.
func (m *tableMaker) add(t *testing.T, payload []byte) {
	t.Helper()
	members := make(map[string]any)
	decoder := json.NewDecoder(bytes.NewReader(payload))
	decoder.UseNumber()
	require.NoError(t, decoder.Decode(&members))
	_, unnamed := members[""]
	for _, value := range members {
		unnamed = unnamed || value == ""
	}
	if unnamed || len(members) == 0 {
		return
	}
	if m.whole == nil {
		m.whole = map[string]bool{"Extensions": true}
	}
	for name, value := range members {
		if onlyJSON(value) && value != nil {
			m.whole[name] = true
		}
	}
	m.lines = append(m.lines, payload)
	m.all = append(m.all, members)
}

// onlyJSON reports whether a value is, or has in it, what cells cannot say.
func onlyJSON(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case string:
		return value == ""
	case []any:
		return len(value) == 0 || len(value) > 100 || slices.ContainsFunc(value, onlyJSON)
	case map[string]any:
		return len(value) == 0 || value[""] != nil || slices.ContainsFunc(slices.Collect(maps.Values(value)), onlyJSON)
	}
	return false
}

// table returns the table, with its columns in the order of their names.
func (m *tableMaker) table(t *testing.T) string {
	t.Helper()
	m.columns = make(map[string]bool)
	for _, members := range m.all {
		m.rows = append(m.rows, make(map[string]string))
		for name, value := range members {
			m.cells(t, name, value)
		}
	}
	header := slices.Sorted(maps.Keys(m.columns))
	var b strings.Builder
	w := csv.NewWriter(&b)
	require.NoError(t, w.Write(header))
	for _, row := range m.rows {
		var cells []string
		for _, column := range header {
			cells = append(cells, row[column])
		}
		require.NoError(t, w.Write(cells))
	}
	w.Flush()
	return b.String()
}

// cells adds the cells of a value to the last row.
func (m *tableMaker) cells(t *testing.T, path string, value any) {
	t.Helper()
	cell := ""
	switch of := value.(type) {
	case nil:
		return
	case string:
		cell = of
	case []any, map[string]any:
		if !m.whole[path] {
			m.within(t, path, value)
			return
		}
		text, err := json.Marshal(value)
		require.NoError(t, err)
		cell = string(text)
	default:
		cell = fmt.Sprint(value)
	}
	m.columns[path] = true
	m.rows[len(m.rows)-1][path] = cell
}

func (m *tableMaker) within(t *testing.T, path string, value any) {
	t.Helper()
	switch value := value.(type) {
	case []any:
		for i, item := range value {
			m.cells(t, path+"["+strconv.Itoa(i)+"]", item)
		}
	case map[string]any:
		for name, member := range value {
			if path == "Tags" {
				m.cells(t, path+`["`+name+`"]`, member)
			} else {
				m.cells(t, path+"."+name, member)
			}
		}
	}
}
