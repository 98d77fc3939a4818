package servicetest

import (
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

// imports tests that nothing of the library runs when it is imported: the test's
// own program is started once more, to do nothing, and the runtime lists the
// packages that it initializes.
func (s *Service[Request, Response]) imports(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("what measures coverage is initialized in every package")
	}
	program, err := os.Executable()
	require.NoError(t, err)
	command := exec.Command(program, "-test.run=^$")
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := command.CombinedOutput()
	require.NoError(t, err)

	initialized := map[string]bool{}
	for line := range strings.Lines(string(trace)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == "init" {
			initialized[fields[1]] = true
		}
	}
	require.True(t, initialized["runtime"], "the runtime lists what it initializes")
	for _, of := range []reflect.Type{
		reflect.TypeFor[Request](), reflect.TypeFor[rules.Rule](), reflect.TypeFor[match.Set](),
	} {
		assert.False(t, initialized[of.PkgPath()], "%s does work when it is imported", of.PkgPath())
	}
}
