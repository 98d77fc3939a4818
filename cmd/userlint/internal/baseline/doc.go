// Package baseline remembers the findings of an old list, so that only new
// ones are reported.
//
// A finding is known again by its rule and by the user that the record names,
// wherever the record stands. The file holds no names: each is hashed with a
// salt of the file's own. The salt keeps names from being looked up in tables
// and from being compared between files. It does not keep somebody who has the
// file and a guess from trying the guess, at the price of one hash: a baseline
// is no more for everybody's eyes than the names of the users are.
package baseline
