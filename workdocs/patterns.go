package workdocs

import "github.com/userlint/userlint/internal/match"

// The classes hold the range from "+" to ".", which is "+", ",", "-" and ".".
const (
	resourceIDClass = match.Word | match.Plus | match.Comma | match.Hyphen | match.Dot | match.At
	idClass         = resourceIDClass | match.Ampersand
)

func isID(text string) bool { return idClass.Some(text) }

func isResourceID(text string) bool { return resourceIDClass.Some(text) }

var usernameForm = match.Address{
	Local:   match.Word | match.Hyphen | match.Plus | match.Dot,
	Domain:  match.Letter | match.Digit | match.Dot | match.Hyphen,
	Last:    match.Letter,
	LastMin: 1,
}

func isUsername(text string) bool { return usernameForm.MatchOptional(text) }

var emailForm = match.Address{
	Local:   match.Letter | match.Digit | match.Dot | match.Underscore | match.Percent | match.Plus | match.Hyphen,
	Domain:  match.Letter | match.Digit | match.Dot | match.Hyphen,
	Last:    match.Letter,
	LastMin: 2,
}

func isEmailAddress(text string) bool { return emailForm.Match(text) }
