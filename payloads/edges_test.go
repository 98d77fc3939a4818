package payloads_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

// limit is one end of what a rule allows.
type limit struct {
	rule string
	at   int64
}

// beyond are the limits that no valid value is at, since another rule on the
// member is narrower, and why.
var beyond = map[limit]string{
	{"identitystore.IdentityStoreId.length", 1}:          "it has 12 or 36 characters",
	{"identitystore.response.IdentityStoreId.length", 1}: "it has 12 or 36 characters",
	{"identitystore.response.UserId.length", 1}:          "it has 36 or 47 characters",
	{"identitystore.Extensions.key.length", 1}:           "there is one supported key",
	{"identitystore.Extensions.key.length", 50}:          "there is one supported key",
	{"identitystore.Extensions.items", 10}:               "there is one supported key",
	{"identitystore.Birthdate.length", 1}:                "a date has 10 characters",
	{"identitystore.Birthdate.length", 1024}:             "a date has 10 characters",
	{"workdocs.EmailAddress.length", 1}:                  "the shortest is a@b.cd",
	{"workdocs.response.User.EmailAddress.length", 1}:    "the shortest is a@b.cd",
	{"workmail.IdentityProviderUserId.length", 1}:        "it has 36 or 47 characters",
	{"generic.Email.length", 1}:                          "the shortest is a@b.cd",
	{"connect.Username.length", 100}:                     "at most 64 under SAML and 20 otherwise",
}

// limitsOf returns the ends of what a rule allows.
func limitsOf(r rules.Rule) []limit {
	var ends []int64
	switch c := r.Constraint.(type) {
	case rules.Length:
		ends = []int64{int64(c.Min), int64(c.Max)}
	case rules.Items:
		ends = []int64{int64(c.Min), int64(c.Max)}
	case rules.Range:
		ends = []int64{c.Min, c.Max}
	}
	var limits []limit
	for _, end := range ends {
		if end != rules.NoMin && end != rules.NoMax && (end != 0 || r.Kind == rules.KindRange) {
			limits = append(limits, limit{r.ID, end})
		}
	}
	return limits
}

// TestValidPayloadsAreAtTheLimits: each limit of a length, a size and a range
// is met exactly by some valid payload.
func TestValidPayloadsAreAtTheLimits(t *testing.T) {
	met := map[limit]bool{}
	for _, s := range sorts() {
		at := map[string][]limit{}
		for _, r := range s.holding {
			for _, l := range limitsOf(r) {
				at[r.Member] = append(at[r.Member], l)
				met[l] = met[l] || false
			}
		}
		for seed := range uint64(600) {
			measure(s.members, "", decoded(t, s.valid(seed).json), func(path string, n int64) {
				for _, l := range at[path] {
					met[l] = met[l] || l.at == n
				}
			})
		}
	}
	for l, is := range met {
		reason, never := beyond[l]
		assert.NotEqual(t, never, is, "%s: %d %s", l.rule, l.at, reason)
	}
	for l := range beyond {
		assert.Contains(t, met, l, "it is no limit any more")
	}
}

func decoded(t *testing.T, text []byte) any {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	var document any
	require.NoError(t, decoder.Decode(&document))
	return document
}

// measure notes the length, the size or the number of each value, by its path.
func measure(members []rules.Member, path string, value any, note func(path string, n int64)) {
	sub := func(name string) string { return strings.TrimPrefix(path+"."+name, ".") }
	isMap := slices.ContainsFunc(members, func(m rules.Member) bool { return m.Path == path && m.Type == rules.TypeMap })
	switch value := value.(type) {
	case string:
		note(path, int64(utf8.RuneCountInString(value)))
	case json.Number:
		if n, err := value.Int64(); err == nil {
			note(path, n)
		}
	case []any:
		note(path, int64(len(value)))
		for _, item := range value {
			if _, nested := item.(map[string]any); nested {
				measure(members, path, item, note)
			}
		}
	case map[string]any:
		if isMap {
			note(path, int64(len(value)))
		}
		for name, inside := range value {
			switch {
			case isMap:
				note(path+".key", int64(utf8.RuneCountInString(name)))
				measure(members, path+".value", inside, note)
			case strings.HasSuffix(path, ".value"): // a document
			default:
				measure(members, sub(name), inside, note)
			}
		}
	}
}

