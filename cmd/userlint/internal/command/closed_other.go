//go:build !windows

package command

// closedPipe has what a system says of a pipe without a reader beside EPIPE.
var closedPipe []error
