package rules_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

var sameName = rules.Source{Basis: rules.Documented, Exception: "TakenException"}

// add adds a record that is identified by its parts, and returns the number of
// the earlier record that it repeats, or 0.
func add(k *rules.Keys, parts ...*string) int {
	k.Next(&plain, 0, nil)
	k.Same("/Name", &sameName, parts...)
	if found := k.Found(); len(found) > 0 {
		return found[0].Constraint.(rules.Duplicate).First
	}
	return 0
}

func TestKeysNameTheEarliestRecord(t *testing.T) {
	var k rules.Keys
	assert.Zero(t, add(&k, new("a"), new("b")))
	assert.Zero(t, add(&k, new("a"), new("c")))
	assert.Equal(t, 1, add(&k, new("a"), new("b")))
	assert.Equal(t, 1, add(&k, new("a"), new("b")))
	assert.Equal(t, 2, add(&k, new("a"), new("c")))
	assert.Equal(t, 5, k.Record())
}

// TestKeysCompareExactly: no two different lists of parts are one key.
func TestKeysCompareExactly(t *testing.T) {
	records := [][]*string{
		{new("a"), new("bc")},
		{new("ab"), new("c")},
		{new("abc"), new("")},
		{new(""), new("abc")},
		{new("A"), new("bc")},
		{new("a "), new("bc")},
		{new("a 2:bc"), new("")},
		{new("a"), new("2:bc")},
		{new("a -"), new("")},
		{new("e\u0301"), new("")},
		{new("\u00e9"), new("")},
	}
	var k rules.Keys
	for i, record := range records {
		assert.Zero(t, add(&k, record...), "record %d", i+1)
	}
	for i, record := range records {
		assert.Equal(t, i+1, add(&k, record...), "record %d again", i+1)
	}
}

func TestKeysWithoutAPartEqualNothing(t *testing.T) {
	var k rules.Keys
	for range 2 {
		assert.Zero(t, add(&k, nil, new("b")), "absent")
		assert.Zero(t, add(&k, new("a"), nil), "absent")
		assert.Zero(t, add(&k, new("a\xff"), new("b")), "not valid UTF-8")
	}
}

func TestKeysInWhichAbsentIsAPart(t *testing.T) {
	withOrganization := func(k *rules.Keys, organization *string, unread ...string) bool {
		k.Next(&plain, 0, unread)
		k.Same("/Name", &sameName, k.OrAbsent("Organization", organization), new("a"))
		return len(k.Found()) > 0
	}
	var k rules.Keys
	assert.False(t, withOrganization(&k, nil))
	assert.False(t, withOrganization(&k, new("")), "empty is not absent")
	assert.False(t, withOrganization(&k, nil, "/Organization"), "unread is not absent")
	assert.True(t, withOrganization(&k, nil), "absent equals absent")
	assert.True(t, withOrganization(&k, new("")))
}

func TestKeysThatMayRepeat(t *testing.T) {
	var k rules.Keys
	var asked []int
	record := func(harmless bool) bool {
		k.Next(&plain, 0, nil)
		k.SameUnless("/Name", &sameName, func(first int) bool {
			asked = append(asked, first)
			return harmless
		}, new("a"))
		return len(k.Found()) > 0
	}
	assert.False(t, record(false), "the first")
	assert.False(t, record(true))
	assert.True(t, record(false))
	assert.Equal(t, []int{1, 1}, asked, "asked of the earliest record")
}

func TestKeysReportADuplicate(t *testing.T) {
	var k rules.Keys
	email := rules.Source{Basis: rules.Guidance, Certain: plainLarge, Exception: "TakenException"}
	record := func(declared rules.Context) []rules.Violation {
		k.Next(&plain, declared, nil)
		k.Same("/Name", &sameName, new("a"))
		k.Same("/Emails/0/Value", &email, new("a"))
		return k.Found()
	}
	assert.Empty(t, record(0))
	found := record(0)
	require.Equal(t, []string{"/Name plain.Name.duplicate", "/Emails/0/Value plain.Emails.Value.duplicate"}, places(found))
	assert.Equal(t, rules.KindDuplicate, found[0].Kind)
	assert.Equal(t, rules.Duplicate{First: 1}, found[0].Constraint)
	assert.Equal(t, rules.Uncounted, found[0].Has)
	assert.Equal(t, "TakenException", found[0].Exception)
	assert.Equal(t, rules.Error, found[0].Severity)
	assert.Equal(t, rules.Warning, found[1].Severity, "guidance")
	assert.Equal(t, rules.Error, record(plainLarge)[1].Severity, "guidance that is certain")
	assert.Equal(t, "emails.1.member.value", found[1].Location())
}

func TestKeysFindTheEarliest(t *testing.T) {
	var k rules.Keys
	for i, text := range []string{"a", "b", "a", "/Name", "b"} {
		assert.Zero(t, add(&k, new(text+strconv.Itoa(i))))
		assert.Equal(t, []int{1, 2, 1, 4, 2}[i], k.Earliest([]byte(text)), "record %d", i+1)
	}
}
