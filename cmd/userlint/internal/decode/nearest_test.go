package decode

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/identitystore"
)

func TestNearest(t *testing.T) {
	root := PlanOf(reflect.TypeFor[identitystore.CreateUserRequest]()).root
	tests := []struct{ name, reason, want string }{
		{"username", "case does not count", "UserName"},
		{"USERNAME", "case does not count", "UserName"},
		{"UserNames", "one more", "UserName"},
		{"UsrNme", "two less", "UserName"},
		{"UserNmae", "two swapped", "UserName"},
		{"Nmae", "two swapped", "Name"},
		{"IdentityStoreID", "case does not count", "IdentityStoreId"},
		{"TimeZone", "case does not count", "Timezone"},
		{"Birthday", "two edits", "Birthdate"},
		{"Birth", "too far for its length", ""},
		{"DisplayNames ", "two more", "DisplayName"},
		{"Nam", "one less", "Name"},
		{"Na", "too short to tell", ""},
		{"", "too short to tell", ""},
		{"Password", "nothing like it", ""},
		{strings.Repeat("UserName", 1<<20), "far too long", ""},
		{"Üsername", "bytes are counted", "UserName"},
	}
	for _, tt := range tests {
		t.Run(tt.name[:min(len(tt.name), 20)], func(t *testing.T) {
			assert.Equal(t, tt.want, root.nearest(tt.name), tt.reason)
		})
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0}, {"abc", "abd", 1}, {"abc", "xabc", 1},
		{"kitten", "sitting", 3}, {"saturday", "sunday", 3}, {"ab", "ba", 1}, {"abcd", "badc", 2}, {"ca", "abc", 3},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, Distance(tt.a, tt.b, 9), "%s and %s", tt.a, tt.b)
		assert.Equal(t, tt.want, Distance(tt.b, tt.a, tt.want), "%s and %s, at the limit", tt.b, tt.a)
		if tt.want > 0 {
			assert.Greater(t, Distance(tt.a, tt.b, tt.want-1), tt.want-1, "%s and %s, beyond the limit", tt.a, tt.b)
		}
	}
}
