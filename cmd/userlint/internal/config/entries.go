package config

import (
	"path"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/catalogue"
	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// input reads an entry of "inputs".
func (p *parser) input(n *yaml.Node) {
	d := defaults{place: place{n.Line, n.Column}}
	type declared struct {
		name, service string
		at            *yaml.Node
	}
	var contexts []declared
	context := func(name, service string, read key) key {
		return func(value *yaml.Node) {
			contexts = append(contexts, declared{name, service, value})
			read(value)
		}
	}
	declare := func(set func(*check.Options)) { d.declare = append(d.declare, set) }
	ok := p.mapping(n, "an entry of inputs", map[string]key{
		"files":   p.filesInto(&d.files),
		"service": func(n *yaml.Node) { d.service = p.service(n) },
		"identity-management-type": context("identity-management-type", "connect", func(n *yaml.Node) {
			t, _ := connect.ParseIdentityManagementType(p.oneOf(n, "identity-management-type",
				catalogue.IdentityManagementTypes()))
			declare(func(o *check.Options) { o.Instance.IdentityManagementType = t })
		}),
		"directory-unreachable": context("directory-unreachable", "connect", func(n *yaml.Node) {
			value, _ := p.flag(n, "directory-unreachable")
			declare(func(o *check.Options) { o.Instance.DirectoryUnreachable = value })
		}),
		"directory-type": context("directory-type", "workmail", func(n *yaml.Node) {
			t, _ := workmail.ParseDirectoryType(p.oneOf(n, "directory-type", catalogue.DirectoryTypes()))
			declare(func(o *check.Options) { o.Organization.DirectoryType = t })
		}),
		"identity-center": context("identity-center", "identitystore", func(n *yaml.Node) {
			value, _ := p.flag(n, "identity-center")
			declare(func(o *check.Options) { o.Store.IdentityCenter = value })
		}),
	})
	for _, c := range contexts {
		if d.service != "" && d.service != c.service {
			p.wrong(c.at, "%s is for the service %s only", c.name, c.service)
		}
	}
	if ok && d.service == "" && len(d.declare) == 0 {
		p.wrong(n, "an entry of inputs must say the service, or something to declare of it")
	}
	p.file.defaults = append(p.file.defaults, d)
}

func (p *parser) service(n *yaml.Node) string {
	name, ok := p.text(n, "service")
	if !ok || slices.Contains(check.Services(), name) {
		return name
	}
	hint := ""
	if meant := catalogue.MeantService(name); meant != "" {
		hint = ": did you mean " + meant + "?"
	}
	p.wrong(n, "service must be one of %s%s", strings.Join(check.Services(), ", "), hint)
	return name
}

// oneOf reads a text that is one of some.
func (p *parser) oneOf(n *yaml.Node, what string, known []string) string {
	text, ok := p.text(n, what)
	if ok && !slices.Contains(known, text) {
		p.wrong(n, "%s must be one of %s", what, strings.Join(known, ", "))
	}
	return text
}

// filesInto returns what reads patterns of files.
func (p *parser) filesInto(into *patterns) key {
	return func(n *yaml.Node) {
		p.texts(n, "files", func(at *yaml.Node, text string) {
			text = strings.TrimPrefix(text, "./")
			switch {
			case !doublestar.ValidatePattern(text):
				p.wrong(at, "files must be a pattern such as users/**/*.json")
			case path.IsAbs(text) || text == ".." || strings.HasPrefix(text, "../"):
				p.wrong(at, "files must be below the folder of the file")
			case strings.HasSuffix(text, "/"):
				p.wrong(at, "files must be a pattern of files: add ** for all in the folder")
			}
			*into = append(*into, pattern{place{at.Line, at.Column}, text})
		})
	}
}

// rule reads an entry of "rules".
func (p *parser) rule(n *yaml.Node) {
	var (
		of    Exemption
		given = make(map[string]bool)
		ids   []*Exemption
	)
	note := func(name string, read key) key {
		return func(n *yaml.Node) { given[name] = true; read(n) }
	}
	ok := p.mapping(n, "an entry of rules", map[string]key{
		"id": note("id", func(n *yaml.Node) {
			p.texts(n, "id", func(at *yaml.Node, id string) {
				p.ruleID(at, id)
				ids = append(ids, &Exemption{place: place{at.Line, at.Column}, rule: id})
			})
		}),
		"level": note("level", func(n *yaml.Node) {
			of.ignore = p.oneOf(n, "level", []string{"ignore", "warning"}) == "ignore"
		}),
		"reason":  note("reason", func(n *yaml.Node) { p.text(n, "reason") }),
		"expires": func(n *yaml.Node) { of.expires, _ = p.date(n, "expires") },
		"files":   p.filesInto(&of.files),
	})
	if !ok {
		return
	}
	for _, name := range []string{"id", "level", "reason"} {
		if !given[name] {
			p.wrong(n, "an entry of rules must have the key %s", name)
		}
	}
	of.expired = of.expires != (time.Time{}) && of.expires.Before(p.today)
	for _, e := range ids {
		e.ignore, e.files, e.expires, e.expired = of.ignore, of.files, of.expires, of.expired
		p.file.exemptions = append(p.file.exemptions, e)
	}
}

// ruleID checks the id of a rule. One that is not known is not shown: it may
// be anything.
func (p *parser) ruleID(at *yaml.Node, id string) {
	rule, known := catalogue.Rule(id)
	switch {
	case known && meansUnread(rule.Kind):
		p.wrong(at, "%s cannot be ignored or be a warning: the payload has not been checked", id)
	case known && catalogue.OfResponse(rule):
		p.wrong(at, "%s is on responses, which are not checked here", id)
	case known:
	case strings.ContainsAny(id, "*?[{"):
		p.wrong(at, "there is no rule of that id: it must be whole, and no pattern; a list of ids is fine")
	default:
		p.wrong(at, "there is no rule of that id%s", meantRule(id))
	}
}

// meantRule returns the end of a sentence about an id that there is not.
func meantRule(id string) string {
	rule, meant := catalogue.Find(id)
	if rule.ID != "" {
		meant = []string{rule.ID}
	}
	meant = slices.DeleteFunc(meant, func(id string) bool {
		rule, _ := catalogue.Rule(id)
		return catalogue.OfResponse(rule)
	})
	if len(meant) == 0 {
		return "; userlint rules lists them"
	}
	const named = 3
	return ": did you mean " + strings.Join(meant[:min(named, len(meant))], " or ") + "?"
}

// meansUnread reports whether findings of a kind say that a record could not
// be read. They cannot be ignored: nothing else is known of the record.
func meansUnread(k rules.Kind) bool {
	return k == rules.KindSyntax || k == rules.KindTooLarge || k == rules.KindTooDeep
}
