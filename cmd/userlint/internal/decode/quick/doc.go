// Package quick reads the records that are as records should be, in less time
// and memory than package decode does, which stays the one that knows what is
// wrong with the others.
//
// A reader either fills the request exactly as decode would without a fault,
// or gives up at the first thing that is out of the ordinary: what is wrong,
// and what is rare. It needs no allocation once it has seen a few records,
// since it uses its memory again after Forget.
//
// The readers are generated from the request types: see generate.
package quick

//go:generate go run ./generate
