package table

import (
	"encoding/json"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/lazyregexp"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
	"github.com/userlint/userlint/rules"
)

// cellKind says what a cell holds that is not empty. Where a cell does not hold what its column should, it is composed
// as the text that it is, which is then found to be wrong.
type cellKind uint8

const (
	// textCell holds a string.
	textCell cellKind = iota
	// boolCell holds true or false, in any case, as spreadsheets write them in capitals.
	boolCell
	// numberCell holds an integer.
	numberCell
	// jsonCell holds a whole structure, list or map as JSON.
	jsonCell
	// documentCell holds JSON, or text that does not look like it, which is a string.
	documentCell

	// These are in the template for Connect's bulk upload only.

	// unknownCell holds a name instead of the identifier that the request has.
	unknownCell
	// yesNoCell holds yes or no.
	yesNoCell
	// flagCell holds yes or no, or what else Connect may take for it: how is not documented.
	flagCell
	// phoneCell holds soft or desk.
	phoneCell
	// audioCell holds none, isolate voice or suppress noise.
	audioCell
)

// kindOf returns what the cells of a member hold.
func kindOf(member rules.Type) cellKind {
	switch member {
	case rules.TypeBoolean:
		return boolCell
	case rules.TypeInteger32, rules.TypeInteger64:
		return numberCell
	case rules.TypeStructure, rules.TypeList, rules.TypeMap:
		return jsonCell
	case rules.TypeDocument:
		return documentCell
	}
	return textCell
}

// readable reports whether a cell of a row holds what can be composed.
func (k cellKind) readable(c cell, row string) bool {
	if k != jsonCell && k != documentCell {
		return true
	}
	value := c.value(row)
	return k == documentCell && !strings.ContainsAny(value[:1], `{["`) || json.Valid([]byte(value))
}

var decimal = lazyregexp.New(`^-?(0|[1-9][0-9]*)$`)

// words are the values that some kinds of cells stand for by words, as JSON.
var words = []struct {
	kind       cellKind
	word, json string
}{
	{boolCell, "true", "true"}, {boolCell, "false", "false"},
	{yesNoCell, "yes", "true"}, {yesNoCell, "no", "false"},
	{flagCell, "yes", "true"}, {flagCell, "no", "false"}, {flagCell, "true", "true"}, {flagCell, "false", "false"},
	{phoneCell, "soft", `"SOFT_PHONE"`}, {phoneCell, "desk", `"DESK_PHONE"`},
	{audioCell, "none", audio + `"NONE"}`},
	{audioCell, "isolate voice", audio + `"VOICE_ISOLATION"}`},
	{audioCell, "suppress noise", audio + `"NOISE_SUPPRESSION"}`},
}

// audio is the beginning of the settings for calls as JSON.
const audio = `{"Channel":"VOICE","VoiceEnhancementMode":`

// word returns what a value stands for by a word, as JSON.
func (k cellKind) word(value string) (json string, is bool) {
	switch k {
	case boolCell, yesNoCell, flagCell, phoneCell, audioCell:
	default:
		return "", false
	}
	value = strings.ToLower(value)
	for _, known := range words {
		if known.kind == k && known.word == value {
			return known.json, true
		}
	}
	return "", false
}

// compose writes the value of a cell, which is the member that a pointer leads to.
func (k cellKind) compose(c *compose.Composer, value, pointer string, at source.Position) {
	word, isWord := k.word(value)
	switch {
	case isWord:
		c.JSON(word, at)
	case k == unknownCell, k == flagCell:
		c.Unknown(pointer, at)
	case k == numberCell && decimal.Get().MatchString(value),
		k == jsonCell,
		k == documentCell && json.Valid([]byte(value)):
		c.JSON(value, at)
	case k == audioCell:
		c.BeginObject(at)
		c.Name("Channel")
		c.String("VOICE", at)
		c.Name("VoiceEnhancementMode")
		c.String(value, at)
		c.EndObject()
	default:
		c.String(value, at)
	}
}
