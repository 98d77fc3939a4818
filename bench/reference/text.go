package reference

import (
	"encoding/json"
	"unicode/utf8"

	"github.com/userlint/userlint/rules"
)

// atMost reports whether text has at most so many characters. It counts them
// only where the number of bytes does not decide.
func atMost(text string, characters int) bool {
	return len(text) <= characters || utf8.RuneCountInString(text) <= characters
}

// readable reports whether a string without a pattern, or none, is valid UTF-8.
func readable(text *string) bool { return text == nil || utf8.ValidString(*text) }

// depthOfDocuments is that of the payload, Extensions, and a document.
const depthOfDocuments = 3

// Documents reports whether every document of an Extensions is one that can be
// sent: its text is valid UTF-8, and with the payload around it, it nests at
// most [rules.MaxDepth] deep.
func Documents(entries map[string]any) bool {
	for _, value := range entries {
		if !document(value, depthOfDocuments) {
			return false
		}
	}
	return true
}

func document(value any, depth int) bool {
	switch value := value.(type) {
	case string:
		return utf8.ValidString(value)
	case json.Number:
		return utf8.ValidString(string(value))
	case []any:
		if depth > rules.MaxDepth {
			return false
		}
		for _, item := range value {
			if !document(item, depth+1) {
				return false
			}
		}
	case map[string]any:
		if depth > rules.MaxDepth {
			return false
		}
		for key, item := range value {
			if !utf8.ValidString(key) || !document(item, depth+1) {
				return false
			}
		}
	}
	return true
}
