package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/rules"
)

// found returns the line and the rule of each report.
func found(t *testing.T, text string) []string {
	t.Helper()
	var all []string
	for _, match := range regexp.MustCompile(`(?m)^line (\d+): (?:error|warning): .*?(?:\[([\w.-]+)\])?$`).FindAllStringSubmatch(text, -1) {
		all = append(all, strings.TrimSpace(match[1]+" "+match[2]))
	}
	require.Len(t, all, strings.Count(text, "\n"))
	return all
}

func TestCheck(t *testing.T) {
	file, err := os.Open("../identitystore.jsonl")
	require.NoError(t, err)
	defer file.Close()
	var out bytes.Buffer
	refused, err := check(file, &out)
	require.NoError(t, err)
	assert.Equal(t, 6, refused)
	assert.Contains(t, found(t, out.String()), "3 identitystore.UserName.pattern")
	assert.Contains(t, found(t, out.String()), "8 identitystore.UserName.duplicate")
}

func TestCheckClean(t *testing.T) {
	file, err := os.Open("../identitystore.clean.jsonl")
	require.NoError(t, err)
	defer file.Close()
	refused, err := check(file, io.Discard)
	assert.NoError(t, err)
	assert.Zero(t, refused)
}

func TestCheckLines(t *testing.T) {
	const jane = `{"IdentityStoreId":"d-1234567890","UserName":"jane","DisplayName":"J","Name":{"GivenName":"J","FamilyName":"D"}}`
	tests := []struct {
		name    string
		in      string
		refused int
		want    []string
	}{
		{"nothing", "", 0, nil},
		{"blank lines count as lines", "\n \n{}", 1, []string{
			"3 identitystore.IdentityStoreId.required", "3 identitystore.UserName.required", "3 identitystore.Name.FamilyName.required",
			"3 identitystore.Name.GivenName.required", "3 identitystore.DisplayName.required",
		}},
		{"a broken line does not end the import", "{\n" + jane + "\n" + jane, 2, []string{"1", "3 identitystore.UserName.duplicate"}},
		{"two on a line", jane + jane, 1, []string{"1"}},
		{"a key that would end the line", jane[:len(jane)-1] + `,"Extensions":{"a\n\u001bb":1}}`, 1, []string{
			"1 identitystore.Extensions.key.pattern", "1 identitystore.Extensions.key.enum",
		}},
		{"a bracket too many", jane + "}", 1, []string{"1"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			refused, err := check(strings.NewReader(test.in), &out)
			require.NoError(t, err)
			assert.Equal(t, test.refused, refused)
			assert.Equal(t, test.want, found(t, out.String()))
		})
	}
}

// What the batch calls a record is a line.
func TestCheckNamesTheEarlierLine(t *testing.T) {
	const joe = `{"IdentityStoreId":"d-1234567890","UserName":"joe","DisplayName":"J","Name":{"GivenName":"J","FamilyName":"D"}}`
	var out bytes.Buffer
	_, err := check(strings.NewReader("\n{\n"+joe+"\n\n"+joe), &out)
	require.NoError(t, err)
	assert.Contains(t, out.String(), "line 5: error: /UserName must not name the same user as record 3")
}

func TestCheckUnreadable(t *testing.T) {
	_, err := check(io.MultiReader(strings.NewReader("{}\n"), broken{}), io.Discard)
	assert.Error(t, err)
	_, err = check(strings.NewReader(strings.Repeat(" ", rules.MaxBytes+1)), io.Discard)
	assert.Error(t, err, "a line that is too long is not passed over")
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the disk is on fire") }

func Example_check() {
	refused, err := check(strings.NewReader(`{"IdentityStoreId":"d-9067f0a1b2","UserName":"maria garcia","DisplayName":"Maria","Name":{"GivenName":"Maria","FamilyName":"García"}}`), os.Stdout)
	fmt.Println(refused, err)
	// Output:
	// line 1: error: /UserName must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+ [identitystore.UserName.pattern]
	// 1 <nil>
}
