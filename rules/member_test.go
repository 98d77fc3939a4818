package rules_test

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

func memberOf(t *testing.T, members []rules.Member, path string) *rules.Member {
	t.Helper()
	require.True(t, slices.ContainsFunc(members, func(m rules.Member) bool { return m.Path == path }), path)
	return member(members, path)
}

// TestMemberInspectsAString, wherever it comes from: pointers are relative.
func TestMemberInspectsAString(t *testing.T) {
	other := workmail.Organization{DirectoryType: workmail.OtherDirectory}.Members()
	saml := connect.Instance{IdentityManagementType: connect.SAML}.Members()
	tests := []struct {
		name    string
		reason  string
		members []rules.Member
		path    string
		value   string
		want    []string
	}{
		{"good", "nothing is wrong", identitystore.Members(), "UserName", "jdoe", nil},
		{
			"several", "every constraint that is broken", identitystore.Members(), "UserName",
			strings.Repeat("a ", 65), []string{" identitystore.UserName.pattern", " identitystore.UserName.length"},
		},
		{"inside an item", "its rule has no index", identitystore.Members(), "Emails.Value", "", []string{
			" identitystore.Emails.Value.length", " identitystore.Emails.Value.pattern",
		}},
		{"not UTF-8", "no other rule is tried", identitystore.Members(), "UserName", "\xff", []string{
			" identitystore.utf8",
		}},
		{"undeclared", "the narrower limit is unknown", workmail.Members(), "Name", strings.Repeat("a", 21), nil},
		{"declared", "the narrower limit holds", other, "Name", strings.Repeat("a", 21), []string{
			" workmail.Name.length-other-directory",
		}},
		{"alternatives", "some type accepts", connect.Members(), "Username", strings.Repeat("a", 21), nil},
		{"alternatives, declared", "no other character under SAML", saml, "Username", "jane doe", []string{
			" connect.Username.pattern-saml",
		}},
		{"a key", "by itself", connect.Members(), "Tags.key", "aws:x", []string{" connect.Tags.key.pattern"}},
		{"a value of a map", "by itself", connect.Members(), "Tags.value", strings.Repeat("a", 257), []string{
			" connect.Tags.value.length",
		}},
		{"an item of a list of strings", "it has no path of its own", connect.Members(), "SecurityProfileIds", "\xff",
			[]string{" connect.utf8"}},
		{"of a response", "its rules are its own", workdocs.ResponseMembers(), "User.Status", "PENDING", []string{
			" workdocs.response.User.Status.enum-active",
		}},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, places(memberOf(t, test.members, test.path).InspectString(test.value)),
			"%s: %s", test.name, test.reason)
	}
}

func TestMemberInspectsAnInteger(t *testing.T) {
	limit := memberOf(t, connect.Members(), "PhoneConfig.AfterContactWorkTimeLimit")
	assert.Empty(t, limit.InspectInteger(0))
	assert.Empty(t, limit.InspectInteger(2_000_000))
	assert.Equal(t, []string{" connect.PhoneConfig.AfterContactWorkTimeLimit.range"}, places(limit.InspectInteger(-1)))
	assert.Equal(t, []string{" connect.PhoneConfig.AfterContactWorkTimeLimit.range"}, places(limit.InspectInteger(2_000_001)))
	assert.Equal(t, []string{" connect.type"}, places(limit.InspectInteger(math.MaxInt32+1)), "beyond 32 bits")
	assert.Equal(t, []string{" connect.type"}, places(limit.InspectUnsigned(math.MaxUint64)), "beyond 64 bits")

	bytes := memberOf(t, workdocs.Members(), "StorageRule.StorageAllocatedInBytes")
	assert.Empty(t, bytes.InspectInteger(math.MaxInt64))
	assert.Empty(t, bytes.InspectUnsigned(math.MaxInt64))
	assert.Equal(t, []string{" workdocs.type"}, places(bytes.InspectUnsigned(math.MaxInt64+1)), "beyond 64 bits")
	assert.Equal(t, []string{" workdocs.StorageRule.StorageAllocatedInBytes.range"}, places(bytes.InspectInteger(-1)))

	utilized := memberOf(t, workdocs.ResponseMembers(), "User.Storage.StorageUtilizedInBytes")
	assert.Empty(t, utilized.InspectInteger(math.MinInt64), "no limit")
}

func TestMemberInspectsAList(t *testing.T) {
	photos := memberOf(t, identitystore.Members(), "Photos")
	assert.Empty(t, photos.InspectSize(3))
	assert.Equal(t, []string{" identitystore.Photos.items"}, places(photos.InspectSize(0)))
	assert.Equal(t, []string{" identitystore.Photos.items"}, places(photos.InspectSize(4)))

	profiles := memberOf(t, connect.Members(), "SecurityProfileIds")
	assert.Empty(t, profiles.InspectStrings([]*string{new("a"), new("b")}))
	assert.Equal(t, []string{" connect.SecurityProfileIds.items"}, places(profiles.InspectStrings([]*string{})))
	assert.Equal(t, []string{"/0 connect.SecurityProfileIds.required", "/2 connect.SecurityProfileIds.unique"},
		places(profiles.InspectStrings([]*string{nil, new("a"), new("a")})))
}

