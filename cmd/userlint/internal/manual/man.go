package manual

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// ManPage returns the man page of a command, in the macros of man(7), which all
// readers of man pages know.
func ManPage(c *cobra.Command, date time.Time) []byte {
	name := PageName(c)
	var p manPage
	fmt.Fprintf(&p, ".TH \"%s\" \"1\" \"%s\" \"userlint\" \"userlint manual\"\n", roff(strings.ToUpper(name)), date.Format(time.DateOnly))
	p.section("NAME")
	p.filled(name + " - " + lowered(c.Short))
	p.section("SYNOPSIS")
	p.code(c.UseLine())
	description, status := strings.TrimSpace(c.Long), ""
	if i := strings.Index(description, statusHeading); i >= 0 {
		description, status = description[:i], description[i+len(statusHeading):]
	}
	p.paragraphs("DESCRIPTION", description)
	p.options(c.NonInheritedFlags())
	p.paragraphs("EXIT STATUS", status)
	if c.Example != "" {
		p.section("EXAMPLES")
		p.code(unindented(c.Example))
	}
	p.seeAlso(c)
	return p.Bytes()
}

// statusHeading begins what a command says of its exit status.
const statusHeading = "Exit status:"

// lowered returns what a command does without a capital, as NAME has it.
func lowered(short string) string { return strings.ToLower(short[:1]) + short[1:] }

// manPage is a page as it grows.
type manPage struct{ bytes.Buffer }

func (p *manPage) section(name string) { p.WriteString(".SH " + name + "\n") }

// filled writes text of which man breaks the lines.
func (p *manPage) filled(text string) {
	line := ""
	for _, word := range strings.Fields(roff(text)) {
		switch {
		case line == "":
			line = word
		case len(line)+1+len(word) > lineBytes:
			p.line(line)
			line = word
		default:
			line += " " + word
		}
	}
	p.line(line)
}

// lineBytes is how long a line of a page should be.
const lineBytes = 78

// line writes a line that is not a request.
func (p *manPage) line(line string) {
	if strings.HasPrefix(line, ".") {
		line = `\&` + line
	}
	p.WriteString(line + "\n")
}

// paragraphs writes a section of text with an empty line between paragraphs.
// Without any it writes nothing.
func (p *manPage) paragraphs(section, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	p.section(section)
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			p.WriteString(".PP\n")
		}
		p.filled(paragraph)
	}
}

// code writes lines that stay as they are.
func (p *manPage) code(text string) {
	p.WriteString(".nf\n")
	for line := range strings.SplitSeq(text, "\n") {
		p.line(roff(line))
	}
	p.WriteString(".fi\n")
}

func (p *manPage) options(flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	p.section("OPTIONS")
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := `\fB` + roff("--"+f.Name) + `\fR`
		if f.Shorthand != "" {
			name = `\fB` + roff("-"+f.Shorthand) + `\fR, ` + name
		}
		value, usage := pflag.UnquoteUsage(f)
		if value != "" {
			name += ` \fI` + roff(value) + `\fR`
		}
		if preset := defaultOf(f); preset != "" {
			usage += "; the default is " + strings.Trim(preset, "`")
		}
		p.WriteString(".TP\n" + name + "\n")
		p.filled(usage)
	})
}

func (p *manPage) seeAlso(c *cobra.Command) {
	others := below(c)
	if c.HasParent() {
		others = append([]*cobra.Command{c.Parent()}, others...)
	}
	p.section("SEE ALSO")
	for i, other := range others {
		comma := ","
		if i == len(others)-1 {
			comma = ""
		}
		p.WriteString(".BR " + roff(PageName(other)) + " (1)" + comma + "\n")
	}
}

// roff returns text in which nothing is a request or an escape. A hyphen is one
// that can be copied and pasted, and so are quotes.
func roff(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`).Replace(text)
}
