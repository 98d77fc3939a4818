// Package vectors reads the test vectors of testdata/vectors: payloads with
// what must be found in them, a line of JSON each, for any implementation.
//
// Reading is strict. A field that this package does not know, a pointer that
// leads nowhere and a vector that says nothing of what it expects fail the
// test, so that a slip in a vector cannot pass for a check.
package vectors
