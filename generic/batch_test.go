package generic_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/generic"
)

func user() *generic.CreateUserRequest {
	return &generic.CreateUserRequest{
		UserId:             new("jdoe"),
		ClientRequestToken: new("0123456789"),
		FirstName:          new("Jane"),
		Tags:               []*generic.Tag{{Key: new("team"), Value: new("blue")}},
	}
}

// TestReplay: the same token, and equal in every member.
func TestReplay(t *testing.T) {
	tests := []struct {
		name    string
		change  func(*generic.CreateUserRequest)
		harmful bool
	}{
		{"equal", func(*generic.CreateUserRequest) {}, false},
		{"another token", func(r *generic.CreateUserRequest) { r.ClientRequestToken = new("9876543210") }, true},
		{"no token", func(r *generic.CreateUserRequest) { r.ClientRequestToken = nil }, true},
		{"another name", func(r *generic.CreateUserRequest) { r.FirstName = new("Joan") }, true},
		{"a name that moved", func(r *generic.CreateUserRequest) { r.FirstName, r.LastName = nil, new("Jane") }, true},
		{"empty is not absent", func(r *generic.CreateUserRequest) { r.LastName = new("") }, true},
		{"a further member", func(r *generic.CreateUserRequest) { r.Email = new("a@b.cd") }, true},
		{"no tags", func(r *generic.CreateUserRequest) { r.Tags = nil }, true},
		{"an empty list of tags", func(r *generic.CreateUserRequest) { r.Tags = []*generic.Tag{} }, true},
		{"a null tag", func(r *generic.CreateUserRequest) { r.Tags = []*generic.Tag{nil} }, true},
		{"another tag", func(r *generic.CreateUserRequest) { r.Tags[0].Value = new("red") }, true},
		{"a tag more", func(r *generic.CreateUserRequest) { r.Tags = append(r.Tags, r.Tags[0]) }, true},
		{"a tag whose text moved", func(r *generic.CreateUserRequest) {
			r.Tags[0].Key, r.Tags[0].Value = new("teamb"), new("lue")
		}, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var batch generic.Batch
			require.NoError(t, batch.Add(user()))
			again := user()
			test.change(again)
			assert.Equal(t, test.harmful, batch.Add(again) != nil)
		})
	}
}

// TestTagsThatLookAlike are not equal: no list, a list of null, and where the
// null stands.
func TestTagsThatLookAlike(t *testing.T) {
	tag := &generic.Tag{Key: new("team"), Value: new("blue")}
	tests := []struct {
		name     string
		one, two []*generic.Tag
	}{
		{"no list, a list of null", nil, []*generic.Tag{nil}},
		{"no list, an empty one", nil, []*generic.Tag{}},
		{"null first, null last", []*generic.Tag{nil, tag}, []*generic.Tag{tag, nil}},
		{"null before a tag without text, and behind it", []*generic.Tag{nil, {}}, []*generic.Tag{{}, nil}},
	}
	for _, test := range tests {
		var batch generic.Batch
		one, two := user(), user()
		one.Tags, two.Tags = test.one, test.two
		require.NoError(t, batch.Add(one), test.name)
		assert.Error(t, batch.Add(two), test.name)
		assert.NoError(t, batch.Add(one), test.name)
	}
}

// TestReplayOfTheFirst: a duplicate does not become what a later record may
// repeat.
func TestReplayOfTheFirst(t *testing.T) {
	var batch generic.Batch
	other := user()
	other.FirstName = new("Joan")
	require.NoError(t, batch.Add(user()))
	require.Error(t, batch.Add(other))
	assert.Error(t, batch.Add(other), "it equals a duplicate only")
	assert.NoError(t, batch.Add(user()), "it equals the first")
}

// TestReplayThatWasNotReadWhole is not known to be one.
func TestReplayThatWasNotReadWhole(t *testing.T) {
	var batch generic.Batch
	require.Empty(t, batch.Inspect(user()))
	assert.NotEmpty(t, batch.Inspect(user(), "/LastName"))

	var unreadFirst generic.Batch
	require.Empty(t, unreadFirst.Inspect(user(), "/LastName"))
	assert.NotEmpty(t, unreadFirst.Inspect(user()))
}
