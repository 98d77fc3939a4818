package workdocs_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/workdocs"
)

func TestTimestampIsEpochSeconds(t *testing.T) {
	tests := []struct {
		name   string
		json   string
		want   time.Time
		again  string // what is written, where it differs
		reason string
	}{
		{"whole seconds", "1434064321", time.Unix(1434064321, 0), "", "as the service sends it"},
		{"milliseconds", "1434064321.123", time.Unix(1434064321, 123e6), "", "as the service sends it"},
		{"nanoseconds", "1.000000001", time.Unix(1, 1), "", "a float64 would lose them for today"},
		{"zero", "0", time.Unix(0, 0), "", "the epoch"},
		{"a round number", "1434064320", time.Unix(1434064320, 0), "", "its last zero is no fraction"},
		{"before the epoch", "-1.5", time.Unix(-2, 5e8), "", "it counts backwards"},
		{"finer than a nanosecond", "1.0000000019", time.Unix(1, 1), "1.000000001", "it is dropped"},
		{"trailing zeros", "1.500", time.Unix(1, 5e8), "1.5", "they say nothing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var timestamp workdocs.Timestamp
			require.NoError(t, json.Unmarshal([]byte(test.json), &timestamp), test.reason)
			assert.True(t, test.want.Equal(timestamp.Time), "%s: %s", timestamp.Time, test.reason)
			written, err := json.Marshal(timestamp)
			require.NoError(t, err)
			want := test.again
			if want == "" {
				want = test.json
			}
			assert.Equal(t, want, string(written), test.reason)
		})
	}
}

func TestTimestampOfNullIsLeftAlone(t *testing.T) {
	timestamp := workdocs.Timestamp{Time: time.Unix(1, 0)}
	require.NoError(t, json.Unmarshal([]byte("null"), &timestamp))
	assert.Equal(t, int64(1), timestamp.Unix())
}

// Only nil is absent, as for every other member.
func TestTimestampOfTheYearOneIsPresent(t *testing.T) {
	text, err := json.Marshal(workdocs.User{CreatedTimestamp: new(workdocs.Timestamp)})
	require.NoError(t, err)
	assert.Equal(t, `{"CreatedTimestamp":-62135596800}`, string(text))
}

func TestTimestampThatIsNoNumberOfSeconds(t *testing.T) {
	for _, text := range []string{
		`"1434064321"`, `"2015-06-11T23:12:01Z"`, "true", "{}", "[]", "1e9", "1E9", "99999999999999999999",
		strings.Repeat("1", 65),
	} {
		var timestamp workdocs.Timestamp
		assert.Error(t, json.Unmarshal([]byte(text), &timestamp), text)
		assert.True(t, timestamp.IsZero(), text)
	}
}

// FuzzTimestamp: what was read is written and read again as the same time.
func FuzzTimestamp(f *testing.F) {
	for _, text := range []string{"0", "1434064321.123", "-1.5", "1e400", "99999999999999999999", `"1"`, "null"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var first, second workdocs.Timestamp
		if json.Unmarshal(text, &first) != nil {
			return
		}
		written, err := json.Marshal(first)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(written, &second), "%s", written)
		assert.True(t, first.Equal(second.Time), "%s", written)
	})
}
