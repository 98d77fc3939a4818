// Package manual writes the pages of the manual that come out of the program
// itself: those of the rules, a page for each service, and those of the
// commands, as Markdown and as man pages.
package manual

//go:generate go run ./generate ../../../..
