// Package cloudformation makes records of the users in CloudFormation templates.
package cloudformation

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
)

// Reader makes records of CloudFormation templates in JSON or YAML: of each resource that is a user. The conditions
// under which a resource is created do not matter: where it is, it is as the template says.
type Reader struct {
	chunks  *yamltree.Chunks
	options source.Options
	t       composer

	users []user
	// lines are those of the chunk, from the user on that was read last.
	lines source.Lines
	ready []source.Record
	// syntax is the name of what the users are written in, as [source.Record.Syntax] has it.
	syntax string
}

// user is a resource that is a user.
type user struct {
	// address is its logical id.
	address  string
	resource *yaml.Node
	// variables are those of the loops around it, as they are written in text.
	variables []string
	aliased   bool
}

// What Record.Broken says of templates.
const (
	// reasonTooMany is for a template that takes too much memory.
	reasonTooMany = "the template has too many parts"
	// reasonNoResources is for what is no template, so that nobody takes it for one without users. Start is its own.
	reasonNoResources = "the template has no Resources, which are an object"
	// reasonTwice is for a resource of which one part would not be read. Start is that of the second part.
	reasonTwice = "the resource has properties twice"
)

const (
	connectUser = "AWS::Connect::User"
	connectName = "connect"
	forEach     = "Fn::ForEach::"
)

// New returns a reader of templates.
func New(in *window.Window, o source.Options) *Reader {
	r := &Reader{chunks: yamltree.NewChunks(in), options: o, syntax: "YAML"}
	r.t.Aliases = yamltree.NewAliases()
	if o.Shapes != nil {
		r.t.shape = o.Shapes(connectName)
	}
	return r
}

// Next returns the next record.
func (r *Reader) Next() (source.Record, error) {
	for {
		switch {
		case len(r.users) > 0:
			u := r.users[0]
			r.users = r.users[1:]
			return r.record(u), nil
		case len(r.ready) > 0:
			rec := r.ready[0]
			r.ready = r.ready[1:]
			rec.Service = connectName
			return rec, nil
		}
		chunk, err := r.chunks.Next()
		if err != nil {
			return source.Record{}, err
		}
		if !r.options.Wants(connectName) {
			continue
		}
		r.read(chunk)
	}
}

// read makes the users of a template the next records.
func (r *Reader) read(chunk yamltree.Chunk) {
	switch {
	case chunk.TooLarge:
		r.ready = append(r.ready, source.Record{Start: chunk.Start, TooLarge: true})
		return
	case chunk.TooMany:
		r.refuse(&yamltree.Error{At: chunk.Start, Reason: reasonTooMany})
		return
	}
	if r.options.Lines {
		r.lines = source.Lines{Text: chunk.Text, Number: chunk.Start.Line}
	}
	documents, wrong := r.documents(chunk)
	if wrong != nil {
		r.refuse(wrong)
	}
	for _, document := range documents {
		if err := r.template(document); err != nil {
			r.refuse(err.(*yamltree.Error))
		}
	}
}

func (r *Reader) refuse(wrong *yamltree.Error) {
	r.ready = append(r.ready, r.broken(wrong))
}

// broken returns the record that an error is.
func (r *Reader) broken(wrong *yamltree.Error) source.Record {
	rec := wrong.Record()
	if rec.Broken != "" {
		rec.Syntax = r.syntax
	}
	return rec
}

// documents returns the roots of the templates in a chunk.
func (r *Reader) documents(chunk yamltree.Chunk) ([]*yaml.Node, *yamltree.Error) {
	r.syntax = "YAML"
	if body, offset := yamltree.JSONBody(chunk.Text); body != "" {
		r.syntax = ""
		r.t.Placed(chunk)
		root, wrong := jsonNode(body, chunk.Start.Advance(chunk.Text[:offset]))
		if wrong != nil {
			return nil, wrong
		}
		return []*yaml.Node{root}, nil
	}
	documents, wrong := r.t.Parse(chunk)
	if text := window.TrimLeft(chunk.Text); wrong != nil && strings.HasPrefix(text, "{") {
		// It is meant to be JSON, and whoever reads it as such says best what is wrong.
		before := len(chunk.Text) - len(text)
		r.ready = append(r.ready, source.Record{
			Start: chunk.Start.Advance(chunk.Text[:before]), Offset: chunk.Offset + int64(before), Text: window.TrimRight(text),
		})
		return nil, nil
	}
	var roots []*yaml.Node
	for _, document := range documents {
		roots = append(roots, document.Content...)
	}
	return roots, wrong
}

