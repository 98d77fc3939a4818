// Command userlint says before requests are sent whether AWS would refuse them.
// See the README, or run it with --help.
package main

import (
	"os"

	"github.com/userlint/userlint/cmd/userlint/internal/command"
)

func main() {
	c := command.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}
	os.Exit(c.Run(os.Args[1:]))
}
