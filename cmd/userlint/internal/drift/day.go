package drift

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Day is a day as text, such as 2026-08-31. Days compare as their texts do.
type Day string

// ParseDay returns the day that text names.
func ParseDay(text string) (Day, error) {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return "", errors.New("want a day such as 2026-08-31")
	}
	return Day(text), nil
}

// before returns the day before.
func (d Day) before() Day {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	return Day(t.AddDate(0, 0, -1).Format(time.DateOnly))
}

// moment is when a model changed: on a day, or between two.
type moment struct {
	// models from before first do not have the change, those from last on do.
	first, last Day
}

func parseMoment(text string) (m moment, err error) {
	first, last, isRange := strings.Cut(text, "/")
	if !isRange {
		last = first
	}
	if m.first, err = ParseDay(first); err == nil {
		m.last, err = ParseDay(last)
	}
	return m, err
}

// String names the day, or the two that it lies between.
func (m moment) String() string {
	if m.first == m.last {
		return string(m.first)
	}
	return fmt.Sprintf("a day from %s to %s", m.first, m.last)
}

// isBefore reports whether a model of the day is from before the change, and
// isAfter whether it is from after it. Between the two, neither is known.
func (m moment) isBefore(d Day) bool { return d < m.first }
func (m moment) isAfter(d Day) bool  { return d >= m.last }
