package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// writeText writes a finding as one line for people, in the form that editors
// and terminals take for a place: FILE:LINE:COLUMN: SEVERITY: what is wrong.
func writeText(w io.Writer, f *check.Finding) error {
	subject := terminal.Shorten(f.Pointer, longest)
	if subject == "" {
		subject = "the payload"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s: ", where(&f.Place), f.Severity)
	if f.Address != "" {
		fmt.Fprintf(&b, "%s: ", terminal.Escape(terminal.Shorten(f.Address, longest)))
	}
	fmt.Fprintf(&b, "%s must %s", terminal.Escape(subject), terminal.Escape(f.Must()))
	if f.Has != rules.Uncounted {
		fmt.Fprintf(&b, " (has %d)", f.Has)
	}
	if f.Related != nil {
		fmt.Fprintf(&b, ", the one at %s", where(f.Related))
	}
	fmt.Fprintf(&b, " [%s]\n", f.Rule)
	_, err := io.WriteString(w, b.String())
	return err
}

func where(p *check.Place) string {
	return fmt.Sprintf("%s:%d:%d", terminal.Escape(p.File), p.Line, p.Column)
}

// longest is the length of the longest pointer that is shown whole, in bytes.
// Only the keys of maps make longer ones, and they can be as long as a payload.
const longest = 300
