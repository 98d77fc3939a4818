package table

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/sourcetest"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// start returns a function that makes records of tables.
func start(o source.Options) sourcetest.Start {
	return func(in *window.Window) source.Records { return New(in, o) }
}

func read(t testing.TB, r io.Reader, o source.Options) ([]source.Record, error) {
	t.Helper()
	return start(o).Read(t, r)
}

// broken is a record that is broken, as [sourcetest.Show] has it.
func broken(at, reason string) string { return at + " broken CSV: " + reason }

func TestTableCells(t *testing.T) {
	one := func(at, user string) string { return at + ` {"UserName":` + user + `}` }
	start(sourcetest.IdentityStore).Test(t, []sourcetest.Case{
		{"rows", "a record a row", "UserName\na\nb", []string{one("2:1", `"a"`), one("3:1", `"b"`)}},
		{"CRLF", "the carriage return is no text", "UserName\r\na\r\nb\r\n", []string{one("2:1", `"a"`), one("3:1", `"b"`)}},
		{"CRLF cut short", "nor at the end", "UserName\r\na\r", []string{one("2:1", `"a"`)}},
		{"byte-order mark", "it is no part of the first name", "\uFEFFUserName\na\n", []string{one("2:1", `"a"`)}},
		{"blank rows", "they are no records but count as lines", "\n \t\nUserName\n\n  \n\r\na\n\n", []string{one("7:1", `"a"`)}},
		{"rows of empty cells", "spreadsheets write them below a table", "UserName,Title\n,\n\"\",\na,\n", []string{one("4:1", `"a"`)}},
		{"a first row of empty cells", "nor is it the header", ",\nUserName,Title\na,\n", []string{one("3:1", `"a"`)}},
		{"quoted", "the quotes are no text", "\"UserName\"\n\"a\"\n\"b\"", []string{one("2:1", `"a"`), one("3:1", `"b"`)}},
		{"doubled quotes", "one quote is meant", "UserName\n\"a \"\"b\"\"\"\n\"\"\"\"\n", []string{one("2:1", `"a \"b\""`), one("3:1", `"\""`)}},
		{"line breaks in a cell", "they are its own, also with a carriage return", "UserName\n\"a\nb\r\nc\"\nd\n",
			[]string{one("2:1", `"a\u000ab\u000d\u000ac"`), one("5:1", `"d"`)}},
		{"delimiter in quotes", "it is text", "UserName,Title\n\"a,b\",\n", []string{one("2:1", `"a,b"`)}},
		{"spaces", "they are the cell's, and a quote behind one begins nothing", "UserName,Title\n a , \"b\"\n",
			[]string{`2:1 {"UserName":" a ","Title":" \"b\""}`}},
		{"quotes in a cell without", "they are text, as for spreadsheets", "UserName\n5\" x\n", []string{one("2:1", `"5\" x"`)}},
		{"fewer cells", "the others are absent", "UserName,Title\na\n", []string{one("2:1", `"a"`)}},
		{"more empty cells", "there is nothing in them", "UserName,Title\na,,,\n", []string{one("2:1", `"a"`)}},
		{"one more cell", "it would be lost", "UserName,Title\na,b,,c\nd", []string{broken("2:6", reasonExtraCell), one("3:1", `"d"`)}},
		{"far too many cells", "one is enough", "UserName\n" + strings.Repeat(",", 2*maxColumns) + "x,y\na" + strings.Repeat(",", 2*maxColumns) + "\n",
			[]string{broken(fmt.Sprintf("2:%d", 2*maxColumns+1), reasonExtraCell), one("3:1", `"a"`)}},
		{"column without a name", "its cells would be lost", "UserName,,Title\na,,b\na,b,\n",
			[]string{`2:1 {"UserName":"a","Title":"b"}`, broken("3:3", reasonExtraCell)}},
		{"broken bytes", "they are found later", "UserName\n\xff\n", []string{one("2:1", "\"\xff\"")}},
	})
}

// One row that is broken does not take the next ones with it.
func TestTableQuotes(t *testing.T) {
	quote := func(at string) string { return broken(at, reasonQuote) }
	start(sourcetest.IdentityStore).Test(t, []sourcetest.Case{
		{"text after a quote", "it is not clear what the cell is", "UserName,Title\na,\"b\"c\nd,\n",
			[]string{quote("2:5"), `3:1 {"UserName":"d"}`}},
		{"open quote", "the next quote shows that it was not closed", "UserName,Title\na,\"b\nc,\"d\"\ne,\n",
			[]string{quote("2:3"), `3:1 {"UserName":"c","Title":"d"}`, `4:1 {"UserName":"e"}`}},
		{"open to the end", "the end shows it", "UserName,Title\na,\"b\nc,d\n", []string{quote("2:3"), `3:1 {"UserName":"c","Title":"d"}`}},
		{"open on the last line", "the end shows it", "UserName\n\"a", []string{quote("2:1")}},
		{"after a cell with a line break", "the cells before the quote are not read again", "UserName,Title\n\"a\nb\",\"c\"d\ne,\n",
			[]string{quote("3:6"), `4:1 {"UserName":"e"}`}},
		{"in the header", "there are no names", "UserName,\"Title\na,b\n", []string{quote("1:10")}},
	})
}

