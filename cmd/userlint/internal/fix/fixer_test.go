package fix_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/fix"
)

func TestFix(t *testing.T) {
	connect := func(name string) string {
		return `{"InstanceId":"i","Username":"u","SecurityProfileIds":["p"],"RoutingProfileId":"r","PhoneConfig":{"PhoneType":"SOFT_PHONE"},` +
			`"IdentityInfo":{"FirstName":` + name + `}}`
	}
	marks := strings.Repeat("\u0301", 40)
	tests := []struct {
		name, reason, service, text, want string
	}{
		{"mark, CRLF and blank lines", "they are not the payload's", "generic",
			"\uFEFF\r\n \t{\"userid\":\"a\"} \r\n\r\n{\"userId\":\"b\"}\r\n", "\uFEFF\r\n \t{\"UserId\":\"a\"} \r\n\r\n{\"UserId\":\"b\"}\r\n"},
		{"no line end", "nothing is added", "generic", `{"userid":"a"}`, `{"UserId":"a"}`},
		{"escaped name", "it is the same name", "generic", `{"user\u0069d":"a"}`, `{"UserId":"a"}`},
		{"Kelvin sign", "it is another letter", "generic", `{"UserId":"a","Tags":[{"` + "\u212a" + `ey":"k","Value":"v"}]}`, ""},
		{"nested names", "one makes the next possible", "generic",
			`{"UserId":"a","tags":[{"key":"k","VALUE":"v"}]}`, `{"UserId":"a","Tags":[{"Key":"k","Value":"v"}]}`},
		{"only some names", "the others are not known to be right", "generic",
			`{"UserId":"a","email":"no","firstname":"b"}`, `{"UserId":"a","email":"no","FirstName":"b"}`},
		{"broken neighbours", "they are copied as they are", "generic",
			"{\"userid\":\"a\"}\n{\"userid\":\n\xff\xfe\n{\"userid\":\"b\"}", "{\"UserId\":\"a\"}\n{\"userid\":\n\xff\xfe\n{\"UserId\":\"b\"}"},
		{"list that is cut short", "its whole payloads are fixed", "generic", `[{"userid":"a"},{"userid"`, `[{"UserId":"a"},{"userid"`},
		{"replay", "equal payloads may name one user", "generic",
			`{"UserId":"a","ClientRequestToken":"0123456789","firstname":"x"}` + "\n" + `{"UserId":"a","ClientRequestToken":"0123456789","FirstName":"x"}`, ""},
		{"integer", "there is one way to write it", "workdocs",
			`{"Username":"u","GivenName":"g","Surname":"s","Password":"pass","StorageRule":{"StorageAllocatedInBytes":"0"}}`,
			`{"Username":"u","GivenName":"g","Surname":"s","Password":"pass","StorageRule":{"StorageAllocatedInBytes":0}}`},
		{"integer out of range", "a number would break another rule", "workdocs",
			`{"Username":"u","GivenName":"g","Surname":"s","Password":"pass","StorageRule":{"StorageAllocatedInBytes":"-1"}}`, ""},
		{"integers of other forms", "who knows what is meant", "workdocs",
			`[{"StorageRule":{"StorageAllocatedInBytes":"1e3"}},{"StorageRule":{"StorageAllocatedInBytes":"-0"}},{"StorageRule":{"StorageAllocatedInBytes":"007"}},` +
				`{"StorageRule":{"StorageAllocatedInBytes":" 7"}},{"StorageRule":{"StorageAllocatedInBytes":"9223372036854775808"}},{"StorageRule":{"StorageAllocatedInBytes":7.0}}]`, ""},
		{"form C", "it is the same text", "connect", connect("\"e\u0301\""), connect("\"\u00e9\"")},
		{"form C, escaped", "what is ASCII stays so", "connect", connect(`"e\u0301 \ud83d\ude00"`), connect(`"\u00e9 \ud83d\ude00"`)},
		{"many marks", "the normalizer would put something between them", "connect", connect(`"e` + marks + `"`), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want == "" {
				want = test.text
			}
			o := fixed(t, test.service, test.text, true)
			assert.Equal(t, want, o.text, test.reason)
			checkFix(t, test.service, test.text, true)
			checkFix(t, test.service, test.text, false)
		})
	}
}

// TestChangesSayNoValue: nor do they say more of a name than that it is there.
func TestChangesSayNoValue(t *testing.T) {
	o := fixed(t, "identitystore", `{"username":"hunter2","Emails":[{"Value":"hunter2","Primary":"true"}]}`, true)
	require.Len(t, o.changes, 2)
	for _, c := range o.changes {
		assert.NotContains(t, c.Pointer+c.What+c.Rule, "hunter2")
		assert.Equal(t, 1, c.Line)
	}
	assert.Equal(t, 2, o.changes[0].Column)
}

// TestErrorsAreToldApart: an input that cannot be read is not an output that
// cannot be written.
func TestErrorsAreToldApart(t *testing.T) {
	service, _ := check.NewService("generic", check.Options{})
	lost := errors.New("connection lost")
	run := func(text io.ReaderAt, to io.Writer) error {
		f := fix.Fixer{Changed: func(fix.Change) error { return nil }, Remaining: func([]check.Finding) error { return nil }}
		_, err := f.Fix(&fix.Input{Open: opener(text, 14), Service: service, Plain: service}, to)
		return err
	}
	var reading *check.ReadError
	assert.ErrorAs(t, run(failing{lost}, io.Discard), &reading)
	err := run(strings.NewReader(`{"userid":"a"}`), failing{lost})
	assert.ErrorIs(t, err, lost)
	assert.False(t, errors.As(err, &reading))
	assert.ErrorAs(t, run(strings.NewReader(`{"userid"`), io.Discard), &reading, "the text got shorter")
}

type failing struct{ err error }

func (f failing) ReadAt([]byte, int64) (int, error) { return 0, f.err }
func (f failing) Write([]byte) (int, error)         { return 0, f.err }
