package model

import (
	"math"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// number returns a bound in decimal, so that equal numbers are equal texts.
func number(text jsontext.Value) string {
	literal := string(text)
	if isInteger(literal) {
		if literal == "-0" {
			return "0"
		}
		return literal
	}
	// Bounds of the members that are compared are integers; others only have
	// to differ from them.
	float, err := strconv.ParseFloat(literal, 64)
	if err == nil && float == math.Trunc(float) && math.Abs(float) < 1<<53 {
		return strconv.FormatInt(int64(float), 10)
	}
	return literal
}

// isInteger reports whether a JSON value is a number without a fraction or an
// exponent.
func isInteger(literal string) bool {
	digits := strings.TrimPrefix(literal, "-")
	return digits != "" && strings.Trim(digits, "0123456789") == ""
}
