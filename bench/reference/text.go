package reference

import (
	"encoding/json"
	"unicode/utf8"

	"github.com/userlint/userlint/internal/match"
	"github.com/userlint/userlint/rules"
)

// atMost reports whether text has at most so many characters. It counts them
// only where the number of bytes does not decide.
func atMost(text string, characters int) bool {
	return len(text) <= characters || utf8.RuneCountInString(text) <= characters
}

// readable reports whether a string without a pattern, or none, is valid UTF-8.
func readable(text *string) bool { return text == nil || isText(*text) }

// isText reports whether text is valid UTF-8. Most is ASCII, which is seen sooner.
func isText(text string) bool { return match.IsASCII(text) || utf8.ValidString(text) }

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
		return isText(value)
	case json.Number:
		return isText(string(value))
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
			if !isText(key) || !document(item, depth+1) {
				return false
			}
		}
	}
	return true
}
