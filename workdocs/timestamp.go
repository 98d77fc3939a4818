package workdocs

import (
	"bytes"
	"errors"
	"math/big"
	"time"
)

// Timestamp is a time as the service sends it: a JSON number of seconds since
// the Unix epoch, with up to nine decimals.
type Timestamp struct{ time.Time }

// MarshalJSON returns the seconds since the Unix epoch, to the nanosecond.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	nanoseconds := new(big.Int).Mul(big.NewInt(t.Unix()), big.NewInt(int64(time.Second)))
	nanoseconds.Add(nanoseconds, big.NewInt(int64(t.Nanosecond())))
	text := new(big.Rat).SetFrac(nanoseconds, big.NewInt(int64(time.Second))).FloatString(9)
	return bytes.TrimRight(bytes.TrimRight([]byte(text), "0"), "."), nil
}

var errNotEpochSeconds = errors.New("decode timestamp: want a number of seconds since the Unix epoch")

// UnmarshalJSON reads a JSON number of seconds since the Unix epoch. What is
// finer than a nanosecond is dropped. JSON's null leaves t as it is.
func (t *Timestamp) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	// The longest number that a time.Time can hold is far shorter, and one
	// with a large exponent would be as large in memory.
	const longest = 64
	if len(text) > longest || bytes.ContainsAny(text, "eE/_xXpP\"") {
		return errNotEpochSeconds
	}
	seconds, ok := new(big.Rat).SetString(string(text))
	if !ok {
		return errNotEpochSeconds
	}
	nanoseconds := new(big.Int).Quo(
		new(big.Int).Mul(seconds.Num(), big.NewInt(int64(time.Second))), seconds.Denom())
	whole, rest := new(big.Int).DivMod(nanoseconds, big.NewInt(int64(time.Second)), new(big.Int))
	if !whole.IsInt64() {
		return errNotEpochSeconds
	}
	t.Time = time.Unix(whole.Int64(), rest.Int64()).UTC()
	return nil
}