func TestTableDelimiter(t *testing.T) {
	want := []string{`2:1 {"UserName":"a","Name":{"GivenName":"b"}}`}
	start(sourcetest.IdentityStore).Test(t, []sourcetest.Case{
		{"comma", "one of four", "UserName,Name.GivenName\na,b\n", want},
		{"semicolon", "spreadsheets write it where the comma is in numbers", "UserName;Name.GivenName\na;b\n", want},
		{"tab", "one of four", "UserName\tName.GivenName\na\tb\n", want},
		{"pipe", "one of four", "UserName|Name.GivenName\na|b\n", want},
		{"the members decide", "not how often it is there", "x,y,z,UserName;Name.GivenName\na;b\n",
			[]string{`2:1 {"x,y,z,UserName":"a","Name":{"GivenName":"b"}}`}},
		{"empty first name", "white space is not skipped", "\tUserName\n\ta\n", []string{`2:1 {"UserName":"a"}`}},
		{"declared", "spreadsheets write such a line", "sep=;\nUserName;Title\na;b\n", []string{`3:1 {"UserName":"a","Title":"b"}`}},
		{"declared in quotes", "some write quotes", "\"sep=|\"\r\nUserName|Title\na|b\n", []string{`3:1 {"UserName":"a","Title":"b"}`}},
	})
}

func TestTableMembers(t *testing.T) {
	start(sourcetest.IdentityStore).Test(t, []sourcetest.Case{
		{"structure", "members one after the other in the header, or not", "Name.GivenName,UserName,Name.FamilyName\na,b,c\n",
			[]string{`2:1 {"Name":{"GivenName":"a","FamilyName":"c"},"UserName":"b"}`}},
		{"absent", "a structure is there if one of its members is", "UserName,Name.GivenName,Emails[0].Value\na,,\n",
			[]string{`2:1 {"UserName":"a"}`}},
		{"items", "by their index, not by the header's order", "Photos[1].Value,Photos[0].Value,Photos[0].Primary\na,b,true\n",
			[]string{`2:1 {"Photos":[{"Value":"b","Primary":true},{"Value":"a"}]}`}},
		{"missing item", "an item keeps its index", "Photos[0].Value,Photos[2].Value\n,a\n", []string{`2:1 {"Photos":[null,null,{"Value":"a"}]}`}},
		{"booleans", "in any case", "Roles[0].Primary\nTRUE\nFalse\ntrue\nyes\n1\n", []string{
			`2:1 {"Roles":[{"Primary":true}]}`, `3:1 {"Roles":[{"Primary":false}]}`, `4:1 {"Roles":[{"Primary":true}]}`,
			`5:1 {"Roles":[{"Primary":"yes"}]}`, `6:1 {"Roles":[{"Primary":"1"}]}`}},
		{"text that looks like a number", "the member is a string", "UserName\n007\ntrue\n", []string{`2:1 {"UserName":"007"}`, `3:1 {"UserName":"true"}`}},
		{"whole values", "as JSON", "Name,Emails\n\"{\"\"GivenName\"\": \"\"a\"\"}\",[]\n", []string{`2:1 {"Name":{"GivenName": "a"},"Emails":[]}`}},
		{"whole value that is none", "what it is nobody knows", "UserName,Name\na,{\n", []string{broken("2:3", reasonCellJSON)}},
		{"documents", "JSON, or text", "Extensions.aws:identitystore:enterprise\n{}\n12\nab c\n[1\n", []string{
			`2:1 {"Extensions":{"aws:identitystore:enterprise":{}}}`, `3:1 {"Extensions":{"aws:identitystore:enterprise":12}}`,
			`4:1 {"Extensions":{"aws:identitystore:enterprise":"ab c"}}`, broken("5:1", reasonCellJSON)}},
		{"unknown members", "they are found where the cells are", "User name,Emails[0].Valeu,x.y,UserName\na,b,c,d\n,,,e\n", []string{
			`2:1 {"User name":"a","Emails":[{"Valeu":"b"}],"x":{"y":"c"},"UserName":"d"}`, `3:1 {"UserName":"e"}`}},
		{"spaces around names", "people write them behind a comma, and the cells keep theirs", " UserName , Name.GivenName\t,\u00a0Title,\" Locale \"\na, b,c ,d\n",
			[]string{`2:1 {"UserName":"a","Name":{"GivenName":" b"},"Title":"c ","Locale":"d"}`}},
		{"no paths", "each is the name of a member", "a..b,Emails[x],Emails[100].Value,[0],UserName\n1,2,3,4,5\n", []string{
			`2:1 {"a..b":"1","Emails[x]":"2","Emails[100].Value":"3","[0]":"4","UserName":"5"}`}},
	})
	start(sourcetest.Connect).Test(t, []sourcetest.Case{
		{"map", "the rest of the name is a key", "Tags.team,Tags.a.b,\"Tags[\"\"c.d\"\"]\"\nx,y,z\n",
			[]string{`2:1 {"Tags":{"team":"x","a.b":"y","c.d":"z"}}`}},
		{"list of strings", "an item may look like JSON", "SecurityProfileIds[0],SecurityProfileIds[1]\na,{\n",
			[]string{`2:1 {"SecurityProfileIds":["a","{"]}`}},
		{"integers", "decimal, as JSON has them", "PhoneConfig.AfterContactWorkTimeLimit\n30\n-1\n0\n030\n3.0\n", []string{
			`2:1 {"PhoneConfig":{"AfterContactWorkTimeLimit":30}}`, `3:1 {"PhoneConfig":{"AfterContactWorkTimeLimit":-1}}`,
			`4:1 {"PhoneConfig":{"AfterContactWorkTimeLimit":0}}`, `5:1 {"PhoneConfig":{"AfterContactWorkTimeLimit":"030"}}`,
			`6:1 {"PhoneConfig":{"AfterContactWorkTimeLimit":"3.0"}}`}},
	})
}

