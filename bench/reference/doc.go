// Package reference checks CreateUser requests as one would by hand: straight
// from member to member, with the matchers that the library has, and no list
// of what is broken. It is what the library's speed is measured against.
//
// A check reports only whether the service would take the request where
// nothing is declared; it stops at the first thing that is wrong. It uses no
// reflection and does not allocate.
package reference