// TestTextIsOfManyScripts: at the most characters that it may have, a member
// without a pattern of ASCII has such of one to four bytes.
func TestTextIsOfManyScripts(t *testing.T) {
	tests := []struct {
		sort, member string
		most         int
	}{
		{"identitystore", "Title", 1024},
		{"identitystore", "UserName", 128},
		{"workdocs", "GivenName", 64},
		{"workmail ", "DisplayName", 256},
		{"connect CONNECT_MANAGED", "InstanceId", 100},
		{"generic", "FirstName", 30},
	}
	for _, test := range tests {
		t.Run(test.sort+" "+test.member, func(t *testing.T) {
			all := sorts()
			s := all[slices.IndexFunc(all, func(s sort) bool { return s.name == test.sort })]
			widths, scripts := map[int]bool{}, map[string]bool{}
			for seed := range uint64(600) {
				text, _ := decoded(t, s.valid(seed).json).(map[string]any)[test.member].(string)
				for script, table := range unicode.Scripts {
					if script != "Common" && script != "Inherited" && strings.ContainsFunc(text, func(char rune) bool { return unicode.Is(table, char) }) {
						scripts[script] = true
					}
				}
				if n := utf8.RuneCountInString(text); n == test.most && len(text)%n == 0 {
					widths[len(text)/n] = true
				}
			}
			assert.Equal(t, map[int]bool{1: true, 2: true, 3: true, 4: true}, widths, "bytes a character")
			for _, script := range []string{
				"Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Han", "Hangul", "Thai", "Hiragana", "Deseret",
			} {
				assert.True(t, scripts[script], script)
			}
		})
	}
}

// TestFirstSeeds: seed 0 has nothing that may be left out, and seed 1 every
// member that goes with the others.
func TestFirstSeeds(t *testing.T) {
	absent := map[string][]string{
		"connect": {
			// They go with no settings per channel.
			"PhoneConfig.PhoneType", "PhoneConfig.AutoAccept", "PhoneConfig.AfterContactWorkTimeLimit",
			"PhoneConfig.DeskPhoneNumber", "PhoneConfig.PersistentConnection",
			"AutoAcceptConfigs", "AfterContactWorkConfigs", "PhoneNumberConfigs", "PersistentConnectionConfigs", "PhoneConfig",
			"VoiceEnhancementConfigs",
			"Password", "DirectoryUserId", "IdentityInfo.Email", // not under all types
		},
	}
	for _, s := range sorts() {
		minimal, full := map[string]bool{}, map[string]bool{}
		pathsOf(s.members, "", decoded(t, s.valid(0).json), minimal)
		pathsOf(s.members, "", decoded(t, s.valid(1).json), full)
		required := map[string]bool{}
		for _, r := range s.holding {
			required[r.Member] = required[r.Member] || r.Kind == rules.KindRequired
		}
		if s.service == "connect" && !slices.Contains(s.flags, "--identity-management-type") {
			continue // what is required depends on the type for which it was made
		}
		for path := range minimal {
			holds := required[path]
			for member := range required {
				holds = holds || required[member] && strings.HasPrefix(member, path+".")
			}
			assert.True(t, holds, "%s: %s is there with seed 0", s.name, path)
		}
		for _, m := range s.members {
			top, _, _ := strings.Cut(m.Path, ".")
			if !slices.Contains(absent[s.service], m.Path) && !slices.Contains(absent[s.service], top) &&
				!strings.HasSuffix(m.Path, ".key") && !strings.HasSuffix(m.Path, ".value") && inItems(s.members, m.Path) == "" {
				assert.True(t, full[m.Path], "%s: %s is not there with seed 1", s.name, m.Path)
			}
		}
	}
}

// inItems returns the list that holds the member, or "".
func inItems(members []rules.Member, path string) string {
	for _, m := range members {
		if m.Type == rules.TypeList && strings.HasPrefix(path, m.Path+".") {
			return m.Path
		}
	}
	return ""
}

func pathsOf(members []rules.Member, path string, value any, paths map[string]bool) {
	object, ok := value.(map[string]any)
	if !ok {
		return
	}
	for name, inside := range object {
		at := strings.TrimPrefix(path+"."+name, ".")
		if slices.ContainsFunc(members, func(m rules.Member) bool { return m.Path == at }) {
			paths[at] = true
			pathsOf(members, at, inside, paths)
		}
	}
}

// TestMembersAreInTheOrderOfThePage, in the text.
func TestMembersAreInTheOrderOfThePage(t *testing.T) {
	for _, s := range sorts() {
		var order []string
		for _, m := range s.members {
			if !strings.Contains(m.Path, ".") {
				order = append(order, m.Path)
			}
		}
		for seed := range uint64(50) {
			decoder := json.NewDecoder(strings.NewReader(string(s.valid(seed).json)))
			_, err := decoder.Token()
			require.NoError(t, err)
			last := -1
			for decoder.More() {
				name, err := decoder.Token()
				require.NoError(t, err)
				at := slices.Index(order, name.(string))
				require.Greater(t, at, last, "%s: %s", s.name, name)
				last = at
				var skipped json.RawMessage
				require.NoError(t, decoder.Decode(&skipped))
			}
		}
	}
}
