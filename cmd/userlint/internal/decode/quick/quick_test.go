package quick_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/decode/quick"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

const folder = "../../../../../testdata/vectors"

// reader is a reader of quick next to the plan of decode for the same requests.
type reader struct {
	service string
	read    func(text string) (any, bool)
	decode  func(text string) (any, []decode.Fault)
}

func readerOf[R any](service string, quick interface {
	Read(string) (*R, bool)
	Forget()
}) reader {
	plan := decode.PlanOf(reflect.TypeFor[R]())
	return reader{
		service: service,
		read: func(text string) (any, bool) {
			quick.Forget()
			return quick.Read(text)
		},
		decode: func(text string) (any, []decode.Fault) {
			request := new(R)
			return request, plan.Decode(text, request)
		},
	}
}

func readers() []reader {
	return []reader{
		readerOf[connect.CreateUserRequest]("connect", new(quick.Connect)),
		readerOf[generic.CreateUserRequest]("generic", new(quick.Generic)),
		readerOf[identitystore.CreateUserRequest]("identitystore", new(quick.Identitystore)),
		readerOf[workdocs.CreateUserRequest]("workdocs", new(quick.Workdocs)),
		readerOf[workmail.CreateUserRequest]("workmail", new(quick.Workmail)),
	}
}

// check tests that what is read is what decode reads without a fault. It reports
// whether it was read.
func (r *reader) check(t *testing.T, text []byte) bool {
	t.Helper()
	got, ok := r.read(string(text))
	if !ok {
		return false
	}
	want, faults := r.decode(string(text))
	require.Empty(t, faults, "%s: %s", r.service, text)
	require.Equal(t, want, got, "%s: %s", r.service, text)
	return true
}

// TestVectors: all vectors are read, and as decode reads them.
func TestVectors(t *testing.T) {
	for _, r := range readers() {
		for _, v := range vectors.Load(t, folder, r.service) {
			if v.Response {
				continue
			}
			assert.True(t, r.check(t, v.Payload), "%s is not read", v.Name)
			var indented, escaped bytes.Buffer
			require.NoError(t, json.Indent(&indented, v.Payload, " ", "\t"))
			assert.True(t, r.check(t, indented.Bytes()), "%s is not read when it is indented", v.Name)
			for _, char := range string(v.Payload) {
				if char < 0x80 {
					escaped.WriteRune(char)
					continue
				}
				text, err := json.Marshal(string(char))
				require.NoError(t, err)
				escaped.Write(text[1 : len(text)-1])
			}
			assert.True(t, r.check(t, escaped.Bytes()), v.Name)
		}
	}
}

