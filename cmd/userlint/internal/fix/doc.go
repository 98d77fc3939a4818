// Package fix corrects what has exactly one right answer in payloads: a
// member's name in the wrong case, a boolean or an integer written as a text,
// and text that must be in Unicode Normalization Form C and is not.
//
// It replaces ranges of bytes in the text as it is written, and leaves every
// other byte alone. A record is checked again with its changes, and they are
// made only if what they are for is gone and nothing else is found that was
// not found before, in this record or, since a change can make known which
// user a record names, in another. The columns of a table are one for all of
// its records, and are renamed whatever these hold.
//
// The record of a format other than JSON is a text that was made. What is to be
// changed is found there, and changed in the token of the input that made it,
// in the token's own style. A token that more than one place of the input
// shares, as by an anchor of YAML, stays as it is.
package fix
