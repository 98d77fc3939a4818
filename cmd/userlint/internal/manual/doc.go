// Package manual writes the pages of the manual that come out of the program
// itself: those of the rules, a page for each service, and those of the
// commands. Man pages are written by its command generate alone, so that the
// program does not carry what makes them.
package manual

//go:generate go run ./generate ../../../..
