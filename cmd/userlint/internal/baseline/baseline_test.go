package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTakesAsManyAsWereAdded(t *testing.T) {
	b := New()
	ana, bo := b.UserOf("ana", ""), b.UserOf("bo", "")
	b.Add("r", ana)
	b.Add("r", ana)
	b.Add("s", bo)
	assert.Equal(t, 3, b.Len())
	assert.True(t, b.Take("r", ana))
	assert.True(t, b.Take("r", ana))
	assert.False(t, b.Take("r", ana), "a third one is new")
	assert.False(t, b.Take("r", bo))
	assert.False(t, b.Take("t", bo))
	assert.Equal(t, 1, b.Len())
}

func TestUsersAreToldApart(t *testing.T) {
	b := New()
	users := map[User]bool{}
	for _, of := range [][2]string{{"a", ""}, {"b", ""}, {"", "a"}, {"", "b"}, {"", ""}, {"text a", ""}} {
		users[b.UserOf(of[0], of[1])] = true
	}
	assert.Len(t, users, 6)
	assert.Equal(t, b.UserOf("a", "x"), b.UserOf("a", "y"), "the text does not matter where the user is known")
	assert.NotEqual(t, b.UserOf("a", ""), New().UserOf("a", ""), "each baseline has a salt")
	assert.Equal(t, b.UserOf("a", ""), b.Successor().UserOf("a", ""))
}

func TestReadsWhatItWrote(t *testing.T) {
	b := New()
	for i := range 500 {
		for range i%3 + 1 {
			b.Add(fmt.Sprintf("rule.%d", i%7), b.UserOf(fmt.Sprint("user", i), ""))
		}
	}
	gone := b.UserOf("gone", "")
	b.Add("rule.gone", gone)
	b.Take("rule.gone", gone)
	var text bytes.Buffer
	require.NoError(t, b.Write(&text))
	assert.True(t, json.Valid(text.Bytes()))
	assert.NotContains(t, text.String(), "user1")
	assert.NotContains(t, text.String(), "rule.gone")

	got, err := Read(iotest.OneByteReader(&text))
	require.NoError(t, err)
	assert.Equal(t, b.Len(), got.Len())
	assert.True(t, got.Take("rule.1", b.UserOf("user1", "")))
}

// TestOrderDoesNotMatter: the same findings give the same file.
func TestOrderDoesNotMatter(t *testing.T) {
	first := New()
	second := first.Successor()
	for i := range 100 {
		first.Add(fmt.Sprint("r", i%5), first.UserOf(fmt.Sprint(i), ""))
		second.Add(fmt.Sprint("r", (99-i)%5), first.UserOf(fmt.Sprint(99-i), ""))
	}
	var a, b bytes.Buffer
	require.NoError(t, first.Write(&a))
	require.NoError(t, second.Write(&b))
	assert.Equal(t, a.String(), b.String())
}

// TestMany: a baseline of many findings is read as a stream.
func TestMany(t *testing.T) {
	const many = 200_000
	b := New()
	for i := range many {
		b.Add("rule", b.UserOf(fmt.Sprint(i), ""))
	}
	var text bytes.Buffer
	require.NoError(t, b.Write(&text))
	got, err := Read(&text)
	require.NoError(t, err)
	assert.Equal(t, many, got.Len())
}

func TestBrokenFiles(t *testing.T) {
	const salt = `"salt":"00112233445566778899aabbccddeeff",`
	const user = `"ffeeddccbbaa99887766554433221100"`
	tests := []struct {
		name, reason, text string
		foreign            bool
	}{
		{"empty", "it is nobody's file", ``, true},
		{"payload", "it is another file", `{"UserName":"hunter2"}`, true},
		{"list", "it is another file", `[]`, true},
		{"text", "it is another file", `hunter2`, true},
		{"version as text", "the form is fixed", `{"userlint-baseline":"1"}`, false},
		{"no salt", "the form is fixed", `{"userlint-baseline":1}`, false},
		{"salt of another length", "the form is fixed", `{"userlint-baseline":1,"salt":"00","findings":{}}`, false},
		{"salt is no hash", "the form is fixed", `{"userlint-baseline":1,"salt":"hunter2","findings":{}}`, false},
		{"findings are a list", "the form is fixed", `{"userlint-baseline":1,` + salt + `"findings":[]}`, false},
		{"user is no hash", "the form is fixed", `{"userlint-baseline":1,` + salt + `"findings":{"r":{"hunter2":1}}}`, false},
		{"user twice", "a second one would hide a finding", `{"userlint-baseline":1,` + salt + `"findings":{"r":{` + user + `:1,` + user + `:1}}}`, false},
		{"count of none", "such an entry is not written", `{"userlint-baseline":1,` + salt + `"findings":{"r":{` + user + `:0}}}`, false},
		{"count with a fraction", "the form is fixed", `{"userlint-baseline":1,` + salt + `"findings":{"r":{` + user + `:1.5}}}`, false},
		{"count beyond all", "sums stay in range", `{"userlint-baseline":1,` + salt + `"findings":{"r":{` + user + `:9999999999}}}`, false},
		{"member after the findings", "it was not written so", `{"userlint-baseline":1,` + salt + `"findings":{},"hunter2":1}`, false},
		{"text after the end", "it was not written so", `{"userlint-baseline":1,` + salt + `"findings":{}} hunter2`, false},
		{"merge", "git left its marks", `{"userlint-baseline":1,` + salt + `"findings":{"r":{` + "\n<<<<<<< ours\n" + user + `:1}}}`, false},
		{"cut short", "half a baseline is none", `{"userlint-baseline":1,` + salt + `"findings":{"r":{`, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b, err := Read(strings.NewReader(test.text))
			require.Error(t, err, test.reason)
			assert.NotContains(t, err.Error(), "hunter2")
			if test.foreign {
				assert.ErrorIs(t, err, ErrForeign)
				return
			}
			assert.ErrorIs(t, err, ErrBroken)
			assert.Zero(t, b.Len())
			assert.NotZero(t, b.salt)
			assert.Equal(t, strings.Contains(test.text, salt), fmt.Sprintf("%x", b.salt) == "00112233445566778899aabbccddeeff")
		})
	}
	lost := errors.New("connection lost")
	_, err := Read(iotest.ErrReader(lost))
	assert.ErrorIs(t, err, lost)
}

func FuzzRead(f *testing.F) {
	var text bytes.Buffer
	b := New()
	b.Add("r", b.UserOf("a", ""))
	_ = b.Write(&text)
	f.Add(text.String())
	f.Add(`{"userlint-baseline":1,"salt":"00112233445566778899aabbccddeeff","findings":{}}`)
	f.Fuzz(func(t *testing.T, text string) {
		b, err := Read(strings.NewReader(text))
		if err != nil {
			return
		}
		var again bytes.Buffer
		require.NoError(t, b.Write(&again))
		c, err := Read(&again)
		require.NoError(t, err)
		assert.Equal(t, b.Len(), c.Len())
	})
}
