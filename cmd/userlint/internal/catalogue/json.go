package catalogue

import (
	"bytes"
	"encoding/json"
)

// JSON returns a value as indented JSON in which characters stand for
// themselves, with a line feed at the end.
func JSON(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return b.Bytes(), err
}
