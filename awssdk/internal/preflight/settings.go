package preflight

import (
	"context"

	"github.com/userlint/userlint/rules"
)

// Settings are what the options of a preflight set. C is what can be declared
// of the place that requests are sent to.
type Settings[C any] struct {
	Declared C
	// WarnOnly lets refused inputs pass, after Refused was told of them.
	WarnOnly bool
	Refused  func(context.Context, error)
	// Warned is told the warnings of each input that has some.
	Warned func(context.Context, []rules.Violation)
	// Allowed are the ids of rules that may be broken.
	Allowed []string
}

// SettingsOf applies options to settings in which nothing is set.
func SettingsOf[C any, Option ~func(*Settings[C])](options []Option) Settings[C] {
	var s Settings[C]
	for _, option := range options {
		option(&s)
	}
	return s
}

// WarnOnly is the option that sets WarnOnly and Refused.
func WarnOnly[C any](refused func(context.Context, error)) func(*Settings[C]) {
	return func(s *Settings[C]) { s.WarnOnly, s.Refused = true, refused }
}

// OnWarnings is the option that sets Warned.
func OnWarnings[C any](warned func(context.Context, []rules.Violation)) func(*Settings[C]) {
	return func(s *Settings[C]) { s.Warned = warned }
}

// Allow is the option that adds to Allowed.
func Allow[C any](rules []string) func(*Settings[C]) {
	return func(s *Settings[C]) { s.Allowed = append(s.Allowed, rules...) }
}
