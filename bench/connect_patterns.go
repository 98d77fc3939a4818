package main

import "regexp"

// connectPatterns are the patterns of Connect as [patterns] are those of
// Identity Store. What is published with lookaheads is divided: Go's regexp has
// none.
var connectPatterns = map[string]*regexp.Regexp{
	"address":   regexp.MustCompile(`\A(?:[^@]*|[^@]+@[^@.]+(?:\.[^@.]+)+)\z`),
	"secret":    regexp.MustCompile(`\A[^ \t\n\v\f\r]{8,64}\z`),
	"withlower": regexp.MustCompile(`\A[^\n\r\x{85}\x{2028}\x{2029}]*[a-z]`),
	"withupper": regexp.MustCompile(`\A[^\n\r\x{85}\x{2028}\x{2029}]*[A-Z]`),
	"withdigit": regexp.MustCompile(`\A[^\n\r\x{85}\x{2028}\x{2029}]*[0-9]`),
	"secondary": regexp.MustCompile(`\A[a-zA-Z0-9._%+\-]+@[a-zA-Z0-9.\-]+\.[a-zA-Z]{2,63}\z`),
	"phone":     regexp.MustCompile(`\A\+[1-9][0-9]{1,14}\z`),
	"key":       regexp.MustCompile(`\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z`),
	"saml":      regexp.MustCompile(`\A[a-zA-Z0-9_\-.@]+\z`),
}
