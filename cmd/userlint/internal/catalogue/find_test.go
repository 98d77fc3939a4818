package catalogue_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		id, want string
		meant    []string
		reason   string
	}{
		{"connect.Tags.key.pattern", "connect.Tags.key.pattern", nil, "an id"},
		{"Tags.key.pattern", "connect.Tags.key.pattern", nil, "the end of one id"},
		{"key.enum", "identitystore.Extensions.key.enum", nil, "a short end"},
		{"ags.key.pattern", "", []string{"connect.Tags.key.pattern", "generic.Tags.Key.pattern"}, "no end at a dot"},
		{"UserName.required", "identitystore.UserName.required", nil, "case tells it from others"},
		{"UserId.length", "", []string{"identitystore.response.UserId.length", "workmail.response.UserId.length", "generic.UserId.length"}, "several end so"},
		{"identitystore.Username.length", "", []string{"identitystore.UserName.length"}, "another case"},
		{"conect.Username.lenght", "", []string{"connect.Username.length"}, "two slips"},
		{"identitystore.UserName.lenght", "", []string{"identitystore.UserName.length"}, "one slip: no others"},
		{"[connect.Username.length]", "", []string{"connect.Username.length"}, "as it stands in a report"},
		{"/Tags/key", "", []string{"connect.Tags.key.length", "connect.Tags.key.pattern", "generic.Tags.Key.required"}, "a pointer"},
		{"USERNAME.LENGTH", "", []string{"identitystore.UserName.length", "workdocs.Username.length", "connect.Username.length"}, "another case of several"},
		{"", "", nil, "nothing is near"},
		{"zzzzzzzz", "", nil, "nothing is near"},
		{strings.Repeat("connect.", 10000), "", nil, "longer than any id"},
		{"\xff\x00", "", nil, "no text"},
	} {
		r, meant := catalogue.Find(tt.id)
		assert.Equal(t, tt.want, r.ID, tt.reason)
		if len(tt.meant) > 0 {
			assert.Equal(t, tt.meant, meant, tt.reason)
		} else {
			assert.Empty(t, meant, tt.reason)
		}
	}
	for _, r := range catalogue.Rules() {
		found, meant := catalogue.Find(r.ID)
		assert.Equal(t, r.ID, found.ID)
		assert.Empty(t, meant)
	}
}

// TestServices tests that the catalogue has the services of check, in its order.
func TestServices(t *testing.T) {
	var names []string
	for _, s := range catalogue.Services() {
		names = append(names, s.Name)
		assert.NotEmpty(t, s.Title)
		assert.NotEmpty(t, s.Page)
	}
	assert.Equal(t, check.Services(), names)
	_, known := catalogue.ServiceOf("s3")
	assert.False(t, known)
}

// TestContexts tests that every context of a rule can be declared by flags.
func TestContexts(t *testing.T) {
	for _, s := range catalogue.Services() {
		for _, r := range s.Rules() {
			var under, certain []string
			for _, c := range s.Under(r) {
				under = append(under, c.Name)
				assert.Equal(t, c.Name, s.Declared(c.Options))
			}
			for _, c := range s.Certain(r) {
				certain = append(certain, c.Name)
			}
			assert.ElementsMatch(t, r.Contexts, under, r.ID)
			for _, name := range r.ErrorUnder {
				assert.Contains(t, certain, name, r.ID)
			}
		}
	}
}
