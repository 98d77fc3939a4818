package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/report"
)

// wrongFlag says of an error of reading flags what is right.
func wrongFlag(c *cobra.Command, err error) error {
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		return noSuchFlag(c, unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames())
	}
	if missing, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		what, _ := pflag.UnquoteUsage(missing.GetFlag())
		return fmt.Errorf("--%s: the value is missing: --%s %s", missing.GetFlag().Name, missing.GetFlag().Name, what)
	}
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok && invalid.GetFlag().Value.Type() == "bool" {
		return fmt.Errorf("--%s: want no value, true or false", invalid.GetFlag().Name)
	}
	return err
}

// noSuchFlag is the error of a flag that a command does not have. Letters are
// what follows a single dash.
func noSuchFlag(c *cobra.Command, name, letters string) error {
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, "--"+f.Name) })
	switch {
	case len(letters) > 1:
		return fmt.Errorf("there is no flag -%s: names of flags have two dashes%s", name, meant("--"+letters, known))
	case letters != "":
		return fmt.Errorf("there is no flag -%s", name)
	}
	if flag, value, apart := strings.Cut(name, " "); apart && slices.Contains(known, "--"+flag) {
		return fmt.Errorf("there is no flag %q; did you mean --%s=%s?", "--"+name, flag, strings.TrimSpace(value))
	}
	hint := ""
	switch {
	case !c.HasParent():
		hint = "; flags follow the command: userlint check --service SERVICE FILE"
	case c.Name() == "check":
		hint = elsewhere(name)
	case name == "service" && strings.Contains(c.Use, "SERVICE"):
		hint = "; the service has no flag here: " + c.UseLine()
	}
	if hint == "" {
		hint = meant("--"+name, known)
	}
	return fmt.Errorf("there is no flag --%s%s", name, hint)
}

// elsewhere returns the end of a sentence about a flag that other linters have,
// and that check does by another name, or "".
func elsewhere(name string) string {
	switch name {
	case "output", "output-file", "out", "report":
		return "; --format FORMAT=FILE writes a file"
	case "output-format":
		return "; did you mean --format?"
	case "strict", "werror", "warnings-as-errors", "fail-on-warning", "fail-on-warnings", "max-warnings":
		return "; --fail-on warning makes warnings count"
	case "ignore", "disable", "exclude", "skip", "select", "rule", "rules":
		return "; the configuration says which rules are ignored: .userlint.yaml"
	case "file", "files", "input", "input-file", "cli-input-json":
		return "; files are named without a flag"
	case "no-color", "no-colour":
		return "; did you mean --color never?"
	}
	if slices.Contains(report.Formats(), name) {
		return fmt.Sprintf("; did you mean --format %s?", name)
	}
	return ""
}
