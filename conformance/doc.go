// Package conformance proves that each pattern's matcher decides as the
// published text does. It holds no code for others to use: its tests are the
// proof, and a module of their own keeps what they need away from users.
//
// Each pattern of the catalogue, those of responses included, is compared under
// every engine that can run its text, matched as \A(?:TEXT)\z:
//
//   - Java's, in whose dialect the patterns are written, where the machine has a
//     JDK whose Unicode version is 13; the others stand in for it elsewhere.
//   - regexp2, which backtracks and so knows lookaheads.
//   - Go's regexp, which is linear, where it compiles the text.
//
// What is compared: each text of the test vectors; strings at and next to each
// bound of the text itself; mutations of strings that it takes; and each
// character that Unicode 13 assigns, alone and inside such a string. Characters
// assigned later are left out, for the engines' tables differ in age.
//
// ledger.json holds all that stands between the published text and an engine,
// with the reason, and what differs all the same. Each entry is proved to be
// needed: one that is not fails the tests, as does a difference that no entry
// explains.
//
// With -short a part of the characters and mutations is compared. With the
// environment variable CONFORMANCE_JAVA=required a machine that cannot run Java
// fails the tests instead of skipping them.
package conformance
