package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/userlint/userlint/cmd/userlint/internal/config"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// configFlags say which configuration counts.
type configFlags struct {
	path string
	none bool
}

func (f *configFlags) add(to *pflag.FlagSet) {
	to.StringVar(&f.path, "config", "", "the `FILE` of the configuration, instead of the nearest "+config.Name)
	to.BoolVar(&f.none, "no-config", false, "use no configuration")
}

// configuration is the one that counts. Without one its File is nil.
type configuration struct {
	*config.File
	// path is its path as it is told.
	path string
}

// configured runs with the configuration that the flags say.
func (c *Command) configured(f *configFlags, set *pflag.FlagSet, run func(configuration) error) error {
	config, err := c.configure(f, set)
	if err != nil {
		return err
	}
	return run(config)
}

// configure loads the configuration. What is wrong with it has been told where
// the error is an exit status.
func (c *Command) configure(f *configFlags, set *pflag.FlagSet) (configuration, error) {
	if set.Changed("config") && f.none {
		return configuration{}, errors.New("--config and --no-config: want one of them")
	}
	if set.Changed("config") && f.path == "" {
		return configuration{}, errors.New("--config: the file is missing")
	}
	if f.none {
		return configuration{}, nil
	}
	path := f.path
	if path == "" {
		var err error
		if path, err = nearestConfig(); err != nil {
			c.complain("look for a configuration", err)
			return configuration{}, exitStatus(ExitTrouble)
		}
		if path == "" {
			return configuration{}, nil
		}
	}
	return c.loadConfig(path)
}

// nearestConfig returns the path of the nearest configuration as it is told, or
// "" where there is none.
func nearestConfig() (string, error) {
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	path, err := config.Find(folder)
	if err != nil || path == "" {
		return "", err
	}
	if relative, err := filepath.Rel(folder, path); err == nil {
		return relative, nil
	}
	return path, nil
}

func (c *Command) loadConfig(path string) (configuration, error) {
	file, err := config.Load(path, time.Now())
	if wrong, ok := errors.AsType[*config.Error](err); ok {
		c.sayProblems(path, wrong.Problems)
		return configuration{}, exitStatus(ExitUsage)
	}
	if err != nil {
		c.complain(path, err)
		return configuration{}, exitStatus(ExitTrouble)
	}
	return configuration{file, path}, nil
}

// sayProblems tells what is wrong in a configuration, a line each.
func (c *Command) sayProblems(path string, problems []config.Problem) {
	for _, p := range problems {
		fmt.Fprintf(c.Stderr, "userlint: %s:%d:%d: %s\n", terminal.Escape(path), p.Line, p.Column, terminal.Escape(p.Text))
	}
}

func (c *Command) config() *cobra.Command {
	parent := &cobra.Command{
		Use:     "config COMMAND",
		Short:   "Look at the configuration",
		Example: "  userlint config verify",
		Args:    noSuchCommand,
		RunE: func(*cobra.Command, []string) error {
			return errors.New("which command? To check the configuration: userlint config verify")
		},
	}
	parent.AddCommand(&cobra.Command{
		Use:   "verify [FILE]",
		Short: "Check a configuration",
		Long: `Check a configuration: FILE, or else the nearest ` + config.Name + `, in this folder
or one that it is in, up to the one that holds .git.

Exit status: 0 nothing is wrong; 1 an entry has expired, never counts, or is
about files of which there are none; 2 the file makes no sense; 3 it could not be read, or
there is none.`,
		Example: `  userlint config verify
  userlint config verify deploy/userlint.yaml`,
		RunE: func(_ *cobra.Command, arguments []string) error {
			if len(arguments) > 1 {
				return errors.New("one file at a time can be verified")
			}
			return c.verifyConfig(arguments)
		},
	})
	return parent
}

func (c *Command) verifyConfig(arguments []string) error {
	var path string
	if len(arguments) > 0 {
		path = arguments[0]
	} else {
		var err error
		if path, err = nearestConfig(); err == nil && path == "" {
			err = fmt.Errorf("there is no %s in this folder or above", config.Name)
		}
		if err != nil {
			c.complain("look for a configuration", err)
			return exitStatus(ExitTrouble)
		}
	}
	file, err := c.loadConfig(path)
	if err != nil {
		return err
	}
	problems, err := file.Verify()
	if err != nil {
		c.complain(path, err)
		return exitStatus(ExitTrouble)
	}
	c.sayProblems(path, problems)
	if len(problems) > 0 {
		return exitStatus(ExitFindings)
	}
	fmt.Fprintf(c.Stderr, "userlint: %s: nothing is wrong\n", terminal.Escape(path))
	return nil
}
