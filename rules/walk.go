package rules

// How often a declaration is walked. A payload in which nothing is broken takes
// one walk, and none after a glance; one that breaks a rule takes one to find
// out whether it is to be reported, unless the glance was sure of it, and
// another to note what is broken.

// Guess names the alternative that most likely accepts the payload. Where all
// reject it, it is the first of which the violations are noted.
func (v *Visitor) Guess(alternative Context) { v.likely = alternative }

// Glanced says what the glance of the service told of the payload, under what
// is declared or else under the likely alternative. No member was unread.
func (v *Visitor) Glanced(look Glance) { v.look = look }

// Walk reports whether the declaration is to be walked, or walked once more.
func (v *Visitor) Walk() bool {
	if v.started {
		return v.count != 0 && v.again()
	}
	v.started = true
	if v.isSure() {
		v.write()
	}
	return true
}

// isSure reports whether the glance found what is reported in any case.
func (v *Visitor) isSure() bool {
	switch v.look {
	case Broken:
		return isOne(v.among) || v.likely != 0
	case Doubtful:
		return isOne(v.among)
	}
	return false
}

func (v *Visitor) again() bool {
	switch v.mode {
	case describing:
		return false
	case recording:
		return v.presumed && v.correct()
	}
	return v.reports() && v.write()
}

// reports reports whether what was found is worth a report: errors under every
// alternative, or a warning that may hold under all that accept.
func (v *Visitor) reports() bool {
	accepting := v.Accepting()
	return accepting == 0 || v.least <= Warning && v.warned&accepting == accepting
}

// write begins the walk that notes the violations, and returns true.
func (v *Visitor) write() bool {
	if v.book == nil {
		v.book = newBook(nil)
	}
	switch {
	case isOne(v.among): // what is spoken of is clear
		v.book.verdict = verdict{among: v.among, spoken: v.among, rejected: true}
	case v.mode == passing || v.look == Broken:
		v.book.verdict = verdict{among: v.among, spoken: v.likely, rejected: true}
		v.tally, v.presumed = tally{}, true
	default:
		v.book.verdict = v.tally.decide(v.among)
	}
	v.mode = recording
	v.book.found = make([]Violation, 0, usual)
	return true
}

// correct decides what was presumed, and reports whether it was wrong, so that
// the violations must be noted once more.
func (v *Visitor) correct() bool {
	v.presumed = false
	decided := v.tally.decide(v.among)
	if decided == v.book.verdict {
		return false
	}
	v.book.verdict, v.book.found, v.book.noted = decided, v.book.found[:0], [Error + 1]int{}
	return true
}

// isOne reports whether there is just one context in a set.
func isOne(c Context) bool { return c&(c-1) == 0 }

// Accepting returns the alternatives under which the first walk found no error.
// For a service without alternatives it is zero if and only if there was one.
func (v *Visitor) Accepting() Context { return v.among &^ v.broken }
