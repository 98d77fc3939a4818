package manual

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Commands returns the commands that have a page: the root and all below it
// that are not hidden.
func Commands(root *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{root}
	for _, c := range below(root) {
		all = append(all, Commands(c)...)
	}
	return all
}

// below returns the commands below one that have a page.
func below(c *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(c.Commands()), func(c *cobra.Command) bool {
		return !c.IsAvailableCommand() || c.Name() == "help"
	})
}

// PageName returns the name of the page of a command, without what says its
// format.
func PageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// CommandPage returns the page of a command.
func CommandPage(c *cobra.Command) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s# %s\n\n%s.\n\n```\n%s\n```\n\n", generated, c.CommandPath(), c.Short, c.UseLine())
	b.WriteString(description(c.Long))
	if c.Example != "" {
		fmt.Fprintf(&b, "\n```sh\n%s\n```\n", unindented(c.Example))
	}
	if flags := flagTable(c.NonInheritedFlags()); flags != "" {
		b.WriteString("\n| flag | what | default |\n|---|---|---|\n" + flags)
	}
	if below := Commands(c)[1:]; len(below) > 0 {
		b.WriteString("\n| command | what |\n|---|---|\n")
		for _, other := range below {
			fmt.Fprintf(&b, "| [%s](%s) | %s |\n", other.CommandPath(), PageName(other)+".md", other.Short)
		}
	}
	return b.Bytes()
}

// description returns a text of paragraphs. Its lines were broken for a
// terminal; what is indented stays as it is, as code.
func description(text string) string {
	if text == "" {
		return ""
	}
	return escaper.Replace(strings.TrimSpace(text)) + "\n"
}

var escaper = strings.NewReplacer("<", "&lt;", "*", `\*`, "_", `\_`)

func unindented(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		lines = append(lines, strings.TrimPrefix(strings.TrimRight(line, "\n"), "  "))
	}
	return strings.Join(lines, "\n")
}

func flagTable(flags *pflag.FlagSet) string {
	var b strings.Builder
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		value, usage := pflag.UnquoteUsage(f)
		if value != "" {
			name += " " + value
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", cell(name), cell(escaper.Replace(usage)), defaultOf(f))
	})
	return b.String()
}

// cell returns text as a part of a table's cell.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

func defaultOf(f *pflag.Flag) string {
	text := strings.Trim(f.DefValue, "[]")
	if text == "" || text == "false" || text == "0" {
		return ""
	}
	return "`" + text + "`"
}
