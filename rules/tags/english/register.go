package english

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/rules/tags"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// Register makes v translate the field errors of the requests and of the tag
// aws for a translator. The options must be those that were given to
// [tags.Register].
//
// Two of the kinds of rules, required and unique, have the names of tags of
// validator's own. Errors of those tags keep the texts that were added to the
// translator under the name of the tag, as validator's
// RegisterDefaultTranslations does; it is to be called before. Any other
// translation function for them has to be registered after Register, and then
// is called for requests, too.
//
// Like all of validator's registrations it is not safe for concurrent use, and
// to be called before the validator's first use.
func Register(v *validator.Validate, translator ut.Translator, options ...tags.Option) error {
	if v == nil || translator == nil {
		return errors.New("register English messages: the validator or the translator is nil")
	}
	translate := func(t ut.Translator, e validator.FieldError) string { return message(t, e, options) }
	for _, tag := range append(kinds(), "aws") {
		if err := v.RegisterTranslation(tag, translator, noTexts, translate); err != nil {
			return fmt.Errorf("register English messages: tag %s: %w", tag, err)
		}
	}
	return nil
}

// noTexts adds no texts to a translator: they come from the broken rules.
func noTexts(ut.Translator) error { return nil }

// kinds returns the kinds of all rules, which are the tags of requests' field
// errors.
func kinds() []string {
	var all []string
	for _, catalogue := range [][]rules.Rule{
		connect.Rules(), generic.Rules(), identitystore.Rules(), workdocs.Rules(), workmail.Rules(),
	} {
		for _, rule := range catalogue {
			all = append(all, string(rule.Kind))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// message returns the sentences for a field error.
func message(t ut.Translator, e validator.FieldError, options []tags.Option) string {
	violations := tags.Violations(e, options...)
	if violations == nil {
		return foreign(t, e)
	}
	isRequest := e.ActualTag() == string(violations[0].Kind)
	var sentences []string
	for _, v := range violations {
		place := e.Field()
		if !isRequest { // whose field says all of the pointer
			place += v.Pointer
		}
		sentences = append(sentences, strings.TrimSpace(place+" must "+v.Must()))
	}
	return strings.Join(sentences, "; ")
}

// foreign returns what is known of an error of another tag of the same name,
// and of one of ours that validator decided by itself.
func foreign(t ut.Translator, e validator.FieldError) string {
	if text, err := t.T(e.Tag(), e.Field(), e.Param()); err == nil {
		return text
	}
	if found := tags.Findings(validator.ValidationErrors{e}); e.ActualTag() == "aws" && found != nil {
		return strings.TrimSpace(e.Field() + " must " + found[0].Message)
	}
	return e.Error()
}
