package vectors_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
)

const testdata = "../../testdata/vectors"

func TestEveryVectorIsRead(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(testdata, "*.jsonl"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		service := strings.TrimSuffix(filepath.Base(file), ".jsonl")
		if service == "batches" {
			continue
		}
		type identity struct {
			reason   string
			context  vectors.Context
			response bool
		}
		seen := map[identity]bool{}
		for _, v := range vectors.Load(t, testdata, service) {
			assert.True(t, json.Valid(v.Payload), v.Name)
			id := identity{v.Reason, v.Context, v.Response}
			assert.False(t, seen[id], "%s: an earlier vector has that reason", v.Name)
			seen[id] = true
		}
		assert.NotEmpty(t, seen, service)
		for _, b := range vectors.LoadBatches(t, testdata, service) {
			for _, payload := range b.Payloads {
				assert.True(t, json.Valid(payload), b.Name)
			}
		}
	}
}

func TestPayloadIsMadeFromItsBase(t *testing.T) {
	tests := []struct {
		name   string
		reason string
		recipe string
		want   string
	}{
		{"base", "as it stands", `"base":"b"`, `{"A":"a","L":[{"X":1}],"M":{"k/~":"v"}}`},
		{"payload", "whole", `"payload":{"Z":null}`, `{"Z":null}`},
		{"remove", "a member and an item", `"base":"b","remove":["/A","/L/0"]`, `{"L":[],"M":{"k/~":"v"}}`},
		{"set", "null is a value", `"base":"b","set":{"/A":null,"/N":2.50}`,
			`{"A":null,"N":2.50,"L":[{"X":1}],"M":{"k/~":"v"}}`},
		{"set inside", "a new member of a structure", `"base":"b","set":{"/L/0/Y":"y"}`,
			`{"A":"a","L":[{"X":1,"Y":"y"}],"M":{"k/~":"v"}}`},
		{"set escaped", "the key is k/~", `"base":"b","set":{"/M/k~1~0":"w"}`,
			`{"A":"a","L":[{"X":1}],"M":{"k/~":"w"}}`},
		{"append", "one past the end", `"base":"b","set":{"/L/1":null}`,
			`{"A":"a","L":[{"X":1},null],"M":{"k/~":"v"}}`},
		{"fill", "text that is too long to write out",
			`"base":"b","fill":{"/A":{"before":"<","repeat":"xy","times":3,"after":">"}}`,
			`{"A":"<xyxyxy>","L":[{"X":1}],"M":{"k/~":"v"}}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			read := vectors.Load(t, folder(t, test.recipe), "s")
			require.Len(t, read, 1)
			assert.JSONEq(t, test.want, string(read[0].Payload), test.reason)
		})
	}
}

// folder writes a folder of vectors with the one payload.
func folder(t *testing.T, recipe string) string {
	t.Helper()
	folder := t.TempDir()
	files := map[string]string{
		"bases.json": `{"s":{"b":{"A":"a","L":[{"X":1}],"M":{"k/~":"v"}},"response":{}}}`,
		"s.jsonl":    `{"service":"s","reason":"r",` + recipe + `,"errors":[],"warnings":[]}` + "\n",
	}
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	return folder
}
