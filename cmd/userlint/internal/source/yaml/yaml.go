// Package yaml makes records of YAML streams.
package yaml

import (
	"io"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/cut"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yamltree"
)

// Reader makes records of a YAML stream: each document is a payload or a list of payloads. A document that is
// JSON is read as JSON, where a value has the type that it is written in. A document without a value is no record.
type Reader struct {
	chunks *yamltree.Chunks
	y      composer

	// json reads a document that is JSON, payloads are the nodes to be written, and wrong is what comes after them.
	json     *cut.Reader
	payloads []*yaml.Node
	wrong    *yamltree.Error
	// lines are those of the chunk, from the payload on that was read last, where they are wanted.
	lines source.Lines
	lined bool
	// material is what the payloads are in, nil where nobody asks for it.
	material *source.Material
}

// New returns a reader of a stream.
func New(in *window.Window, o source.Options) *Reader {
	return &Reader{
		chunks: yamltree.NewChunks(in),
		y:      composer{shape: o.MeantShape(), Aliases: yamltree.NewAliases(), tokens: o.Tokens},
		lined:  o.Lines,
	}
}

// Next returns the next record.
func (r *Reader) Next() (source.Record, error) {
	for {
		switch {
		case r.json != nil:
			rec, err := r.json.Next()
			if err != io.EOF {
				return rec, err
			}
			r.json = nil
		case len(r.payloads) > 0:
			n := r.payloads[0]
			r.payloads = r.payloads[1:]
			return r.record(n), nil
		case r.wrong != nil:
			rec := r.wrong.Record()
			r.wrong = nil
			return rec, nil
		default:
			chunk, err := r.chunks.Next()
			if err != nil {
				return source.Record{}, err
			}
			if chunk.TooLarge {
				return source.Record{Start: chunk.Start, TooLarge: true}, nil
			}
			r.read(chunk)
		}
	}
}

// record writes a payload.
func (r *Reader) record(n *yaml.Node) source.Record {
	start := r.y.At(n)
	if err := r.y.value(n, source.Payload); err != nil {
		r.y.Discard()
		return err.(*yamltree.Error).Record()
	}
	rec := r.y.Record(start)
	r.lines = r.lines.From(start.Line)
	rec.Lines = r.lines
	rec.Material = r.material
	return rec
}

// read makes the payloads of a chunk the next ones.
func (r *Reader) read(chunk yamltree.Chunk) {
	if body, offset := yamltree.JSONBody(chunk.Text); body != "" {
		r.json = cut.Document(window.Over(body, chunk.Start.Advance(chunk.Text[:offset]), chunk.Offset+int64(offset)))
		return
	}
	if chunk.TooMany {
		r.wrong = &yamltree.Error{At: chunk.Start, Reason: yamltree.ReasonTooMany}
		return
	}
	documents, wrong := r.y.Parse(chunk)
	if r.y.tokens {
		r.material = &source.Material{Format: source.YAML, Text: chunk.Text, Offset: chunk.Offset, Start: chunk.Start}
	}
	if wrong != nil {
		if chunk.List && !chunk.Item && documents == nil && !strings.ContainsAny(chunk.Text, "&*") {
			r.chunks.Again(chunk) // one broken item is not to take the others with it
			return
		}
		if chunk.Item && wrong.Reason == yamltree.ReasonAnchor {
			wrong.Reason = yamltree.ReasonFarAnchor
		}
		r.wrong = wrong
	}
	if r.lined {
		r.lines = source.Lines{Text: chunk.Text, Number: chunk.Start.Line}
	}
	for _, document := range documents {
		r.payloads = append(r.payloads, payloadsOf(document)...)
	}
}

// payloadsOf returns the payloads of a document.
func payloadsOf(document *yaml.Node) []*yaml.Node {
	var payloads []*yaml.Node
	for _, root := range document.Content {
		switch {
		case root.Kind == yaml.SequenceNode && !yamltree.IsForeign(root):
			payloads = append(payloads, root.Content...)
		case !yamltree.IsPlain(root) || root.Value != "":
			payloads = append(payloads, root)
		}
	}
	return payloads
}
