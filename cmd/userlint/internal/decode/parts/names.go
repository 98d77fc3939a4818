package parts

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/internal/compact"
)

// Names are the names in the objects of a text that are open.
type Names struct {
	text string
	// few has the names of all objects with few, the innermost last.
	few []name
}

// name is what a name stands for, and the index in the text of the string that
// does.
type name struct {
	name string
	at   int
}

// Object is one of the objects.
type Object struct {
	from int
	many *compact.Set
}

// Begin begins with a text, no object of which is open.
func (n *Names) Begin(text string) { n.text, n.few = text, n.few[:0] }

// Forget lets go of the text.
func (n *Names) Forget() {
	if n.few != nil {
		clear(n.few[:cap(n.few)])
	}
	n.Begin("")
}

// Open opens an object within the innermost one.
func (n *Names) Open() Object { return Object{from: len(n.few)} }

// Close closes the innermost object.
func (n *Names) Close(o *Object) { n.few = n.few[:o.from] }

// Add adds a name to the innermost object, and reports whether it is new. At is
// the index in the text of a valid string of JSON that stands for the name, and
// which was not added before.
func (n *Names) Add(o *Object, text string, at int) bool {
	if o.many != nil {
		return o.many.Add(at) == at
	}
	few := n.few[o.from:]
	for i := range few {
		if few[i].name == text {
			return false
		}
	}
	if len(few) == Few {
		return n.addMany(o, at)
	}
	n.few = append(n.few, name{text, at})
	return true
}

// addMany adds the first name that is one too many to be among few.
func (n *Names) addMany(o *Object, at int) bool {
	o.many = compact.NewSet(len(n.text), 0, n.unquote)
	for _, name := range n.few[o.from:] {
		o.many.Add(name.at)
	}
	n.few = n.few[:o.from]
	return o.many.Add(at) == at
}

// unquote returns what the string at an index stands for.
func (n *Names) unquote(at int) string {
	literal := Text(n.text, at)
	if strings.IndexByte(literal, '\\') < 0 {
		return literal[1 : len(literal)-1]
	}
	name, _ := jsontext.AppendUnquote(nil, literal) // it is valid
	return string(name)
}
