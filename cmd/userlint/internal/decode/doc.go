// Package decode reads a record's JSON text into a request struct, strictly, and collects every fault of the document.
//
// What a member may hold is not its business: it finds what keeps a text from being the request at all, as decision 10
// of the project's rules lists it. Faults carry places and names, and never a member's value, because most members
// are secrets.
package decode
