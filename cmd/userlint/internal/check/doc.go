// Package check judges the records of inputs by the rules of a service, and finds
// the line and column of everything that is wrong.
package check
