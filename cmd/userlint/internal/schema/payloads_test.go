package schema_test

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/schema"
	"github.com/userlint/userlint/rules"
)

// TestPayloads holds the schema of each context to payloads that break each
// rule, and to ones that break none.
func TestPayloads(t *testing.T) {
	for _, s := range catalogue.Services() {
		for _, o := range contexts(s) {
			made, unsaid := schema.Of(s, o)
			compiled := compile(t, made)
			for seed := range uint64(100) {
				valid := s.Valid(o, seed)
				assert.True(t, accepts(t, compiled, valid), "%s, seed %d: %s", s.Name, seed, valid)
			}
			list := compile(t, schema.ListOf(made))
			assert.True(t, accepts(t, list, []byte("["+string(s.Valid(o, 1))+"]")))
			assert.False(t, accepts(t, list, s.Valid(o, 1)), "a payload is no list")
			for _, r := range s.Broken(o) {
				if _, isFault := r.Constraint.(rules.Fault); isFault && ids(unsaid)[r.ID] {
					continue // TestUnsaid looks at these
				}
				for seed := range uint64(10) {
					payload, findings := s.Break(r, o, seed)
					want := true
					for _, f := range findings {
						want = want && (f.Severity == rules.Warning || ids(unsaid)[f.Rule])
					}
					assert.Equal(t, want, accepts(t, compiled, payload), "%s: %s", r.ID, payload)
				}
			}
		}
	}
}

// unsaid are the rules that no schema expresses, with the reason.
var unsaid = map[string]string{
	"syntax":           "what is no JSON is not validated",
	"too-large":        "white space is not part of the value",
	"too-deep":         "a schema cannot count how deep a document is",
	"duplicate-member": "a parser keeps one of the members",
	"utf8":             "a parser replaces what is broken",
	"duplicate":        "a schema sees one payload at a time",
	"nfc":              "an expression cannot normalize",
}

// TestUnsaid tests that what is left out is what cannot be expressed, and
// nothing else, and that payloads which break it are accepted indeed.
func TestUnsaid(t *testing.T) {
	for _, s := range catalogue.Services() {
		for _, o := range contexts(s) {
			made, left := schema.Of(s, o)
			compiled := compile(t, made)
			for _, r := range left {
				assert.Contains(t, unsaid, string(r.Kind), r.ID)
				assert.Contains(t, made.Comment, r.ID)
				slipped := r.Kind == rules.KindSyntax || r.Kind == rules.KindTooLarge && o != check.Options{}
				for seed := uint64(0); !slipped && seed < 100; seed++ {
					payload, _ := s.Break(r, o, seed)
					document := bytes.ToValidUTF8(payload, []byte("x"))
					if json.Valid(document) {
						slipped = accepts(t, compiled, lastMembers(t, document))
					}
				}
				assert.True(t, slipped, "%s is expressed after all", r.ID)
			}
			for _, word := range []string{idOf(left, "syntax"), idOf(left, "utf8")} {
				assert.NotEmpty(t, word, "%s: %v", s.Name, left)
			}
		}
	}
}

// idOf returns the id of the rule of a kind, empty where there is none.
func idOf(of []rules.Rule, kind rules.Kind) string {
	i := slices.IndexFunc(of, func(r rules.Rule) bool { return r.Kind == kind })
	if i < 0 {
		return ""
	}
	return of[i].ID
}

// lastMembers returns a document as a parser sees it that keeps the last of
// members with one name.
func lastMembers(t *testing.T, text []byte) []byte {
	t.Helper()
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	require.NoError(t, decoder.Decode(&value))
	kept, err := json.Marshal(value)
	require.NoError(t, err)
	return kept
}

// TestExpressions holds every pattern to the matcher of its rule under node's
// engine, which is the one of editors.
func TestExpressions(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no node")
	}
	type question struct {
		Pattern string   `json:"pattern"`
		Texts   []string `json:"texts"`
		want    []bool
		rule    string
	}
	var questions []*question
	for _, s := range catalogue.Services() {
		texts := textsOf(t, s)
		for _, r := range s.Rules() {
			match := matcher(r)
			if match == nil || catalogue.OfResponse(r) || r.Severity == rules.Warning && r.ErrorUnder == nil {
				continue
			}
			pattern, known := schema.Expression(r)
			require.True(t, known, r.ID)
			if slices.ContainsFunc(questions, func(q *question) bool { return q.Pattern == pattern && strings.HasPrefix(q.rule, s.Name) }) {
				continue
			}
			q := &question{Pattern: pattern, Texts: texts, rule: r.ID}
			for _, text := range texts {
				q.want = append(q.want, match(text))
			}
			assert.Contains(t, q.want, true, r.ID)
			assert.Contains(t, q.want, false, r.ID)
			questions = append(questions, q)
		}
	}
	input, err := json.Marshal(questions)
	require.NoError(t, err)
	node := exec.Command("node", "-e", `
		let text = ""
		process.stdin.setEncoding("utf8").on("data", part => text += part).on("end", () => console.log(JSON.stringify(
			JSON.parse(text).map(q => { const e = new RegExp(q.pattern, "u"); return q.texts.map(t => e.test(t)) }))))`)
	node.Stdin = bytes.NewReader(input)
	output, err := node.Output()
	require.NoError(t, err)
	var answers [][]bool
	require.NoError(t, json.Unmarshal(output, &answers))
	for i, q := range questions {
		for j, text := range q.Texts {
			assert.Equal(t, q.want[j], answers[i][j], "%s: %+q", q.rule, text)
		}
	}
}

