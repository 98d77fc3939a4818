package rules

import "math/bits"

// verdict decides which of the violations of a payload are reported.
type verdict struct {
	// among are the alternatives that were possible.
	among Context
	// spoken are the alternatives that the report speaks of: those that
	// accept the payload, or the one that comes closest.
	spoken Context
	// rejected says that no alternative accepts the payload.
	rejected bool
	// errors counts the errors under each alternative, where that decides
	// which of them comes closest.
	errors [8]int
}

// begin starts the verdict on a payload, and reports whether its errors have
// to be weighed: several alternatives reject it.
func (d *verdict) begin(among, accepting Context) bool {
	d.among, d.spoken, d.rejected = among, accepting, accepting == 0
	if !d.rejected {
		return false
	}
	d.spoken = among
	return among&(among-1) != 0
}

func (d *verdict) count(under Context) {
	for ; under != 0; under &= under - 1 {
		d.errors[bits.TrailingZeros8(uint8(under))]++
	}
}

// weigh settles on the alternative with the fewest errors, of equal ones on
// the lowest.
func (d *verdict) weigh() {
	best := bits.TrailingZeros8(uint8(d.among))
	for left := d.among; left != 0; left &= left - 1 {
		if bit := bits.TrailingZeros8(uint8(left)); d.errors[bit] < d.errors[best] {
			best = bit
		}
	}
	d.spoken = 1 << best
}

// keeps reports whether a violation under some alternatives is reported: where
// one accepts, only the warnings that hold under every accepting one; where
// none does, the errors of the closest and the warnings that hold under all.
func (d *verdict) keeps(severity Severity, under Context) bool {
	if severity == Error {
		return d.rejected && under.Has(d.spoken)
	}
	must := d.spoken
	if d.rejected {
		must = d.among
	}
	return under&must == must
}
