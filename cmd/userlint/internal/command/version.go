package command

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
)

func (c *Command) version() *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             "Print the version, and the date of each service's model",
		Args:              cobra.NoArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			if err := c.printVersion(); err != nil {
				return c.unwritable(err)
			}
			return nil
		},
	}
}

// release is the version that a release was built as. The linker sets it.
var release string

// programVersion returns the version of the program: that of the release or of the
// module that it was built from, or "(devel)".
func programVersion() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

func (c *Command) printVersion() error {
	if _, err := fmt.Fprintf(c.Stdout, "userlint %s %s %s/%s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH); err != nil {
		return err
	}
	for _, name := range check.Services() {
		if _, err := fmt.Fprintf(c.Stdout, "%-13s model of %s\n", name, check.Model(name)); err != nil {
			return err
		}
	}
	return nil
}
