package catalogue

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// What is longer than this is shown in part: a text, in characters, and a
// payload as a whole, in bytes.
const (
	longText    = 60
	longPayload = 1200
)

// Abbreviate returns a payload as it can be read: with its long texts cut, each
// with its length behind it, and cut itself if it is still too long. Without
// any, it returns the payload as it is.
func Abbreviate(payload []byte) string {
	text := cutTexts(payload)
	if len(text) <= longPayload {
		return text
	}
	end := longPayload / 4
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return strings.TrimRight(text[:end], " ") + "… (" + grouped(int64(len(payload))) + " bytes)"
}

// cutTexts returns the payload as it is if it is no JSON.
func cutTexts(payload []byte) string {
	if len(payload) > enough {
		return string(payload[:enough])
	}
	var out bytes.Buffer
	decoder := jsontext.NewDecoder(bytes.NewReader(payload))
	encoder := jsontext.NewEncoder(&out, jsontext.PreserveRawStrings(true))
	for {
		at := decoder.InputOffset()
		token, err := decoder.ReadToken()
		if err == io.EOF {
			return string(bytes.TrimSpace(out.Bytes()))
		}
		if err != nil {
			return string(payload)
		}
		if token.Kind() != '"' {
			err = encoder.WriteToken(token)
		} else {
			err = encoder.WriteValue(cutText(token.String(), payload[at:decoder.InputOffset()]))
		}
		if err != nil {
			return string(payload)
		}
	}
}

// cutText returns a JSON string: the raw text before the end of the token, or a
// part of it.
func cutText(text string, upTo []byte) jsontext.Value {
	count := utf8.RuneCountInString(text)
	if count <= longText {
		return jsontext.Value(upTo[bytes.IndexByte(upTo, '"'):])
	}
	end := 0
	for range longText / 3 {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	value, err := jsontext.AppendQuote(nil, fmt.Sprintf("%s… (%s characters)", text[:end], grouped(int64(count))))
	if err != nil {
		return jsontext.Value(strconv.Quote(""))
	}
	return value
}