// TestOrdinary: which texts are read, and which are left to decode.
func TestOrdinary(t *testing.T) {
	tests := []struct {
		text string
		read bool
	}{
		{`{}`, true},
		{` { } `, true},
		{`{"UserId":"a"}`, true},
		{"{\"UserId\"\t:\r\n\"a\" , \"Tags\" : [ { \"Key\" : null } , null ] }\n", true},
		{`{"UserId":"\u00e9\n\"\ud83d\ude00"}`, true},
		{`{"UserId":"é𐍈"}`, true},
		{`{"UserId":null,"Tags":[]}`, true},

		{``, false},
		{` `, false},
		{`null`, false},
		{`[]`, false},
		{`{`, false},
		{`{"UserId"`, false},
		{`{"UserId":`, false},
		{`{"UserId":"a`, false},
		{`{"UserId":"a"`, false},
		{`{"UserId":"a",}`, false},
		{`{,"UserId":"a"}`, false},
		{`{"UserId" "a"}`, false},
		{`{"UserId":"a"} x`, false},
		{`{"UserId":"a"}{}`, false},
		{`{"UserId":"a" "Email":"b"}`, false},
		{`{"UserId":"a","UserId":"a"}`, false},
		{`{"UserId":null,"UserId":"a"}`, false},
		{`{"userid":"a"}`, false},
		{`{"UserId":1}`, false},
		{`{"UserId":nul}`, false},
		{`{"UserId":"` + "\xff" + `"}`, false},
		{`{"UserId":"` + "\x01" + `"}`, false},
		{`{"UserId":"\ud800"}`, false},
		{`{"UserId":"\x"}`, false},
		{`{"UserId":"\`, false},
		{`{"Tags":{}}`, false},
		{`{"Tags":[{},]}`, false},
		{`{"Tags":[[]]}`, false},
		{`{"Tags":[`, false},
		{"\ufeff{}", false},
	}
	r := readers()[1]
	for _, test := range tests {
		assert.Equal(t, test.read, r.check(t, []byte(test.text)), test.text)
	}
}

// TestIntegers: integers at their widths, and what is no integer.
func TestIntegers(t *testing.T) {
	tests := []struct {
		number string
		read   bool
	}{
		{"0", true}, {"-0", true}, {"7", true}, {"-7", true}, {"2147483647", true}, {"-2147483648", true},
		{"2147483648", false}, {"-2147483649", false}, {"00", false}, {"01", false}, {"-", false}, {"-01", false},
		{"1.0", false}, {"1e3", false}, {"+1", false}, {"9223372036854775808", false}, {`"1"`, false}, {"true", false},
	}
	r := readers()[0]
	for _, test := range tests {
		text := `{"PhoneConfig":{"AfterContactWorkTimeLimit":` + test.number + `}}`
		assert.Equal(t, test.read, r.check(t, []byte(text)), text)
	}
	r = readers()[3]
	assert.True(t, r.check(t, []byte(`{"StorageRule":{"StorageAllocatedInBytes":999999999999999999}}`)))
	assert.True(t, r.check(t, []byte(`{"StorageRule":{"StorageAllocatedInBytes":-9223372036854775808}}`)))
	assert.False(t, r.check(t, []byte(`{"StorageRule":{"StorageAllocatedInBytes":9223372036854775808}}`)))
}

// TestDocuments: which documents are read over.
func TestDocuments(t *testing.T) {
	tests := []struct {
		document string
		read     bool
	}{
		{`null`, true}, {`"x"`, true}, {`true`, true}, {`false`, true}, {`-12`, true}, {`0`, true}, {`-0.5e-3`, true}, {`1E+20`, true},
		{`01`, false}, {`1.`, false}, {`.5`, false}, {`1e`, false}, {`-`, false}, {`1e+`, false}, {`--1`, false},
		{`[]`, true}, {`{}`, true},
		{`{"a":[1,{"b":null,"c":"d"}],"e":""}`, true},
		{manyNames(100), true}, {`[` + manyNames(100) + `,` + manyNames(17) + `,` + manyNames(16) + `]`, true},
		{strings.Replace(manyNames(100), `"50n":0`, `"50n":`+manyNames(20), 1), true},
		{strings.Replace(manyNames(100), `"99n"`, `"3n"`, 1), false}, {strings.Replace(manyNames(17), `"16n"`, `"0n"`, 1), false},
		{strings.Replace(manyNames(100), `"99n"`, `"3\u006e"`, 1), false}, {strings.Replace(manyNames(100), `"3n"`, `"\u0033n"`, 1), true},
		{strings.Replace(manyNames(100), `"3n"`, `"\u0039\u0039n"`, 1), false},
		{`{"a":1,"a":1}`, false}, {`{"a":1,"\u0061":1}`, false}, {`["` + "\xff" + `"]`, false}, {`[1,]`, false},
		{nested(998, ""), true}, {nested(997, "1"), true}, {nested(999, ""), false}, {`tru`, false}, {`x`, false}, {``, false},
	}
	r := readers()[2]
	for _, test := range tests {
		text := `{"Extensions":{"aws:identitystore:enterprise":` + test.document + `}}`
		assert.Equal(t, test.read, r.check(t, []byte(text)), text)
	}
	assert.False(t, r.check(t, []byte(`{"Extensions":{"a":1,"a":2}}`)))
	for _, entries := range []int{decode.MinKept, decode.MinKept + 1} {
		read := entries == decode.MinKept
		assert.Equal(t, read, r.check(t, []byte(`{"Extensions":`+manyNames(entries)+`}`)), "%d entries", entries)
		tags := strings.ReplaceAll(manyNames(entries), ":0", `:"0"`)
		assert.Equal(t, read, readers()[0].check(t, []byte(`{"Tags":`+tags+`}`)), "%d entries", entries)
	}
	assert.False(t, readers()[0].check(t, []byte(`{"Tags":{"a":"","a":""}}`)))
}

// manyNames returns an object with so many names.
func manyNames(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf(`"%dn":0`, i)
	}
	return "{" + strings.Join(names, ",") + "}"
}

// TestLongLists: lists are read whatever their length is, and whether items are
// equal.
func TestLongLists(t *testing.T) {
	r := readers()[2]
	for _, length := range []int{1, 15, 16, 17, 18, 100, 2047, 2048, 2049, 5000} {
		for _, items := range []string{
			`{}`, `null`, `{"Value":"a"}`, `{"Value":"\u00e9"},{"Value":"é"}`, `{"Value":"a"},null,{"Primary":true},{}`, ` { "Type" : "a" } `,
		} {
			list := `[` + strings.Repeat(items+",", length-1) + items + `]`
			text := `{"Emails":` + list + `,"Photos":` + list + `,"UserName":"u"}`
			assert.True(t, r.check(t, []byte(text)), "%d times %s", length, items)
			for _, wrong := range []string{`0`, `""`, `{"Value":0}`, `{"Value":"` + "\xff" + `"}`, `{"value":""}`, `{`, `[]`, `nul`} {
				text := `{"Emails":[` + strings.Repeat(items+",", length-1) + wrong + `]}`
				assert.False(t, r.check(t, []byte(text)), "%d times %s and %s", length-1, items, wrong)
			}
		}
	}
	connect := readers()[0]
	for _, items := range []string{`"a"`, `"a","\u0061","b",null`, `"\n"`} {
		text := `{"SecurityProfileIds":[` + strings.Repeat(items+" , ", 3000) + `""]}`
		assert.True(t, connect.check(t, []byte(text)), items)
	}
}

// nested returns a document in so many brackets.
func nested(levels int, document string) string {
	return strings.Repeat("[", levels) + document + strings.Repeat("]", levels)
}

// TestMemoryIsUsedAgain: once the slabs are large enough, a record costs no
// allocation, and what an earlier one held does not shine through.
func TestMemoryIsUsedAgain(t *testing.T) {
	reader := new(quick.Connect)
	full := string(vectors.Base(t, folder, "connect", "channels"))
	_, ok := reader.Read(full)
	require.True(t, ok)
	reader.Forget()
	got, ok := reader.Read(`{"PhoneConfig":{},"AutoAcceptConfigs":[{}],"SecurityProfileIds":[]}`)
	require.True(t, ok)
	assert.Equal(t, &connect.CreateUserRequest{
		PhoneConfig:        &connect.UserPhoneConfig{},
		AutoAcceptConfigs:  []*connect.AutoAcceptConfig{{}},
		SecurityProfileIds: []*string{},
	}, got)

	const records = 20
	read := func() {
		reader.Forget()
		for range records {
			if _, ok := reader.Read(full); !ok {
				panic("not read")
			}
		}
	}
	read()
	read()
	assert.Zero(t, testing.AllocsPerRun(100, read))
}

// TestRequestsStay: what was read is good until Forget, however much is read
// meanwhile.
func TestRequestsStay(t *testing.T) {
	reader := new(quick.Identitystore)
	var got []*identitystore.CreateUserRequest
	const records = 100
	for i := range records {
		name := fmt.Sprint("user", i)
		request, ok := reader.Read(`{"UserName":"` + name + `","Emails":[{"Value":"` + name + `"},{}],"Extensions":{"` + name + `":1}}`)
		require.True(t, ok)
		got = append(got, request)
	}
	for i, request := range got {
		name := fmt.Sprint("user", i)
		assert.Equal(t, &identitystore.CreateUserRequest{
			UserName:   &name,
			Emails:     []*identitystore.Email{{Value: &name}, {}},
			Extensions: map[string]any{name: nil},
		}, request)
	}
}

// FuzzRead: what is read is what decode reads, and without a fault.
func FuzzRead(f *testing.F) {
	for i, r := range readers() {
		for _, name := range []string{"minimal", "full"} {
			f.Add(uint(i), vectors.Base(f, folder, r.service, name))
		}
		f.Add(uint(i), []byte(`{"UserId":"a\u00e9\ud83d\ude00","Tags":[{"Key":null},null],"Password":"`+"\xff"+`"} `))
		f.Add(uint(i), []byte(`{"Emails":[`+strings.Repeat(`{"Value":"a"},{}, null,`, 8)+`{}],"SecurityProfileIds":[`+strings.Repeat(`"a", "\u0061",`, 9)+`""]}`))
		f.Add(uint(i), []byte(`{"Extensions":{"a":`+manyNames(20)+`}}`))
		f.Add(uint(i), []byte(`{"Extensions":{"a":{"b":[1,-2.5e3,{"c":"d","c":1}]}},"Tags":{"a":"b"}}`))
	}
	all := readers()
	f.Fuzz(func(t *testing.T, service uint, text []byte) {
		all[service%uint(len(all))].check(t, text)
	})
}
