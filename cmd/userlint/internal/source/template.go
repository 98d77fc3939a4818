package source

import (
	"strings"

	"go.yaml.in/yaml/v4"
)

// templateRecords makes records of CloudFormation templates in JSON or YAML: of each resource that is a user. The
// conditions under which a resource is created do not matter: where it is, it is as the template says.
type templateRecords struct {
	chunks  yamlChunks
	options Options
	t       templateComposer

	users []templateUser
	ready []Record
}

// templateUser is a resource that is a user.
type templateUser struct {
	// address is its logical id.
	address  string
	resource *yaml.Node
	// variables are those of the loops around it, as they are written in text.
	variables []string
	aliased   bool
}

const (
	connectUser = "AWS::Connect::User"
	connectName = "connect"
	forEach     = "Fn::ForEach::"
)

func newTemplateRecords(in *input, o Options) converter {
	r := &templateRecords{chunks: yamlChunks{in: in}, options: o}
	r.t.aliases.budget = firstBudget
	if o.Shapes != nil {
		r.t.shape = o.Shapes(connectName)
	}
	return r
}

// next returns the next record.
func (r *templateRecords) next() (Record, error) {
	for {
		switch {
		case len(r.users) > 0:
			user := r.users[0]
			r.users = r.users[1:]
			return r.record(user), nil
		case len(r.ready) > 0:
			rec := r.ready[0]
			r.ready = r.ready[1:]
			rec.Service = connectName
			return rec, nil
		}
		chunk, err := r.chunks.next()
		if err != nil {
			return Record{}, err
		}
		if !r.options.wants(connectName) {
			continue
		}
		r.read(chunk)
	}
}

// read makes the users of a template the next records.
func (r *templateRecords) read(chunk yamlChunk) {
	switch {
	case chunk.tooLarge:
		r.ready = append(r.ready, Record{Start: chunk.start, TooLarge: true})
		return
	case chunk.tooMany:
		r.refuse(&yamlError{at: chunk.start, reason: reasonTooManyResources})
		return
	}
	documents, wrong := r.documents(chunk)
	if wrong != nil {
		r.refuse(wrong)
	}
	for _, document := range documents {
		if err := r.template(document); err != nil {
			r.refuse(err.(*yamlError))
		}
	}
}

func (r *templateRecords) refuse(wrong *yamlError) {
	r.ready = append(r.ready, wrong.record())
}

// documents returns the roots of the templates in a chunk.
func (r *templateRecords) documents(chunk yamlChunk) ([]*yaml.Node, *yamlError) {
	if body, offset := jsonBody(chunk.text); body != "" {
		r.t.aliases.text = nodesAsPlaced(chunk)
		root, wrong := jsonNode(body, chunk.start.Advance(chunk.text[:offset]))
		if wrong != nil {
			return nil, wrong
		}
		return []*yaml.Node{root}, nil
	}
	r.t.aliases.text = newYAMLText(chunk.text, chunk.start)
	r.t.aliases.budget += budgetRate * len(chunk.text)
	documents, wrong := r.t.aliases.text.parse()
	if text := trimLeft(chunk.text); wrong != nil && strings.HasPrefix(text, "{") {
		// It is meant to be JSON, and whoever reads it as such says best what is wrong.
		start := chunk.start.Advance(chunk.text[:len(chunk.text)-len(text)])
		r.ready = append(r.ready, Record{Start: start, Text: trimRight(text)})
		return nil, nil
	}
	var roots []*yaml.Node
	for _, document := range documents {
		roots = append(roots, document.Content...)
	}
	return roots, wrong
}

// nodesAsPlaced returns the text for nodes that have their positions in the input.
func nodesAsPlaced(chunk yamlChunk) *yamlText {
	return &yamlText{start: Position{Line: 1, Column: 1}, end: chunk.start.Advance(chunk.text)}
}

// template finds the users of a template.
func (r *templateRecords) template(root *yaml.Node) error {
	return r.mapping(root, false, func(p pair) error {
		if p.key.Value != "Resources" {
			return nil
		}
		return r.resources(p.value, p.aliased, nil)
	})
}

// resources finds the users among resources.
func (r *templateRecords) resources(n *yaml.Node, aliased bool, variables []string) error {
	return r.mapping(n, aliased, func(p pair) error {
		if strings.HasPrefix(p.key.Value, forEach) {
			return r.loop(p, variables)
		}
		isUser := false
		err := r.mapping(p.value, p.aliased, func(attribute pair) error {
			isUser = isUser || attribute.key.Value == "Type" && attribute.value.Value == connectUser
			return nil
		})
		if isUser {
			r.users = append(r.users, templateUser{p.key.Value, p.value, variables, p.aliased || len(r.t.open) > 0})
		}
		return err
	})
}

// loop finds the users in a loop: a list of a variable, what that becomes, and resources.
func (r *templateRecords) loop(p pair, variables []string) error {
	return r.t.follow(p.value, func(n *yaml.Node) error {
		if n.Kind != yaml.SequenceNode || len(n.Content) != 3 {
			return nil
		}
		name := n.Content[0].Value
		variables = append(variables[:len(variables):len(variables)], "${"+name+"}", "&{"+name+"}")
		return r.resources(n.Content[2], p.aliased, variables)
	})
}

// mapping calls a function with the members of a mapping, and does nothing for any other node.
func (r *templateRecords) mapping(n *yaml.Node, aliased bool, with func(pair) error) error {
	if n.Kind == yaml.AliasNode && n.Alias == nil {
		return r.t.wrong(n, reasonAnchor)
	}
	return r.t.follow(n, func(n *yaml.Node) error {
		if n.Kind != yaml.MappingNode {
			return nil
		}
		members, err := r.t.members(n)
		for _, p := range members {
			p.aliased = p.aliased || aliased
			if err == nil {
				err = with(p)
			}
		}
		return err
	})
}

// record writes a user.
func (r *templateRecords) record(user templateUser) Record {
	r.t.variables = user.variables
	rec, err := r.compose(user)
	if err != nil {
		r.t.Discard()
		rec = err.(*yamlError).record()
	}
	rec.Service, rec.Address = connectName, user.address
	return rec
}

func (r *templateRecords) compose(user templateUser) (Record, error) {
	if user.aliased {
		r.t.open = append(r.t.open, nil)
		defer r.t.leave()
	}
	start := r.t.at(user.resource)
	written := false
	err := r.mapping(user.resource, false, func(p pair) error {
		if p.key.Value != "Properties" || written {
			return nil
		}
		written, start = true, r.t.at(p.value)
		return r.t.properties(p.value)
	})
	if !written {
		r.t.BeginObject(start)
		r.t.EndObject()
	}
	return r.t.Record(start), err
}
