package model

import (
	"errors"
	"fmt"
)

// graph builds the shapes that can be reached, each once. It needs no recursion:
// shapes that hold themselves, or that nest as deep as the model is long, are
// fine.
type graph struct {
	known map[string]*Shape
	open  []string
}

// shape returns the shape of a name, which build fills in.
func (g *graph) shape(name string) *Shape {
	if known := g.known[name]; known != nil {
		return known
	}
	s := new(Shape)
	if g.known == nil {
		g.known = make(map[string]*Shape)
	}
	g.known[name] = s
	g.open = append(g.open, name)
	return s
}

// build fills in every shape that was asked for, and those that come up.
func (g *graph) build(fill func(name string, into *Shape) error) error {
	for len(g.open) > 0 {
		name := g.open[len(g.open)-1]
		g.open = g.open[:len(g.open)-1]
		if err := fill(name, g.known[name]); err != nil {
			return fmt.Errorf("shape %s: %w", name, err)
		}
	}
	return nil
}

// errMissing says that a shape is referred to and is not there.
var errMissing = errors.New("is not in the model")
