package report

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

// junit writes a test suite for each input: a test case for each record with
// findings, which fails if one of them counts, and one that passes for all
// records without findings together. CI servers keep every test case, so a
// long list of clean payloads should not be as many of them.
//
// A suite says first how many cases it has, so they are spooled.
type junit struct {
	to     *bufio.Writer
	failOn rules.Severity
	cases  spool
	// record is the record whose findings are being collected.
	record   check.Place
	address  string
	open     bool
	failures []string // the lines of those that count
	others   []string
	rule     string // the rule of the first failure
	message  string // and what it says
	failed   int    // the cases of the suite that failed
}

func newJUnit(to *bufio.Writer, s *Settings) format { return &junit{to: to, failOn: s.FailOn} }

func (j *junit) begin() error {
	j.to.WriteString(xml.Header + `<testsuites name="userlint">` + "\n")
	return nil
}

func (j *junit) finding(e *entry) error {
	if j.open && (e.File != j.record.File || e.Record != j.record.Record) {
		if err := j.close(); err != nil {
			return err
		}
	}
	if !j.open {
		j.open, j.record, j.address = true, e.Place, e.Address
	}
	line := fmt.Sprintf("%s: %s: %s%s%s [%s]",
		where(&e.Place), e.Severity, sentence(e), earlier(e), advice(e), terminal.Escape(e.Rule))
	if e.Severity < j.failOn {
		j.others = append(j.others, line)
		return nil
	}
	if len(j.failures) == 0 {
		j.rule, j.message = e.Rule, sentence(e)
	}
	j.failures = append(j.failures, line)
	return nil
}

// close writes the test case of the record.
func (j *junit) close() error {
	if err := j.cases.open(); err != nil {
		return err
	}
	name := fmt.Sprintf("record %d", j.record.Record)
	if j.address != "" {
		name += " (" + j.address + ")"
	}
	w := j.cases.Writer
	fmt.Fprintf(w, "    <testcase name=%s classname=%s>\n", attribute(name), attribute(j.record.File))
	if n := len(j.failures); n > 0 {
		j.failed++
		message := j.message
		if n > 1 {
			message = fmt.Sprintf("%d findings, the first: %s", n, message)
		}
		// Servers show the first failure of a case and drop others: there is one.
		fmt.Fprintf(w, "      <failure message=%s type=%s>%s</failure>\n",
			attribute(message), attribute(j.rule), content(strings.Join(j.failures, "\n")))
	}
	if len(j.others) > 0 {
		fmt.Fprintf(w, "      <system-out>%s</system-out>\n", content(strings.Join(j.others, "\n")))
	}
	w.WriteString("    </testcase>\n")
	j.open, j.failures, j.others = false, j.failures[:0], j.others[:0]
	return nil
}

func (j *junit) input(in *Input) error {
	if j.open {
		if err := j.close(); err != nil {
			return err
		}
	}
	clean := in.Records - in.Wrong
	tests, broken := in.Wrong, 0
	if clean > 0 {
		tests++
	}
	if in.Err != nil {
		tests++
		broken = 1
	}
	fmt.Fprintf(j.to, "  <testsuite name=%s tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\">\n",
		attribute(in.Name), tests, j.failed, broken)
	fmt.Fprintf(j.to, "    <properties>\n      <property name=\"payloads\" value=\"%d\"/>\n      <property name=\"clean\" value=\"%d\"/>\n    </properties>\n",
		in.Records, clean)
	if err := j.cases.empty(j.to); err != nil {
		return err
	}
	if clean > 0 {
		fmt.Fprintf(j.to, "    <testcase name=%s classname=%s></testcase>\n",
			attribute(Amount(clean, "clean payload")), attribute(in.Name))
	}
	if in.Err != nil {
		fmt.Fprintf(j.to, "    <testcase name=%s classname=%s>\n      <error message=%s type=\"unread\"></error>\n    </testcase>\n",
			attribute("read input"), attribute(in.Name), attribute(in.Err.Error()))
	}
	j.to.WriteString("  </testsuite>\n")
	j.failed = 0
	return nil
}

func (j *junit) end(*Summary) error {
	j.to.WriteString("</testsuites>\n")
	return nil
}

func (j *junit) abandon() { j.cases.remove() }

// attribute returns text as the value of an attribute, in its quotes.
func attribute(value string) string { return `"` + content(terminal.Escape(value)) + `"` }

// content returns text as XML. Of what XML forbids nothing is left once text is
// fit for a terminal; line ends between lines stay.
func content(value string) string {
	var b strings.Builder
	for i, line := range strings.Split(value, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		xml.EscapeText(&b, []byte(line))
	}
	return b.String()
}
