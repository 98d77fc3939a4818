// Package payloads makes CreateUser payloads for tests: valid ones, and ones
// that break a rule of the catalogue and nothing else but what that implies.
//
// A [Generator] stands for the requests of a service under what is declared of
// it, or for its responses. [Generator.Valid] makes a payload in which nothing
// is found, not even a warning. [Generator.Break] makes one in which exactly
// the rule that it names is found, at its Pointer, and those of Implied:
// an id with a fixed form, for instance, cannot have a wrong length and match
// its pattern. Every rule that holds in the context can be broken, also those
// over several members, over two records, and over the JSON text. A payload
// that breaks guidance, of which its Severity tells, is one that the
// service may still take.
//
// Payloads come as the request and as JSON, with the members in the order of
// the page. Limits, enums and members are those of the catalogue; only how to
// make text of a published pattern is written down here, and a pattern that is
// not makes a test fail. Texts are of many scripts, with characters of one to
// four bytes as far as their pattern goes, all assigned in Unicode 13, and
// their lengths are often the least or the most that is allowed.
//
// # Loops, quick, rapid and fuzzing
//
// A payload is a function of its seed, which has no other state: it is the
// same on every machine and with every release of Go, and changes only with
// the rules and with this package. Seed 0 makes a payload of what is required
// alone and seed 1 one of every member, so that the search for a small
// counterexample ends at a small payload.
//
//	for seed := range uint64(1000) { … generator.Valid(seed) … }
//
// The package testing/quick makes a seed for an argument of type uint64:
//
//	quick.Check(func(seed uint64) bool { return accepts(generator.Valid(seed).JSON) }, nil)
//
// So does pgregory.net/rapid:
//
//	rapid.Check(t, func(t *rapid.T) {
//		rule := rapid.SampledFrom(generator.Rules()).Draw(t, "rule")
//		broken, err := generator.Break(rule.ID, rapid.Uint64().Draw(t, "seed"))
//		…
//	})
//
// and a fuzz test starts from [Generator.Corpus], as the example of the package
// shows.
package payloads
