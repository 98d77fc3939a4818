// Package fix corrects what has exactly one right answer in payloads: a
// member's name in the wrong case, a boolean or an integer written as a text,
// and text that must be in Unicode Normalization Form C and is not.
//
// It replaces ranges of bytes in the text as it is written, and leaves every
// other byte alone. A record is checked again with its changes, and they are
// made only if what they are for is gone and nothing else is found that was
// not found before, in this record or, since a change can make known which
// user a record names, in another.
package fix
