package command_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

// emptyModel has the operation of a service without members and exceptions.
const emptyModel = `{"metadata": {"serviceId": "WorkDocs"}, "operations": {"CreateUser": {}}, "shapes": {}}`

// TestDriftPacked: a model can be packed, as newer botocores have theirs.
func TestDriftPacked(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := io.WriteString(w, emptyModel)
	require.NoError(t, err)
	require.NoError(t, w.Close())

	plain := run(strings.NewReader(emptyModel), "drift", "--model", "-")
	assert.Equal(t, command.ExitFindings, plain.status)
	assert.Equal(t, plain, run(&packed, "drift", "--model", "-"))
	assert.Contains(t, plain.stdout, "-: workdocs: /Username: member: the catalogue has it, the model does not [workdocs.Username.member]\n")
	assert.Contains(t, plain.stderr, "compared 1 model: 15 differences, and 0")
}

// TestDriftTrouble: what cannot be read or written is neither clean nor a
// finding.
func TestDriftTrouble(t *testing.T) {
	for _, left := range []int{0, 10} {
		var stderr bytes.Buffer
		c := command.Command{Stdin: strings.NewReader(emptyModel), Stdout: &brokenWriter{left}, Stderr: &stderr}
		assert.Equal(t, command.ExitTrouble, c.Run([]string{"drift", "--model", "-"}))
		assert.Contains(t, stderr.String(), "no space left")
	}
	got := run(iotest.ErrReader(errors.New("connection lost")), "drift", "--model", "-")
	assert.Equal(t, command.ExitTrouble, got.status)
	assert.Contains(t, got.stderr, "connection lost")

	hostile := `{"metadata": {"serviceId": "\u001b[31m\u202e"}, "operations": {"CreateUser": {}}, "shapes": {}}`
	got = run(strings.NewReader(hostile), "drift", "--model", "-")
	assert.Equal(t, command.ExitTrouble, got.status)
	assert.NotContains(t, got.stderr, "\x1b")
	assert.NotContains(t, got.stderr, "\u202e")
}
