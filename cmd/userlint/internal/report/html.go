package report

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

// page writes one page that needs nothing else: the totals, charts of the
// findings by rule and by member, and a table of the findings. It is read
// without scripts as well; they sort and filter the table. The page comes out
// at the end, so it shows a bounded number of findings.
type page struct {
	to   *bufio.Writer
	rows []pageRow
	more int
}

const (
	pageRows  = 10_000
	pageBars  = 15
	pageInput = 200
)

// pageRow is a finding in the table.
type pageRow struct {
	File                   string
	Line, Column           int
	Severity, Rule, Source string
	// Path is the path of the member without indices, which the chart counts.
	Member, Path, Finding, Hint string
}

func newHTML(to *bufio.Writer, _ *Settings) format { return &page{to: to} }

func (p *page) begin() error { return nil }

func (p *page) finding(e *entry) error {
	if len(p.rows) >= pageRows {
		p.more++
		return nil
	}
	row := pageRow{
		File: terminal.Escape(terminal.Shorten(e.File, longest)), Line: e.Line, Column: e.Column,
		Severity: e.Severity.String(), Rule: terminal.Escape(e.Rule),
		Member: subject(e.Finding), Path: terminal.Escape(memberOf(e)), Finding: "must " + terminal.Escape(e.must) + has(e.Finding) + earlier(e), Hint: terminal.Escape(e.hint),
	}
	if e.Address != "" {
		row.Member = terminal.Escape(terminal.Shorten(e.Address, longest)) + ": " + row.Member
	}
	if rule, known := catalogue.Rule(e.Rule); known {
		row.Source = rule.Page
	}
	p.rows = append(p.rows, row)
	return nil
}

func (p *page) input(*Input) error { return nil }

func (p *page) abandon() {}

func (p *page) end(s *Summary) error {
	unread := s.Unread[:min(len(s.Unread), pageInput)]
	names := make([]pageUnread, len(unread))
	for i, in := range unread {
		names[i] = pageUnread{terminal.Escape(in.Name), terminal.Escape(in.Err.Error())}
	}
	byRule, byMember := s.Rules(), s.Members()
	return pageTemplate().Execute(p.to, struct {
		*Summary
		UnreadInputs           []pageUnread
		UnreadMore             int
		Charts                 []chart
		RuleNames, MemberNames []string
		Rows                   []pageRow
		More                   int
		Policy                 string
		Style                  template.CSS
		Script                 template.JS
	}{
		s, names, len(s.Unread) - len(unread),
		[]chart{
			newChart("rules", "rule", "Findings by rule", byRule),
			newChart("members", "member", "Findings by member", byMember),
		},
		namesOf(byRule), namesOf(byMember),
		p.rows, p.more, pagePolicy(), template.CSS(pageStyle), template.JS(pageScript),
	})
}

// namesOf returns the names that findings can be filtered by, in their order.
func namesOf(counts []Count) []string {
	var names []string
	for _, c := range counts {
		if c.Name != others {
			names = append(names, terminal.Escape(c.Name))
		}
	}
	slices.Sort(names)
	return names
}

type pageUnread struct{ Name, Reason string }

var (
	//go:embed page/page.html
	pageText string
	//go:embed page/style.css
	pageStyle string
	//go:embed page/script.js
	pageScript string
)

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{"breakable": breakable}).Parse(pageText))
})

// pagePolicy lets the page run its own script and style, by their hashes, and
// load nothing.
func pagePolicy() string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		sourceHash(pageStyle), sourceHash(pageScript))
}

func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
