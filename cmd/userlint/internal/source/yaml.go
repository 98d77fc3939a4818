package source

import (
	"encoding/json"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
)

// yamlRecords makes records of a YAML stream: each document is a payload or a list of payloads. A document that is
// JSON is read as JSON, where a value has the type that it is written in. A document without a value is no record.
type yamlRecords struct {
	chunks  yamlChunks
	options Options
	y       yamlComposer

	// json reads a document that is JSON, payloads are the nodes to be written, and wrong is what comes after them.
	json     *Reader
	payloads []*yaml.Node
	wrong    *yamlError
}

func newYAMLRecords(in *input, o Options) converter {
	return &yamlRecords{
		chunks: yamlChunks{in: in}, options: o,
		y: yamlComposer{shape: o.Shape, aliases: aliases{budget: firstBudget}},
	}
}

// next returns the next record.
func (r *yamlRecords) next() (Record, error) {
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
			rec := r.wrong.record()
			r.wrong = nil
			return rec, nil
		default:
			chunk, err := r.chunks.next()
			if err != nil {
				return Record{}, err
			}
			if chunk.tooLarge {
				return Record{Start: chunk.start, TooLarge: true}, nil
			}
			r.read(chunk)
		}
	}
}

// record writes a payload.
func (r *yamlRecords) record(n *yaml.Node) Record {
	start := r.y.at(n)
	if err := r.y.value(n, payload); err != nil {
		r.y.Discard()
		r.y.open = r.y.open[:0]
		return err.(*yamlError).record()
	}
	return r.y.Record(start)
}

// read makes the payloads of a chunk the next ones.
func (r *yamlRecords) read(chunk yamlChunk) {
	if body, offset := jsonBody(chunk.text); body != "" {
		in := input{r: strings.NewReader(""), block: body, pos: chunk.start.Advance(chunk.text[:offset])}
		r.json = &Reader{in: in, format: JSON, options: r.options}
		r.json.step, r.json.find = (*Reader).begin, r.json.end.find
		return
	}
	if chunk.tooMany {
		r.wrong = &yamlError{at: chunk.start, reason: reasonTooMany}
		return
	}
	r.y.aliases.text = newYAMLText(chunk.text, chunk.start)
	r.y.budget += budgetRate * len(chunk.text)
	documents, wrong := r.y.aliases.text.parse()
	if wrong != nil {
		if chunk.list && !chunk.item && documents == nil && !strings.ContainsAny(chunk.text, "&*") {
			r.chunks.again(chunk) // one broken item is not to take the others with it
			return
		}
		if chunk.item && wrong.reason == reasonAnchor {
			wrong.reason = reasonFarAnchor
		}
		r.wrong = wrong
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
		case root.Kind == yaml.SequenceNode && !isForeign(root):
			payloads = append(payloads, root.Content...)
		case !isPlain(root) || root.Value != "":
			payloads = append(payloads, root)
		}
	}
	return payloads
}

// jsonBody returns the document of a text where it is a JSON object or array, and its offset.
func jsonBody(text string) (body string, offset int) {
	body = text
	if isMarker(body, "---") {
		body = body[len("---"):]
	}
	body = trimLeft(body)
	offset = len(text) - len(body)
	if body = trimRight(body); body == "" || body[0] != '{' && body[0] != '[' || !json.Valid([]byte(body)) {
		return "", 0
	}
	return body, offset
}
