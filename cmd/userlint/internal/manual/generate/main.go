// Command generate writes the pages of the manual below the folder that its
// argument names, the root of the repository: docs/rules, docs/command and man.
// It takes away the pages there of what is no more.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/command"
	"github.com/userlint/userlint/cmd/userlint/internal/manual"
)

func main() {
	if err := generate(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(arguments []string) error {
	if len(arguments) != 1 {
		return errors.New("name the root of the repository")
	}
	root := (&command.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}).Tree()
	for _, part := range []struct {
		folder, pattern string
		write           func(folder string) error
	}{
		{"docs/rules", "*.md", writeRules},
		{"docs/command", "*.md", func(folder string) error { return writeCommands(root, folder) }},
		{"man", "*.1", func(folder string) error { return writeManPages(root, folder) }},
	} {
		folder := filepath.Join(arguments[0], filepath.FromSlash(part.folder))
		if err := empty(folder, part.pattern); err != nil {
			return err
		}
		if err := part.write(folder); err != nil {
			return err
		}
	}
	return nil
}

// empty makes a folder without files of the pattern.
func empty(folder, pattern string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, pattern))
	if err != nil {
		return err
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

func writeRules(folder string) error {
	if err := os.WriteFile(filepath.Join(folder, "README.md"), manual.RulesIndex(), 0o644); err != nil {
		return err
	}
	for _, s := range catalogue.Services() {
		page, err := manual.RulesPage(s)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, s.Name+".md"), page, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func writeCommands(root *cobra.Command, folder string) error {
	for _, c := range manual.Commands(root) {
		if err := os.WriteFile(filepath.Join(folder, manual.PageName(c)+".md"), manual.CommandPage(c), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// writeManPages dates the pages by the newest model, so that they are the same
// whenever they are written.
func writeManPages(root *cobra.Command, folder string) error {
	var date time.Time
	for _, s := range catalogue.Services() {
		of, err := time.Parse("2006-01", check.Model(s.Name))
		if err != nil {
			return fmt.Errorf("date of the model of %s: %w", s.Name, err)
		}
		if of.After(date) {
			date = of
		}
	}
	for _, c := range manual.Commands(root) {
		name := manual.PageName(c) + ".1"
		if err := os.WriteFile(filepath.Join(folder, name), manual.ManPage(c, date), 0o644); err != nil {
			return err
		}
	}
	return nil
}
