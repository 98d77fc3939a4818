package main

import "regexp"

// patterns are the published patterns of Identity Store, so written that Go's
// regexp takes them and that they match whole values, by the names that the
// contestants with regular expressions give them.
var patterns = map[string]*regexp.Regexp{
	"id": regexp.MustCompile(
		`\A(?:d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\z`),
	"user": regexp.MustCompile(`\A[\p{L}\p{M}\p{S}\p{N}\p{P}]+\z`),
	"text": regexp.MustCompile(`\A[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r \x{A0}\x{3000}]+\z`),
	"key":  regexp.MustCompile(`\Aaws:identitystore:[a-z]{1,20}\z`),
}
