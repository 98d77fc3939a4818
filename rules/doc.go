// Package rules is the vocabulary in which the services' rules are declared
// and reported: what a page or a model says of a member (String, Integer, List,
// Map, Source), how a declaration is walked (Visitor), what a broken rule looks
// like (Violation), what rules there are (Rule), and the errors that carry them
// (Exception, Violations).
//
// Two sorts of code import it. Programs that check requests use what they get
// from a service's package: Violation and Violations, Rule, Kind, Basis and
// Severity, Member and Type, the constraints and faults, Exception and
// ResponseError, and EscapeToken, IsNFC, MaxViolations, MaxDepth and MaxBytes.
// That part is stable.
//
// The rest is exported since the services are packages of their own: Visitor
// with Check, Describe and Prototype; Glance with IsSound and Repeats; Service,
// Context and Source; String, Integer, List, Map and ValueConstraint; Keys and
// KeysOf; Raise, NewResponseError, ErrorText and Text. It changes with what they
// need, and nothing of it is promised.
//
// A service package declares each rule once, in a function that hands every
// member of a request to a Visitor. The same walk checks a payload, describes
// the catalogue and lists the members. Since most payloads are right, a first
// look at them is written out of that function as straight-line code: a Glance.
//
// Three units are used throughout. A length is a number of characters, which
// are Unicode scalar values and not bytes. A size of a list or a map is its
// number of items or entries. A range is in the unit of its member.
//
// No Violation, and no error made of violations, holds the value of a member.
// Lengths, sizes and limits are shown; keys of maps are part of a pointer.
package rules
