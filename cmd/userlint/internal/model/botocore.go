package model

import (
	"cmp"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/rules"
)

// botocore is a model as botocore publishes it, version 2 of the format.
type botocore struct {
	Metadata struct {
		ServiceID      string `json:"serviceId"`
		SigningName    string `json:"signingName"`
		EndpointPrefix string `json:"endpointPrefix"`
	} `json:"metadata"`
	Operations map[string]jsontext.Value `json:"operations"`
	Shapes     map[string]jsontext.Value `json:"shapes"`
}

type botocoreOperation struct {
	Input  *botocoreRef  `json:"input"`
	Output *botocoreRef  `json:"output"`
	Errors []botocoreRef `json:"errors"`
}

type botocoreRef struct {
	Shape string `json:"shape"`
}

type botocoreShape struct {
	Type     string                 `json:"type"`
	Document bool                   `json:"document"`
	Union    bool                   `json:"union"`
	Required []string               `json:"required"`
	Members  map[string]botocoreRef `json:"members"`
	Member   *botocoreRef           `json:"member"`
	Key      *botocoreRef           `json:"key"`
	Value    *botocoreRef           `json:"value"`
	Sparse   bool                   `json:"sparse"`

	Min     jsontext.Value `json:"min"`
	Max     jsontext.Value `json:"max"`
	Pattern string         `json:"pattern"`
	Enum    []string       `json:"enum"`
}

func readBotocore(text []byte) (*Model, error) {
	var b botocore
	if err := decode("the model", text, &b); err != nil {
		return nil, err
	}
	model := &Model{Service: cmp.Or(b.Metadata.ServiceID, b.Metadata.EndpointPrefix, b.Metadata.SigningName)}
	declared, ok := b.Operations[Operation]
	if !ok {
		return model, ErrNoOperation
	}
	var operation botocoreOperation
	if err := decode("the operation", declared, &operation); err != nil {
		return nil, err
	}
	for _, e := range operation.Errors {
		model.Exceptions = append(model.Exceptions, e.Shape)
	}
	model.Exceptions = distinct(model.Exceptions)

	var g graph
	model.Request = g.botocoreRoot(operation.Input)
	model.Response = g.botocoreRoot(operation.Output)
	return model, g.build(func(name string, into *Shape) error {
		text, ok := b.Shapes[name]
		if !ok {
			return errMissing
		}
		var s botocoreShape
		if err := decode("it", text, &s); err != nil {
			return err
		}
		g.fillBotocore(&s, into)
		return nil
	})
}

// botocoreRoot returns the structure of a request or response, which has no
// shape where it has no members.
func (g *graph) botocoreRoot(ref *botocoreRef) *Shape {
	if ref == nil {
		return &Shape{Type: rules.TypeStructure}
	}
	return g.shape(ref.Shape)
}

func (g *graph) fillBotocore(s *botocoreShape, into *Shape) {
	into.Type = botocoreType(s)
	into.Limits = Limits{
		Bounds:  Bounds{number(s.Min), number(s.Max)},
		Pattern: s.Pattern,
		Enum:    distinct(s.Enum),
	}
	required := distinct(s.Required)
	for name, member := range s.Members {
		_, isRequired := slices.BinarySearch(required, name)
		into.Members = append(into.Members, &Member{
			Name:     name,
			Required: isRequired,
			Ref:      Ref{Shape: g.shape(member.Shape)},
		})
	}
	slices.SortFunc(into.Members, func(a, b *Member) int { return cmp.Compare(a.Name, b.Name) })
	into.Item = g.botocoreRef(s.Member, s.Sparse)
	into.Key = g.botocoreRef(s.Key, false)
	into.Value = g.botocoreRef(s.Value, s.Sparse)
}

func (g *graph) botocoreRef(ref *botocoreRef, sparse bool) *Ref {
	if ref == nil {
		return nil
	}
	return &Ref{Shape: g.shape(ref.Shape), Sparse: sparse}
}

func botocoreType(s *botocoreShape) rules.Type {
	switch {
	case s.Document:
		return rules.TypeDocument
	case s.Union:
		return "union"
	}
	switch s.Type {
	case "integer":
		return rules.TypeInteger32
	case "long":
		return rules.TypeInteger64
	case "":
		return "no type"
	}
	return rules.Type(s.Type)
}
