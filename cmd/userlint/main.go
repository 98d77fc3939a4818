// Command userlint says before requests are sent whether AWS would refuse them.
// See the README, or run it with --help.
package main

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

func main() {
	// Without this a closed standard output would end the process at once, with
	// the other outputs cut off.
	signal.Ignore(syscall.SIGPIPE)
	c := command.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
	os.Exit(c.Run(os.Args[1:]))
}
