package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
	"github.com/userlint/userlint/cmd/userlint/internal/report"
)

// step is a step of a job or of an action.
type step struct {
	Name, Uses, Run string
	Env             map[string]string
}

// action is what the test reads of action.yml.
type action struct {
	Inputs map[string]struct{ Required bool }
	Runs   struct {
		Using string
		Steps []step
	}
}

// component is what the test reads of templates/userlint.yml.
type component struct {
	Userlint struct {
		Script    []string
		Variables map[string]string
	}
}

func readAction(t require.TestingT, root string) action {
	text, err := os.ReadFile(filepath.Join(root, "action.yml"))
	require.NoError(t, err)
	var a action
	require.NoError(t, yaml.Unmarshal(text, &a))
	return a
}

func readComponent(t require.TestingT, root string) component {
	text, err := os.ReadFile(filepath.Join(root, "templates", "userlint.yml"))
	require.NoError(t, err)
	_, job, found := strings.Cut(string(text), "\n---\n")
	require.True(t, found, "a header with the inputs")
	var c component
	require.NoError(t, yaml.Unmarshal([]byte(job), &c))
	return c
}

// pipeline writes the shell script of a pipeline to a file: "pipeline action
// FILE" or "pipeline gitlab FILE". What installs the command is left out.
func pipeline(ts *testscript.TestScript, negated bool, arguments []string) {
	if negated || len(arguments) != 2 {
		ts.Fatalf("usage: pipeline action|gitlab FILE")
	}
	root := ts.Getenv("ROOT")
	var script string
	switch arguments[0] {
	case "action":
		steps := readAction(fatal{ts}, root).Runs.Steps
		script = steps[len(steps)-1].Run
	case "gitlab":
		script = strings.Join(readComponent(fatal{ts}, root).Userlint.Script[1:], "\n")
	default:
		ts.Fatalf("there is no pipeline %s", arguments[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(arguments[1]), []byte("set -eo pipefail\n"+script), 0o600))
}

// fatal ends a script where a requirement does not hold.
type fatal struct{ *testscript.TestScript }

func (f fatal) Errorf(format string, arguments ...any) { f.Fatalf(format, arguments...) }
func (f fatal) FailNow()                               { f.Fatalf("requirement does not hold") }

// TestAction tests that the action hands its inputs to its steps as data.
func TestAction(t *testing.T) {
	a := readAction(t, "../..")
	assert.Equal(t, "composite", a.Runs.Using)
	inputs := map[string]bool{}
	for _, s := range a.Runs.Steps {
		assert.NotContains(t, s.Run, "${{", "an expression in a script is run by the shell")
		for _, value := range s.Env {
			for _, found := range regexp.MustCompile(`inputs\.([a-z-]+)`).FindAllStringSubmatch(value, -1) {
				inputs[found[1]] = true
			}
		}
	}
	for name := range a.Inputs {
		assert.True(t, inputs[name], "the input %s is not used", name)
	}
	assert.Len(t, inputs, len(a.Inputs))
}

// TestHooks tests the hooks for pre-commit.
func TestHooks(t *testing.T) {
	text, err := os.ReadFile("../../.pre-commit-hooks.yaml")
	require.NoError(t, err)
	var hooks []struct {
		ID, Name, Language, Entry, Files string
		Additional                       []string `yaml:"additional_dependencies"`
	}
	require.NoError(t, yaml.Unmarshal(text, &hooks))
	require.Len(t, hooks, 1)
	assert.Equal(t, "golang", hooks[0].Language)
	assert.Equal(t, "userlint check", hooks[0].Entry)
	for _, folder := range hooks[0].Additional {
		assert.FileExists(t, filepath.Join("../..", folder, "main.go"))
	}
	files := regexp.MustCompile(hooks[0].Files)
	assert.True(t, files.MatchString("a/users.jsonl"))
	assert.False(t, files.MatchString("a/users.json.bak"))
}

// TestPackages tests that what the packages hold is there: that is known before
// a release, and without the tool that makes them.
func TestPackages(t *testing.T) {
	root := "../.."
	text, err := os.ReadFile(filepath.Join(root, ".goreleaser.yaml"))
	require.NoError(t, err)
	var release struct {
		Builds []struct {
			Dir, Main string
			Ldflags   []string
		}
		Archives []struct{ Files []any }
		Nfpms    []struct {
			Contents []struct{ Src, Dst string }
		}
	}
	require.NoError(t, yaml.Unmarshal(text, &release))
	require.Len(t, release.Builds, 1)
	build := release.Builds[0]
	assert.FileExists(t, filepath.Join(root, build.Dir, build.Main, "main.go"))
	variable := regexp.MustCompile(`-X github.com/userlint/userlint/(\S+)\.(\w+)=`).FindStringSubmatch(strings.Join(build.Ldflags, " "))
	require.Len(t, variable, 3)
	declared, err := os.ReadFile(filepath.Join(root, variable[1], "version.go"))
	require.NoError(t, err)
	assert.Contains(t, string(declared), "\nvar "+variable[2]+" string\n", "the linker sets no variable that is not there")

	var sources []string
	for _, file := range release.Archives[0].Files {
		if pattern, ok := file.(string); ok {
			sources = append(sources, pattern)
		}
	}
	for _, content := range release.Nfpms[0].Contents {
		sources = append(sources, content.Src)
	}
	assert.Greater(t, len(sources), 8)
	scripts, err := os.ReadFile(filepath.Join(root, ".ci", "completions"))
	require.NoError(t, err)
	for _, source := range sources {
		if script, made := strings.CutPrefix(source, "build/completions/userlint."); made {
			assert.Contains(t, string(scripts), " "+script+" ", source)
			continue
		}
		found, err := filepath.Glob(filepath.Join(root, source))
		require.NoError(t, err)
		assert.NotEmpty(t, found, source)
	}
}

// TestPipelinesGuide tests that every block of YAML in the guide is YAML, and
// that the flags and formats that it and the templates name are there.
func TestPipelinesGuide(t *testing.T) {
	guide, err := os.ReadFile("../../docs/pipelines.md")
	require.NoError(t, err)
	for _, block := range fenced(string(guide), "yaml") {
		var value any
		lines := strings.Split(block, "\n")
		if strings.HasPrefix(lines[0], "          args") {
			block = "      - with:\n" + block
		}
		require.NoError(t, yaml.Unmarshal([]byte(block), &value), block)
	}
	known := map[string]bool{}
	check, _, err := (&command.Command{}).Tree().Find([]string{"check"})
	require.NoError(t, err)
	text := string(guide) + strings.Join(readComponent(t, "../..").Userlint.Script, "\n")
	for _, flag := range regexp.MustCompile(`--[a-z][a-z-]+`).FindAllString(text, -1) {
		assert.NotNil(t, check.Flags().Lookup(flag[2:]), flag)
		known[flag] = true
	}
	assert.Greater(t, len(known), 5)
	for _, found := range regexp.MustCompile(`--format[ =]([a-z]+)`).FindAllStringSubmatch(text, -1) {
		assert.Contains(t, report.Formats(), found[1])
	}
}
