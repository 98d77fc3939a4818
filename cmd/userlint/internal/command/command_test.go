package command_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
	"github.com/userlint/userlint/internal/vectors"
)

const folder = "../../../../testdata/vectors"

// result is what a run of the command leaves behind.
type result struct {
	status         int
	stdout, stderr string
}

func run(stdin io.Reader, arguments ...string) result {
	var stdout, stderr bytes.Buffer
	c := command.Command{Stdin: stdin, Stdout: &stdout, Stderr: &stderr}
	status := c.Run(arguments)
	return result{status, stdout.String(), stderr.String()}
}

// finding is a line of --format jsonl.
type finding struct {
	File      string `json:"file"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	Record    int    `json:"record"`
	Service   string `json:"service"`
	Severity  string `json:"severity"`
	Exception string `json:"exception"`
	Rule      string `json:"rule"`
	Kind      string `json:"kind"`
	Basis     string `json:"basis"`
	Pointer   string `json:"pointer"`
	Message   string `json:"message"`
	Hint      string `json:"hint"`
	Address   string `json:"address"`
	Related   *struct {
		File   string `json:"file"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
		Record int    `json:"record"`
	} `json:"related"`
}

// findings reads what --format jsonl printed, by the number of the record.
func findings(t *testing.T, stdout string) map[int][]finding {
	t.Helper()
	all := make(map[int][]finding)
	decoder := json.NewDecoder(strings.NewReader(stdout))
	decoder.DisallowUnknownFields()
	for {
		var f finding
		err := decoder.Decode(&f)
		if err == io.EOF {
			return all
		}
		require.NoError(t, err)
		all[f.Record] = append(all[f.Record], f)
	}
}

// split returns the errors and the warnings as vectors have them.
func split(of []finding) (errors, warnings []vectors.Finding) {
	for _, f := range of {
		v := vectors.Finding{Pointer: f.Pointer, Rule: f.Rule, Exception: f.Exception}
		if f.Severity == "error" {
			errors = append(errors, v)
		} else {
			warnings = append(warnings, v)
		}
	}
	return errors, warnings
}

// contextFlags returns the flags that declare a context.
func contextFlags(c vectors.Context) []string {
	var flags []string
	if c.IdentityCenter {
		flags = append(flags, "--identity-center")
	}
	if c.DirectoryType != "" {
		flags = append(flags, "--directory-type", c.DirectoryType)
	}
	if c.IdentityManagementType != "" {
		flags = append(flags, "--identity-management-type", c.IdentityManagementType)
	}
	if c.DirectoryUnreachable {
		flags = append(flags, "--directory-unreachable")
	}
	return flags
}
