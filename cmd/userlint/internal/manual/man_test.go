package manual_test

import (
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/manual"
)

// TestManPage: text of a command is text on its page, whatever is in it.
func TestManPage(t *testing.T) {
	root := &cobra.Command{Use: "tool"}
	c := &cobra.Command{
		Use: "run", Short: "Run `it`", Run: func(*cobra.Command, []string) {},
		Long:    "Runs.\n\n.SH \\fBbold\\fR 'quoted' ^~-\n\nExit status: 0 fine.",
		Example: "  tool run '.x'\n  .SH",
	}
	c.Flags().String("output", "a.txt", "write to `FILE`")
	c.Flags().Bool("hidden", false, "")
	_ = c.Flags().MarkHidden("hidden")
	root.AddCommand(c)
	assert.Equal(t, strings.TrimLeft(`
.TH "TOOL\-RUN" "1" "2026-08-01" "userlint" "userlint manual"
.SH NAME
tool\-run \- run \(gait\(ga
.SH SYNOPSIS
.nf
tool run [flags]
.fi
.SH DESCRIPTION
Runs.
.PP
\&.SH \efBbold\efR \(aqquoted\(aq \(ha\(ti\-
.SH OPTIONS
.TP
\fB\-\-output\fR \fIFILE\fR
write to FILE; the default is a.txt
.SH EXIT STATUS
0 fine.
.SH EXAMPLES
.nf
tool run \(aq.x\(aq
\&.SH
.fi
.SH SEE ALSO
.BR tool (1)
`, "\n"), string(manual.ManPage(c, time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC))))
}