// template finds the users of a template.
func (r *Reader) template(root *yaml.Node) error {
	isTemplate := false
	err := r.mapping(root, false, func(p yamltree.Pair) error {
		switch p.Key.Value {
		case "Resources":
			isTemplate = isTemplate || p.Value.Kind == yaml.MappingNode || p.Value.Kind == yaml.AliasNode
			return r.resources(p.Value, p.Aliased, nil)
		case "Transform", "Fn::Transform":
			isTemplate = true // which may add the resources
		}
		return nil
	})
	if err == nil && !isTemplate {
		return r.t.Wrong(root, reasonNoResources)
	}
	return err
}

// resources finds the users among resources.
func (r *Reader) resources(n *yaml.Node, aliased bool, variables []string) error {
	return r.mapping(n, aliased, func(p yamltree.Pair) error {
		if strings.HasPrefix(p.Key.Value, forEach) {
			return r.loop(p, variables)
		}
		isUser := false
		err := r.mapping(p.Value, p.Aliased, func(attribute yamltree.Pair) error {
			isUser = isUser || attribute.Key.Value == "Type" && attribute.Value.Value == connectUser
			return nil
		})
		if isUser {
			r.users = append(r.users, user{p.Key.Value, p.Value, variables, p.Aliased || r.t.Within()})
		}
		return err
	})
}

// loop finds the users in a loop: a list of a variable, what that becomes, and resources.
func (r *Reader) loop(p yamltree.Pair, variables []string) error {
	return r.t.Follow(p.Value, func(n *yaml.Node) error {
		if n.Kind != yaml.SequenceNode || len(n.Content) != 3 {
			return nil
		}
		name := n.Content[0].Value
		variables = append(variables[:len(variables):len(variables)], "${"+name+"}", "&{"+name+"}")
		return r.resources(n.Content[2], p.Aliased, variables)
	})
}

// mapping calls a function with the members of a mapping, and does nothing for any other node.
func (r *Reader) mapping(n *yaml.Node, aliased bool, with func(yamltree.Pair) error) error {
	if n.Kind == yaml.AliasNode && n.Alias == nil {
		return r.t.Wrong(n, yamltree.ReasonAnchor)
	}
	return r.t.Follow(n, func(n *yaml.Node) error {
		if n.Kind != yaml.MappingNode {
			return nil
		}
		members, err := r.t.Members(n)
		for _, p := range members {
			p.Aliased = p.Aliased || aliased
			if err == nil {
				err = with(p)
			}
		}
		return err
	})
}

// record writes a user.
func (r *Reader) record(u user) source.Record {
	r.t.variables = u.variables
	rec, err := r.compose(u)
	if err != nil {
		r.t.Discard()
		rec = r.broken(err.(*yamltree.Error))
	}
	r.lines = r.lines.From(rec.Start.Line)
	rec.Service, rec.Address, rec.Lines = connectName, u.address, r.lines
	return rec
}

func (r *Reader) compose(u user) (source.Record, error) {
	start := r.t.At(u.resource)
	written := false
	err := r.t.Count(u.aliased, func() error {
		return r.mapping(u.resource, false, func(p yamltree.Pair) error {
			switch {
			case p.Key.Value != "Properties":
				return nil
			case written:
				return r.t.Wrong(p.Value, reasonTwice)
			}
			written, start = true, r.t.At(p.Value)
			return r.t.properties(p.Value)
		})
	})
	if !written {
		r.t.BeginObject(start)
		r.t.EndObject()
	}
	return r.t.Record(start), err
}
