package check_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// hugeMap writes a map of so many entries, most of which break nothing that most
// do not break, with some of the given ones, in which $ is a number.
func hugeMap(random *rand.Rand, entries int, usual string, others []string, often int) string {
	var b strings.Builder
	for i := range entries {
		if i > 0 {
			b.WriteByte(',')
		}
		entry := usual
		if len(others) > 0 && random.IntN(often) == 0 {
			entry = others[random.IntN(len(others))]
		}
		b.WriteString(strings.ReplaceAll(entry, "$", fmt.Sprint(random.IntN(10*entries))))
	}
	return b.String()
}

// TestHugeMaps: of a record with a map of very many entries is said what the
// library says of the map as a whole.
func TestHugeMaps(t *testing.T) {
	long := strings.Repeat("x", decode.MaxName+1)
	tests := []struct {
		service, before, after string
		usual                  []string
		others                 []string
		inspect                func(text string) ([]decode.Fault, []rules.Violation)
	}{
		{
			"connect", `{"InstanceId":"i","Tags":{`, `}}`,
			[]string{`"$":""`, `"!$":"v"`, `"$":null`, `"aws:$":null`},
			[]string{
				`"$":""`, `"!$":""`, `"aws:$":""`, `"":""`, `"\u0021$":""`, `"k$":null`, `"w$":0`, `"!w$":{}`, "\"b$\":\"\xff\"", "\"\xff$\":\"\"",
				`"v$":"` + strings.Repeat("v", 300) + `"`, `"` + long + `$":""`, `"` + long + `$":0`, `"\ufffd":null`, "\"\xff\":0",
			},
			func(text string) ([]decode.Fault, []rules.Violation) {
				var r connect.CreateUserRequest
				faults := decode.PlanOf(reflect.TypeOf(r)).Decode(text, &r)
				return faults, r.Inspect(decode.Unread(faults)...)
			},
		},
		{
			"identitystore", `{"UserName":"u","Extensions":{`, `}}`,
			[]string{`"$":0`, `"aws:identitystore:e":{}`, `"aws:identitystore:a$":0`},
			[]string{
				`"$":{"a":[1]}`, `"aws:identitystore:enterprise":0`, `"aws:identitystore:a":0`, `"":0`, "\"b$\":\"\xff\"", "\"\xff$\":0",
				`"d$":{"a":0,"a":0}`, `"` + long + `$":"\ud800"`, `"\u0041$":[]`,
			},
			func(text string) ([]decode.Fault, []rules.Violation) {
				var r identitystore.CreateUserRequest
				faults := decode.PlanOf(reflect.TypeOf(r)).Decode(text, &r)
				return faults, r.Inspect(decode.Unread(faults)...)
			},
		},
	}
	for _, tt := range tests {
		service, ok := check.NewService(tt.service, check.Options{})
		require.True(t, ok)
		for i := range 60 {
			random := rand.New(rand.NewPCG(0, uint64(i)))
			entries := decode.MinKept + random.IntN(6*decode.MinKept)
			if i < len(tt.usual) {
				entries = 40 * decode.MinKept // next to which those that are kept in any case are few
			}
			usual := tt.usual[i%len(tt.usual)]
			others := tt.others[random.IntN(len(tt.others)):]
			text := tt.before + hugeMap(random, entries, usual, others, 1+random.IntN(20)*random.IntN(20)) + tt.after

			faults, want := tt.inspect(text)
			findings, _ := check.NewInspector(service).Inspect("-", &source.Record{Text: text})
			require.Len(t, findings, len(faults)+len(want))
			for j, f := range findings[len(faults):] {
				require.Equal(t, want[j], f.Violation)
			}
		}
	}
}

// TestMinKept: a map of which not all entries are kept has too many, and what is
// said of its entries does not depend on which of them are there.
func TestMinKept(t *testing.T) {
	catalogues := map[string][]rules.Rule{
		"connect": connect.Rules(), "generic": generic.Rules(), "identitystore": identitystore.Rules(),
		"workdocs": workdocs.Rules(), "workmail": workmail.Rules(),
	}
	members := slices.Concat(connect.Members(), generic.Members(), identitystore.Members(), workdocs.Members(), workmail.Members())
	maps := make(map[string]bool)
	for _, m := range members {
		maps[m.Path] = maps[m.Path] || m.Type == rules.TypeMap
	}
	limited := 0
	for service, catalogue := range catalogues {
		for _, r := range catalogue {
			name, part, _ := strings.Cut(r.Member, ".")
			switch items, isItems := r.Constraint.(rules.Items); {
			case !maps[name]:
			case isItems && items.Max > 0:
				limited++
				assert.Less(t, items.Max, decode.MinKept, r.ID)
			case part == "key" || part == "value":
				assert.Empty(t, r.Contexts, "%s: %s", service, r.ID)
			}
		}
	}
	assert.Equal(t, 2, limited)
}