func matcher(r rules.Rule) func(string) bool {
	switch c := r.Constraint.(type) {
	case *rules.Pattern:
		return c.Match
	case *rules.Format:
		return c.Match
	}
	return nil
}

// textsOf returns the texts of payloads of a service, good and bad, and each
// with every odd character at its ends and inside.
func textsOf(t *testing.T, s *catalogue.Service) []string {
	t.Helper()
	all := map[string]bool{"": true, "aB3\u0085aB3aB3": true, "\u0085aB3aB3aB3": true, "aB3aB3aB3\u2028": true}
	for _, o := range contexts(s) {
		for seed := range uint64(4) {
			collect(t, s.Valid(o, seed), all)
		}
		for _, r := range s.Broken(o) {
			if _, isFault := r.Constraint.(rules.Fault); isFault {
				continue
			}
			for seed := range uint64(3) {
				if payload, _ := s.Break(r, o, seed); len(payload) < 1<<16 {
					collect(t, payload, all)
				}
			}
		}
	}
	var texts []string
	for text := range all {
		texts = append(texts, text)
	}
	slices.Sort(texts)
	for i, text := range texts {
		odd := string([]rune("\n\r\t\v\u0000\u0085\u00a0\u2028\u3000 aA0@.-_,+/\\&^\"'é\u0301𝟘\ufeff")[i%27])
		texts = append(texts, text+odd, odd+text, text[:len(text)/2]+odd+strings.ToValidUTF8(text[len(text)/2:], ""))
	}
	for i := range texts {
		texts[i] = strings.ToValidUTF8(texts[i], "")
	}
	return texts
}

func collect(t *testing.T, payload []byte, into map[string]bool) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(payload))
	for {
		token, err := decoder.Token()
		if err != nil {
			return
		}
		if text, ok := token.(string); ok && len(text) < 2000 {
			into[text] = true
		}
	}
}

// TestPortable tells apart what means the same in both dialects.
func TestPortable(t *testing.T) {
	for _, tt := range []struct {
		pattern  string
		portable bool
		reason   string
	}{
		{`[a-z]+(@[0-9]{2,})?`, true, "classes, groups and quantifiers"},
		{`^(?!aws:)[\p{L}_.:/=+\-@]*$`, true, "anchors, lookaheads and properties"},
		{`[+-.]`, true, "a range"},
		{`[-a]`, true, "a hyphen in front"},
		{`[a-]`, true, "a hyphen at the end"},
		{`[_-.]`, false, "a range that descends"},
		{`[\w-.]`, false, "a range from a class"},
		{`[a-z&&[^b]]`, false, "an intersection"},
		{`[]a]`, false, "a bracket in front"},
		{`[a[b]]`, false, "a union"},
		{`\s+`, false, "white space differs"},
		{`a.b`, false, "the dot differs"},
		{`\p{IsLetter}`, false, "a name of Java"},
		{`\x{41}`, false, "an escape of Java"},
		{`\Qa\E`, false, "a quotation of Java"},
		{`a++`, false, "a possessive quantifier"},
		{`a+?`, false, "a lazy one, which no page has"},
		{`(?i)a`, false, "a flag"},
		{`(?<=a)b`, false, "a lookbehind"},
		{`a\-b`, false, "an escape that ECMA-262 does not have outside a class"},
		{`a$b`, false, "an end inside"},
		{`(a+)+`, false, "exponential"},
		{`((a*b)*c)*`, false, "exponential, nested"},
		{`(a+b){2}`, true, "repeated, but not without end"},
		{`(a`, false, "no end"},
		{`a)`, false, "no start"},
		{`[a`, false, "no end of a class"},
		{`a]`, false, "a bracket alone"},
		{`{2}`, false, "nothing to repeat"},
		{strings.Repeat("(", 50) + strings.Repeat(")", 50), false, "too deep"},
	} {
		assert.Equal(t, tt.portable, schema.IsPortable(tt.pattern), "%s: %s", tt.pattern, tt.reason)
	}
}
