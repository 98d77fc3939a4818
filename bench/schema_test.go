package main

import (
	"flag"
	"os"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the schemas")

// TestSchemas: the schemas are those of the rules as they are.
func TestSchemas(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	for _, service := range []string{"identitystore", "connect"} {
		t.Run(service, func(t *testing.T) {
			program := exec.CommandContext(t.Context(), "go", "run", ".", "schema", service)
			program.Dir = "../cmd/userlint"
			program.Env = append(os.Environ(), "GOWORK=off")
			want, err := program.Output()
			require.NoError(t, err)
			name := service + ".schema.json"
			if *update {
				require.NoError(t, os.WriteFile(name, want, 0o644))
			}
			got, err := schemas.ReadFile(name)
			if *update { // what is embedded is what was there before
				got, err = os.ReadFile(name)
			}
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got), "run go test . -update")
		})
	}
}
