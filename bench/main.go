// Command bench times several ways to check the same requests by the same
// rules, next to each other, and prints a table:
//
//	go run ./bench
//
// All contestants have their turn in each of many rounds. The table has the
// time of an operation in the fastest and in the middle round, the ratio of
// the fastest round to the reference's fastest, and the median over all rounds
// of the ratio to the reference in the same round. The reference is a
// straight-line check that was written by hand with the library's matchers.
//
// Only the check is timed, not what turns a payload into what a contestant
// takes. On a payload in which something is broken, contestants do not do the
// same: the reference stops at the first thing, the library and others report
// them all.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/userlint/userlint/bench/harness"
)

func main() {
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

// contests is what the command needs of a service.
type contests interface {
	contest(w io.Writer, kind string, s harness.Settings) error
	explain(w io.Writer)
}

func run(w io.Writer, arguments []string) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	serviceName := flags.String("service", "", "the `service`: identitystore or connect; both by default")
	kind := flags.String("payload", "", "the `payload`: minimal, full or broken; all by default")
	rounds := flags.Int("rounds", 201, "how often each contestant has its turn")
	turn := flags.Duration("turn", 2*time.Millisecond, "how long a turn takes, about")
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		return nil
	case err != nil:
		return err
	}
	if *rounds < 1 || *turn <= 0 || flags.NArg() > 0 {
		return errors.New("want at least one round, a turn that takes time, and nothing but flags")
	}
	services, err := choose(*serviceName)
	if err != nil {
		return err
	}
	kinds := payloadKinds
	if *kind != "" {
		kinds = []string{*kind}
	}
	for _, s := range services {
		for _, kind := range kinds {
			if err := s.contest(w, kind, harness.Settings{Rounds: *rounds, Turn: *turn}); err != nil {
				return err
			}
		}
	}
	fmt.Fprint(w, "Rules that a contestant cannot express:\n\n")
	for _, s := range services {
		s.explain(w)
	}
	return nil
}

func choose(name string) ([]contests, error) {
	names := []string{"identitystore", "connect"}
	all := []contests{ofIdentityStore(), ofConnect()}
	if name == "" {
		return all, nil
	}
	at := slices.Index(names, name)
	if at < 0 {
		return nil, fmt.Errorf("no service %q: want one of %v", name, names)
	}
	return all[at : at+1], nil
}
