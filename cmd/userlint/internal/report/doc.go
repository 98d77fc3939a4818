// Package report writes findings, in one format or several at once.
package report
