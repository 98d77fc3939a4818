package formats

import (
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// describedBy returns the format of a JSON document that describes itself by the names of its members, of which b is
// the beginning, and Auto for any other.
func describedBy(b string) source.Format {
	if !slices.ContainsFunc([]string{"format_version", "terraform", "AWS", "Mappings", "Parameters"}, func(word string) bool {
		return strings.Contains(b, word)
	}) {
		return source.Auto
	}
	names, whole := make(map[string]bool), true
	dec := jsontext.NewDecoder(strings.NewReader(b), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if token, err := dec.ReadToken(); err != nil || token.Kind() != jsontext.KindBeginObject {
		return source.Auto
	}
	for dec.PeekKind() == jsontext.KindString {
		name, err := dec.ReadToken()
		if err != nil {
			break
		}
		names[name.String()] = true
		if dec.SkipValue() != nil {
			whole = false // the end of what is known, or of what is JSON
			break
		}
	}
	switch {
	case names["AWSTemplateFormatVersion"], names["Resources"] && strings.Contains(b, `"AWS::`),
		len(b) >= window.Ahead && !whole && areSections(names):
		return source.CloudFormation
	case whole && len(names) == 1 && names["format_version"]:
		return source.Terraform // a state without anything in it
	case names["format_version"] && (names["terraform_version"] || names["planned_values"] ||
		names["resource_changes"] || names["values"]):
		return source.Terraform
	case names["terraform_version"] && names["lineage"], names["@level"] && names["@module"]:
		return source.Terraform // how it keeps a state, and what it says on the way to one: the reader tells what it wants
	}
	return source.Auto
}

// areSections reports whether names are those of sections that a template can have before its resources.
func areSections(names map[string]bool) bool {
	for name := range names {
		switch name {
		case "Conditions", "Description", "Globals", "Mappings", "Metadata", "Outputs", "Parameters", "Rules", "Transform":
		default:
			return false
		}
	}
	return len(names) > 0
}

var (
	templateVersion   = lazyregexp.New(`(?m)^["']?AWSTemplateFormatVersion["']?\s*:`)
	templateResources = lazyregexp.New(`(?m)^["']?Resources["']?\s*:`)
	templateType      = lazyregexp.New(`\bType["']?\s*:\s*["']?AWS::`)
)

// sniffYAML tells a template from other YAML by what an input begins with. It consumes nothing.
func sniffYAML(in *window.Window) source.Format {
	b := in.Front()
	if describedBy(b) == source.CloudFormation || templateVersion.Get().MatchString(b) ||
		templateResources.Get().MatchString(b) && templateType.Get().MatchString(b) {
		return source.CloudFormation
	}
	return source.YAML
}

// yamlLine is a line that begins a YAML document and nothing else: a marker, a directive, an item or a member.
var yamlLine = lazyregexp.New(`^(?:---(?:\s|$)|%YAML\s|-(?:\s|$)|(?:[A-Za-z_][\w.-]*|"[^"]*"|'[^']*')\s*:(?:\s|$))`)

// looksLikeYAML judges text that does not begin as JSON by its first line that is no comment.
func looksLikeYAML(b string) bool {
	for line := range strings.Lines(b[:min(len(b), window.Ahead)]) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			return yamlLine.Get().MatchString(line)
		}
	}
	return false
}
