package servicetest

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// Fuzz checks what must hold of any request that encoding/json reads, as it is,
// with a canary in each of its texts, and with its U+FFFD turned into the
// broken bytes that they may have come from.
func (s *Service[Request, Response]) Fuzz(f *testing.F) {
	for _, v := range vectors.Load(f, Folder, s.Name) {
		if !v.Response {
			f.Add(v.Payload)
		}
	}
	for _, payload := range corpus(s.Name) {
		f.Add(payload)
	}
	catalogue := s.rulesByID()
	changes := []func(string) string{
		func(text string) string { return text },
		func(text string) string { return text + textCanary },
		func(text string) string { return strings.ReplaceAll(text, "\uFFFD", "\xff") },
	}
	f.Fuzz(func(t *testing.T, payload []byte) {
		if _, err := decode[Request](payload); err != nil {
			return
		}
		for _, change := range changes {
			for _, c := range s.Contexts {
				request := Decode[Request](t, "again", payload)
				mapTexts(reflect.ValueOf(request).Elem(), change)
				s.checkAny(t, c, request, catalogue)
			}
		}
	})
}

// FuzzText checks the same of any text, also such as is not valid UTF-8, in any
// member of a request that has them all.
func (s *Service[Request, Response]) FuzzText(f *testing.F) {
	texts := 0
	mapTexts(reflect.ValueOf(fill[Request](one)).Elem(), func(text string) string {
		texts++
		return text
	})
	for nth := range texts {
		for _, text := range []string{"", "jdoe@example.com", "Zoë", "e\u0301", "a b", "\xff", "VOICE", "+12", "1980-02-29"} {
			f.Add(uint(nth), text)
		}
	}
	catalogue := s.rulesByID()
	f.Fuzz(func(t *testing.T, nth uint, text string) {
		for _, c := range s.Contexts {
			request := fill[Request](one)
			at := uint(0)
			mapTexts(reflect.ValueOf(request).Elem(), func(old string) string {
				if at++; at-1 == nth%uint(texts) {
					return text
				}
				return old
			})
			s.checkAny(t, c, request, catalogue)
		}
	})
}

// one fills a request with one of each thing.
var one = filling{text: "x", key: "aws:identitystore:enterprise", items: 1, entries: 1}

func (s *Service[Request, Response]) rulesByID() map[string]rules.Rule {
	catalogue := map[string]rules.Rule{}
	for _, r := range s.Rules() {
		catalogue[r.ID] = r
	}
	return catalogue
}

// nowhere is the pointer of no member. A request of which something was unread
// is judged by the declaration alone, and not by the glance that is written out
// of it.
const nowhere = "/nowhere"

// few is how many of the violations of a request are looked at once more with
// their members unread.
const few = 10

// checkAny checks what must hold of any request, which it changes: that an
// error says what was found, the severities and exceptions, the order, that
// nothing is found inside what was unread, that the glance and the declaration
// agree, that no text holds a value, that
// each pointer leads to a value or names a member that is missing, that a
// request is judged the same each time, and that it is never worse without
// what its errors name.
func (s *Service[Request, Response]) checkAny(t *testing.T, c vectors.Context, r *Request, catalogue map[string]rules.Rule) {
	t.Helper()
	found, err := s.Inspect(c, r), s.Validate(c, r)
	s.checkError(t, err, found)
	assert.Equal(t, found, s.Inspect(c, r, nowhere), "the glance, and the declaration itself, under %+v", c)
	if err != nil {
		assert.NotContains(t, err.Error(), textCanary)
	}
	if s.Accepting != nil {
		assert.Equal(t, err == nil, len(s.Accepting(c, r)) > 0, "some type accepts under %+v", c)
	}
	s.checkOrder(t, "any", found)

	text, err := json.Marshal(r)
	require.NoError(t, err)
	var document any
	require.NoError(t, json.Unmarshal(text, &document))
	for i, v := range found {
		rule, known := catalogue[v.Rule]
		require.True(t, known, "%s is not in the catalogue", v.Rule)
		checkSeverity(t, c, v, rule)
		checkPointer(t, document, v)
		checkMember(t, reflect.TypeFor[Request](), v, rule)
		if i >= few {
			continue
		}
		checkSilence(t, v)
		for _, other := range s.Inspect(c, r, v.Pointer) {
			assert.False(t, other.Pointer == v.Pointer || strings.HasPrefix(other.Pointer, v.Pointer+"/"),
				"%s at %s although %s was unread", other.Rule, other.Pointer, v.Pointer)
		}
	}
	s.checkSame(t, c, r, found, text)
	s.checkRepair(t, c, r, found)
}

// checkSeverity checks a violation against its rule under a context.
func checkSeverity(t *testing.T, c vectors.Context, v rules.Violation, rule rules.Rule) {
	t.Helper()
	declared := func(name string) bool { return slices.Contains(c.Names(), name) }
	want := rule.Severity
	if slices.ContainsFunc(rule.ErrorUnder, declared) {
		want = rules.Error
	}
	assert.Equal(t, want, v.Severity, v.Rule)
	assert.Equal(t, rule.Kind, v.Kind, v.Rule)
	assert.Equal(t, rule.Exception, v.Exception, v.Rule)
	assert.GreaterOrEqual(t, v.Basis, rule.Basis, "the rule's basis is the strongest: %s", v.Rule)
	if len(rule.Contexts) > 0 {
		assert.NotEmpty(t, v.Context, "%s holds in a context", v.Rule)
	}
	for _, name := range strings.Split(v.Context, " or ") {
		assert.True(t, name == "" || slices.Contains(rule.Contexts, name), "%s under %q", v.Rule, v.Context)
	}
}

// checkPointer checks that the pointer of a violation leads to a value or, for
// a missing member, to none: null and absent are the same.
func checkPointer(t *testing.T, document any, v rules.Violation) {
	t.Helper()
	at := document
	for token := range strings.SplitSeq(strings.TrimPrefix(v.Pointer, "/"), "/") {
		at = child(at, token)
	}
	if v.Kind == rules.KindRequired || strings.HasPrefix(string(v.Kind), string(rules.KindRequired)+"-") {
		assert.Nil(t, at, "%s: there is a value at %s", v.Rule, v.Pointer)
		return
	}
	if v.Kind != rules.KindUTF8 && !strings.Contains(v.Rule, ".key.") {
		assert.NotNil(t, at, "%s: there is no value at %s", v.Rule, v.Pointer)
	}
}

var unescape = strings.NewReplacer("~1", "/", "~0", "~")

// child returns what stands in a value under a token of a JSON Pointer, or nil.
func child(value any, token string) any {
	switch value := value.(type) {
	case map[string]any:
		return value[unescape.Replace(token)]
	case []any:
		if i, err := strconv.Atoi(token); err == nil && i < len(value) {
			return value[i]
		}
	}
	return nil
}
