package rules

// How often a declaration is walked. A payload in which nothing is broken takes
// one walk; one that breaks a rule that always holds takes the first as far as
// there, and another to note what is broken.

// Guess names the alternative that most likely accepts the payload. Where the
// caller wants no warnings and has not declared any, the first walk looks at
// that one only: where it accepts, no other has to be asked. Where all reject
// the payload, it is the first of which the violations are noted.
func (v *Visitor) Guess(alternative Context) {
	v.likely = alternative
	if v.least == Error && !isOne(v.among) {
		v.possible ^= v.among ^ alternative
		v.among = alternative
		v.guessed = true
	}
}

// Walk reports whether the declaration is to be walked, or walked once more.
func (v *Visitor) Walk() bool {
	if !v.started {
		v.started = true
		return true
	}
	return v.count != 0 && v.again()
}

func (v *Visitor) again() bool {
	switch {
	case v.mode == describing:
		return false
	case v.mode == recording:
		return v.presumed && v.correct()
	case v.guessed && v.broken != 0:
		v.guessed = false
		v.among = v.service.among(v.declared)
		v.possible |= v.among
		if !v.certain {
			v.mode, v.tally = judging, tally{}
			return true
		}
	}
	return v.reports() && v.write()
}

// reports reports whether what was found is worth a report: errors under every
// alternative, or a warning that may hold under all that accept.
func (v *Visitor) reports() bool {
	accepting := v.Accepting()
	return accepting == 0 || v.certain || v.least <= Warning && v.warned&accepting == accepting
}

// write begins the walk that notes the violations, and returns true.
func (v *Visitor) write() bool {
	if v.book == nil {
		v.book = newBook(nil)
	}
	if v.mode == passing && !isOne(v.among) {
		v.book.verdict = verdict{among: v.among, spoken: v.likely, rejected: true}
		v.tally, v.presumed = tally{}, true
	} else {
		v.book.verdict = v.tally.decide(v.among)
	}
	v.mode = recording
	const usual = 4
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
