package report

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/userlint/userlint/rules"
)

type (
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		URI     string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID         string              `json:"id"`
		Name       string              `json:"name"`
		Short      sarifText           `json:"shortDescription"`
		Full       sarifText           `json:"fullDescription"`
		HelpURI    string              `json:"helpUri,omitempty"`
		Help       sarifText           `json:"help"`
		Default    sarifLevel          `json:"defaultConfiguration"`
		Properties sarifRuleProperties `json:"properties"`
	}
	sarifLevel struct {
		Level string `json:"level"`
	}
	sarifRuleProperties struct {
		Tags      []string `json:"tags"`
		Precision string   `json:"precision"`
		Severity  string   `json:"problem.severity"`
	}
)

const home = "https://github.com/userlint/userlint"

// tool returns the tool with the rules that have results.
func (s *sarif) tool() sarifTool {
	driver := sarifDriver{Name: "userlint", Version: numeric(s.version), URI: home, Rules: []sarifRule{}}
	for i := range s.rules {
		driver.Rules = append(driver.Rules, newSARIFRule(&s.rules[i], s.errors[s.rules[i].ID]))
	}
	return sarifTool{driver}
}

// numeric returns a version that starts with a number, as sites compare them,
// or nothing.
func numeric(version string) string {
	version = strings.TrimPrefix(version, "v")
	if version == "" || version[0] < '0' || version[0] > '9' {
		return ""
	}
	return version
}

// newSARIFRule returns the entry of a rule, at the level of its worst result.
func newSARIFRule(r *rules.Rule, isError bool) sarifRule {
	level, precision := "warning", "medium"
	if isError {
		level, precision = "error", "very-high"
	}
	return sarifRule{
		ID:      r.ID,
		Name:    pascal(r.ID),
		Short:   sarifText{Text: unlinked(fmt.Sprintf("%s must %s.", about(r), r.Constraint.Must()))},
		Full:    sarifText{Text: unlinked(fmt.Sprintf("CreateUser of %s: %s must %s (%s).", r.Service, about(r), r.Constraint.Must(), r.Basis))},
		HelpURI: r.Page,
		Help:    sarifText{Text: unlinked(strings.Join(help(r, plainly), " ")), Markdown: strings.Join(help(r, code), "\n\n")},
		Default: sarifLevel{level},
		Properties: sarifRuleProperties{
			Tags: []string{r.Service, string(r.Kind), r.Basis.String()}, Precision: precision, Severity: level,
		},
	}
}

// about returns what a rule is about.
func about(r *rules.Rule) string {
	if r.Member == "" {
		return "A payload or member"
	}
	return r.Member
}

// help returns what there is to say of a rule, a sentence each. Mark sets off
// what is code.
func help(r *rules.Rule, mark func(string) string) []string {
	sentences := []string{fmt.Sprintf("%s of CreateUser of %s must %s.", mark(about(r)), mark(r.Service), must(r, mark))}
	if len(r.Contexts) > 0 {
		sentences = append(sentences, fmt.Sprintf("This holds under %s.", mark(strings.Join(r.Contexts, " and "))))
	}
	if r.Exception != "" {
		sentences = append(sentences, fmt.Sprintf("The service would raise %s.", mark(r.Exception)))
	}
	sentences = append(sentences, basisSentence(r.Basis))
	if len(r.ErrorUnder) > 0 {
		sentences = append(sentences, fmt.Sprintf("It is an error where %s is declared.", mark(strings.Join(r.ErrorUnder, " or "))))
	}
	last := ""
	for h := range hintsOf(r.ID, r.Kind, r.Constraint) {
		if !strings.HasPrefix(last, h.Text) {
			sentences = append(sentences, "Hint: "+h.Text+".")
			last = h.Text
		}
	}
	if r.Page != "" {
		sentences = append(sentences, fmt.Sprintf("Source: %s", r.Page))
	}
	return sentences
}

// must completes the sentence with the pattern, if there is one, as code.
func must(r *rules.Rule, mark func(string) string) string {
	if p, ok := r.Constraint.(*rules.Pattern); ok {
		return "match " + mark(p.Published)
	}
	return r.Constraint.Must()
}

func basisSentence(b rules.Basis) string {
	switch b {
	case rules.Documented:
		return "The API page states it."
	case rules.Modelled:
		return "The published model of the service states it."
	case rules.Guidance:
		return "AWS documentation other than the API page states it."
	case rules.Observed:
		return "It has been observed, and no documentation states it."
	}
	return "Its source is not known."
}

func plainly(text string) string { return text }

// pascal returns a rule's id as one word, the parts of which start with
// capitals.
func pascal(id string) string {
	var b strings.Builder
	start := true
	for _, char := range id {
		if char == '.' || char == '-' {
			start = true
			continue
		}
		if start {
			char = unicode.ToUpper(char)
		}
		start = false
		b.WriteRune(char)
	}
	return b.String()
}