// A header that is wrong is found, and the rows below are not read as what they are not.
func TestTableHeader(t *testing.T) {
	columns := strings.Repeat("UserName,", maxColumns)
	start(sourcetest.IdentityStore).Test(t, []sourcetest.Case{
		{"none", "there is nothing", "", nil},
		{"alone", "there is no record", "UserName,Title\n", nil},
		{"no members", "the rows may be anything", "d-1234567890,jdoe\nd-1234567890,jroe\n", []string{broken("1:1", reasonHeader)}},
		{"no table", "nor is it one", "\x00\x01\x02", []string{broken("1:1", reasonHeader)}},
		{"carriage returns alone", "then there is one line", "UserName,Title\ra,b\r", []string{broken("1:10", reasonCarriageReturn)}},
		{"names of another case", "they are compared exactly", "username\na\n", []string{broken("1:1", reasonHeader)}},
		{"member twice", "one would be lost", "UserName,Title,UserName\na,b,c\n", []string{broken("1:16", reasonSameColumn)}},
		{"member and a part", "one would be lost", "UserName,Name,Name.GivenName\na,b,c\n", []string{broken("1:15", reasonPartColumn)}},
		{"part and the member", "the same", "Name.GivenName,Name\na,b\n", []string{broken("1:16", reasonPartColumn)}},
		{"item and member of one", "one would be lost", "UserName,x[0],x.y\na,b\n", []string{broken("1:15", reasonPartColumn)}},
		{"header too large", "its names can be in each record", "UserName," + strings.Repeat("x", maxHeader) + "\na\n", []string{broken("1:1", reasonColumns)}},
		{"too many columns", "they are counted", columns + "Title\na\n", []string{broken("1:1", reasonColumns)}},
	})
}

// The places of values are those of their cells.
func TestTablePlaces(t *testing.T) {
	input := "UserName,\"Name.GivenName\",Name.FamilyName\n\"é\nü\",\"😀\",x\n"
	all, err := read(t, strings.NewReader(input), sourcetest.IdentityStore)
	require.NoError(t, err)
	require.Len(t, all, 1)
	places := make(map[string]source.Position)
	for _, part := range []string{`{"UserName`, "\"é", `{"Given`, `"😀`, `"x`} {
		offset := strings.Index(all[0].Text, part)
		require.GreaterOrEqual(t, offset, 0, part)
		places[part] = all[0].Positions([]int{offset})[0]
	}
	assert.Equal(t, map[string]source.Position{
		`{"UserName`: sourcetest.At(2, 1), "\"é": sourcetest.At(2, 1), `{"Given`: sourcetest.At(3, 4), `"😀`: sourcetest.At(3, 4), `"x`: sourcetest.At(3, 8),
	}, places)
}

func BenchmarkTable(b *testing.B) {
	input := "IdentityStoreId,UserName,Name.FamilyName,Name.GivenName,Emails[0].Value,Emails[0].Type,Emails[0].Primary\n" +
		strings.Repeat("d-1234567890,jdoe,\"Doe, \"\"J\"\"\",Jane,jdoe@example.com,work,TRUE\n", 10_000)
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		all, err := read(b, strings.NewReader(input), sourcetest.IdentityStore)
		require.NoError(b, err)
		require.Len(b, all, 10_000)
	}
}
