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
		Example:           "  userlint version",
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(*cobra.Command, []string) error { return c.printVersion() },
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
	text := fmt.Appendf(nil, "userlint %s %s %s/%s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, name := range check.Services() {
		text = fmt.Appendf(text, "%-13s model of %s\n", name, check.Model(name))
	}
	return c.print(text)
}
