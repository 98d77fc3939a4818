package rules

import "math/bits"

// tally counts what a payload breaks under each alternative.
type tally struct {
	errors [8]uint32
	count  uint32 // of errors and warnings
	// broken are the alternatives with errors, warned those with warnings.
	broken, warned Context
}

func (t *tally) add(severity Severity, under Context) {
	t.count++
	if severity != Error {
		t.warned |= under
		return
	}
	t.broken |= under
	for ; under != 0; under &= under - 1 {
		t.errors[bits.TrailingZeros8(uint8(under))]++
	}
}

// closest returns the alternative with the fewest errors, of equal ones the
// lowest.
func (t *tally) closest(among Context) Context {
	best := bits.TrailingZeros8(uint8(among))
	for left := among; left != 0; left &= left - 1 {
		if bit := bits.TrailingZeros8(uint8(left)); t.errors[bit] < t.errors[best] {
			best = bit
		}
	}
	return 1 << best
}

// verdict decides which of the violations of a payload are reported.
type verdict struct {
	// among are the alternatives that were possible.
	among Context
	// spoken are the alternatives that the report speaks of: those that
	// accept the payload, or the one that comes closest.
	spoken Context
	// rejected says that no alternative accepts the payload.
	rejected bool
}

// decide returns the verdict on what was counted.
func (t *tally) decide(among Context) verdict {
	d := verdict{among: among, spoken: among &^ t.broken}
	if d.spoken == 0 {
		d.rejected = true
		d.spoken = t.closest(among)
	}
	return d
}

// keeps reports whether a violation under some alternatives is reported: where
// one accepts, only the warnings that hold under every accepting one; where
// none does, the errors of the closest and the warnings that hold under all.
func (d verdict) keeps(severity Severity, under Context) bool {
	if severity == Error {
		return d.rejected && under.Has(d.spoken)
	}
	must := d.spoken
	if d.rejected {
		must = d.among
	}
	return under&must == must
}
