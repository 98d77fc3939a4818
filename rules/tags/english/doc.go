// Package english translates the field errors of
// github.com/userlint/userlint/rules/tags into English sentences, by
// validator's own means:
//
//	locale := en.New()
//	translator, _ := ut.New(locale, locale).GetTranslator("en")
//	err := entranslations.RegisterDefaultTranslations(validate, translator)
//	…
//	err = english.Register(validate, translator)
//
// A sentence starts with the field's name, as validator's own do, and goes on
// with what the field must be, as [rules.Violation] words it:
//
//	UserName must have length less than or equal to 128
//	Emails[0].Value must have length greater than or equal to 1
//
// For a field with the tag aws it names every broken rule, and where in the
// field it is broken, as a JSON Pointer:
//
//	Login must have length less than or equal to 64; Login must hold @ only in an e-mail format, …
//	Labels/aws:team must satisfy regular expression pattern: …
//
// Where validator tries several tags, as in "aws=…|aws=…", it asks for no
// translation; [tags.Findings] has a message for each.
//
// No sentence holds a value of a member. The wording is not stable.
//
// The package is a module of its own, since it needs validator's translator,
// which github.com/userlint/userlint does not.
package english
