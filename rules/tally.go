package rules

import "math/bits"

// tally counts what a payload breaks under each alternative, and then decides
// which of the violations are reported.
type tally struct {
	errors   [8]int
	warnings [8]int

	// spoken are the alternatives that the report speaks of: those that
	// accept the payload, or the one that comes closest.
	spoken Context
	// rejected says that no alternative accepts the payload.
	rejected bool
	// all are the alternatives that were possible.
	all Context
	// quiet leaves the warnings out.
	quiet bool
}

func (t *tally) count(severity Severity, under Context) {
	counts := &t.warnings
	if severity == Error {
		counts = &t.errors
	}
	for ; under != 0; under &= under - 1 {
		counts[bits.TrailingZeros8(uint8(under))]++
	}
}

func (t *tally) accepting(all Context) Context {
	var accepting Context
	for left := all; left != 0; left &= left - 1 {
		if bit := bits.TrailingZeros8(uint8(left)); t.errors[bit] == 0 {
			accepting |= 1 << bit
		}
	}
	return accepting
}

// warned reports whether each of the alternatives has a warning. Only one that
// holds under all of them is reported, which recording finds out.
func (t *tally) warned(under Context) bool {
	for ; under != 0; under &= under - 1 {
		if t.warnings[bits.TrailingZeros8(uint8(under))] == 0 {
			return false
		}
	}
	return true
}

// decide settles what is reported: where some alternative accepts, only the
// warnings that hold under every accepting one; where none does, the errors of
// the closest (ties go to the lowest bit) and the warnings that hold under all.
func (t *tally) decide(all Context) {
	t.all = all
	t.spoken = t.accepting(all)
	t.rejected = t.spoken == 0
	if t.rejected {
		t.spoken = t.closest(all)
	}
}

func (t *tally) closest(all Context) Context {
	best := bits.TrailingZeros8(uint8(all))
	for left := all; left != 0; left &= left - 1 {
		if bit := bits.TrailingZeros8(uint8(left)); t.errors[bit] < t.errors[best] {
			best = bit
		}
	}
	return 1 << best
}

func (t *tally) keeps(severity Severity, under Context) bool {
	if severity == Error {
		return t.rejected && under.Has(t.spoken)
	}
	if t.quiet {
		return false
	}
	must := t.spoken
	if t.rejected {
		must = t.all
	}
	return under&must == must
}