func TestMemberInspectsAMap(t *testing.T) {
	tags := memberOf(t, connect.Members(), "Tags")
	assert.Empty(t, tags.InspectEntries(map[string]*string{"team": new("")}))
	assert.Equal(t, []string{" connect.Tags.items"}, places(tags.InspectEntries(map[string]*string{})))
	assert.Equal(t, []string{"/a connect.Tags.value.required", "/aws:b connect.Tags.key.pattern"},
		places(tags.InspectEntries(map[string]*string{"a": nil, "aws:b": new("")})))
	assert.Equal(t, []string{" connect.Tags.items"}, places(tags.InspectSize(51)))

	extensions := memberOf(t, identitystore.Members(), "Extensions")
	assert.Empty(t, extensions.InspectDocuments(map[string]any{"aws:identitystore:enterprise": nil}))
	assert.Equal(t, []string{
		"/aws:identitystore:other identitystore.Extensions.key.enum",
		"/aws:identitystore:other/k identitystore.utf8",
	}, places(extensions.InspectDocuments(map[string]any{"aws:identitystore:other": map[string]any{"k": "\xff"}})))

	document := memberOf(t, identitystore.Members(), "Extensions.value")
	assert.Empty(t, document.InspectDocument([]any{nil, 1.5, "x"}))
	assert.Equal(t, []string{"/1 identitystore.utf8"}, places(document.InspectDocument([]any{nil, "\xff"})))
}

// TestEntryFaults: entries have a bit in common where they break the same rule.
func TestEntryFaults(t *testing.T) {
	tags := memberOf(t, connect.Members(), "Tags")
	extensions := memberOf(t, identitystore.Members(), "Extensions")
	for _, m := range []*rules.Member{tags, extensions} {
		common := make(map[string]uint32) // to all entries that break a rule
		for _, key := range []string{"", "team", "aws:a", "!", strings.Repeat("k", 129), "aws:identitystore:enterprise", "aws:identitystore:a", "aws:identitystore:!", "\xff"} {
			for _, value := range []*string{nil, new(""), new("v"), new(strings.Repeat("v", 257)), new("\xff")} {
				var found []rules.Violation
				if m == tags {
					found = m.InspectEntries(map[string]*string{key: value})
				} else {
					found = m.InspectDocuments(map[string]any{key: nil})
				}
				faults := m.EntryFaults(key, value)
				assert.Equal(t, len(found) > 0, faults != 0, "%s: %q", m.Path, key)
				assert.Len(t, found, bits.OnesCount32(faults), "%s: %q", m.Path, key)
				for _, v := range found {
					if _, known := common[v.Rule]; !known {
						common[v.Rule] = faults
					}
					common[v.Rule] &= faults
				}
			}
		}
		for rule, faults := range common {
			// These two are broken by keys and by values, and by what is too short and too long.
			if !strings.HasSuffix(rule, ".utf8") && !strings.HasSuffix(rule, ".length") {
				assert.NotZero(t, faults, rule)
			}
		}
		assert.Greater(t, len(common), 2)
	}
}

// TestMemberOfAnotherTypePanics: the caller asks for what the member is not.
func TestMemberOfAnotherTypePanics(t *testing.T) {
	text := memberOf(t, identitystore.Members(), "UserName")
	primary := memberOf(t, identitystore.Members(), "Emails.Primary")
	tags := memberOf(t, connect.Members(), "Tags")
	extensions := memberOf(t, identitystore.Members(), "Extensions")
	tests := map[string]func(){
		"a boolean as a string":              func() { primary.InspectString("") },
		"a string as an integer":             func() { text.InspectInteger(1) },
		"a string as an unsigned integer":    func() { text.InspectUnsigned(1) },
		"a string as a list":                 func() { text.InspectSize(1) },
		"a string as a list of strings":      func() { text.InspectStrings(nil) },
		"a map of strings as documents":      func() { tags.InspectDocuments(nil) },
		"a string as an entry":               func() { text.EntryFaults("", nil) },
		"a map of documents as strings":      func() { extensions.InspectEntries(nil) },
		"a map of documents as a document":   func() { extensions.InspectDocument(nil) },
		"a map of strings as a list of them": func() { tags.InspectStrings(nil) },
	}
	for name, inspect := range tests {
		assert.Panics(t, inspect, name)
	}
}

// TestRequired: a list's items, a context and other members leave the list
// itself, or the member, free.
func TestRequired(t *testing.T) {
	tests := []struct {
		name, reason string
		members      []rules.Member
		path         string
		want         rules.Basis
	}{
		{"documented", "the page says so", connect.Members(), "SecurityProfileIds", rules.Documented},
		{"modelled", "the model says so, of a member of an item", identitystore.Members(), "Photos.Value", rules.Modelled},
		{"observed", "the weakest basis is one, too", identitystore.Members(), "UserName", rules.Observed},
		{"items", "only the items of the list are required", identitystore.Members(), "Emails", 0},
		{"context", "it is required under some contexts only", connect.Members(), "Password", 0},
		{"free", "nothing requires it", identitystore.Members(), "NickName", 0},
		{"response", "the members of a response can be required as well", identitystore.ResponseMembers(), "UserId", rules.Documented},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			i := slices.IndexFunc(test.members, func(m rules.Member) bool { return m.Path == test.path })
			if assert.GreaterOrEqual(t, i, 0) {
				assert.Equal(t, test.want, test.members[i].Required, test.reason)
			}
		})
	}
}
