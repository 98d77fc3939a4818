package yamltree

import (
	"encoding/json"

	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
)

// JSONBody returns the document of a text where it is a JSON object or array, and its offset.
func JSONBody(text string) (body string, offset int) {
	body = text
	if isMarker(body, "---") {
		body = body[len("---"):]
	}
	body = window.TrimLeft(body)
	offset = len(text) - len(body)
	if body = window.TrimRight(body); body == "" || body[0] != '{' && body[0] != '[' || !json.Valid([]byte(body)) {
		return "", 0
	}
	return body, offset
}
