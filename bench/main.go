// Command bench times several ways to check the same requests by the same
// rules, next to each other, and prints what docs/performance.md holds:
//
//	go run ./bench
//
// All contestants have their turn in each of many rounds. A table has the time
// of an operation in the fastest and in the middle round, the ratio of the
// fastest round to the reference's fastest, and the median over all rounds of
// the ratio to the reference in the same round. The reference is a
// straight-line check that was written by hand with the library's matchers.
//
// Only the check is timed, not what turns a payload into what a contestant
// takes. The command fails where a contestant comes to another verdict than the
// library, on what is timed or on one of many generated requests, but for rules
// that it is said not to be able to express. No time makes it fail.
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
	if err := run(os.Stdout, os.Stderr, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

// contests is what the command needs of a service.
type contests interface {
	agree(valid int) error
	contest(p *harness.Page, kind string, s harness.Settings) error
	cost(p *harness.Page, s harness.Settings) error
	explain(w io.Writer)
}

// method says how it is measured.
const method = `Ways to check the same requests: straight-line checks written by hand (the reference), this library, [validator](https://github.com/go-playground/validator) through ` + "`rules/tags`" + ` and with tags on fields, [ozzo-validation](https://github.com/go-ozzo/ozzo-validation), [protovalidate](https://github.com/bufbuild/protovalidate-go), [jsonschema](https://github.com/santhosh-tekuri/jsonschema) with what ` + "`userlint schema`" + ` prints, and the check inside aws-sdk-go-v2, which looks for required members only. Before they were timed they agreed on %d generated payloads, but for rules that one of them cannot express; the tests have them agree on every vector as well.

All take turns of %v in %d rounds, in an order that is shuffled, since a machine may be fast in one second and slow in the next: only ratios of turns in one round say something. *ns/op* and *ratio* are of the fastest turns, *median* and *median ratio* of all rounds. On a broken payload the reference stops at the first broken rule, while the others look for more.

`

// peers are the modules whose versions are told.
var peers = []string{
	"github.com/go-playground/validator/v10", "github.com/go-ozzo/ozzo-validation/v4", "buf.build/go/protovalidate",
	"github.com/santhosh-tekuri/jsonschema/v6", "github.com/aws/aws-sdk-go-v2", "github.com/aws/aws-sdk-go-v2/service/identitystore",
	"github.com/aws/aws-sdk-go-v2/service/connect",
}

func run(w, messages io.Writer, arguments []string) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(messages)
	serviceName := flags.String("service", "", "the `service`: identitystore or connect; both by default")
	kind := flags.String("payload", "", "the `payload`: minimal, full or broken; all by default, and what else is measured")
	rounds := flags.Int("rounds", 201, "how often each contestant has its turn")
	turn := flags.Duration("turn", 2*time.Millisecond, "how long a turn takes, about")
	generated := flags.Int("generated", generatedPayloads, "on how many valid payloads contestants have to agree, and on four times as many that are broken")
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		return nil
	case err != nil:
		return err
	}
	if *rounds < 1 || *turn <= 0 || *generated < 0 || flags.NArg() > 0 {
		return errors.New("want at least one round, a turn that takes time, and nothing but flags")
	}
	services, err := choose(*serviceName)
	if err != nil {
		return err
	}
	if *kind != "" && !slices.Contains(payloadKinds, *kind) {
		return fmt.Errorf("no payload %q: want one of %v", *kind, payloadKinds)
	}
	machine := harness.NewMachine()
	page := harness.NewPage("The library")
	fmt.Fprintf(page, method, 5**generated, *turn, *rounds)
	settings := harness.Settings{Rounds: *rounds, Turn: *turn}
	for _, s := range services {
		fmt.Fprintln(messages, "bench: contestants agree")
		if err := s.agree(*generated); err != nil {
			return err
		}
		fmt.Fprintln(messages, "bench: contestants are timed")
		if err := measure(page, s, *kind, settings); err != nil {
			return err
		}
	}
	if *kind == "" {
		if err := long(page, settings); err != nil {
			return err
		}
	}
	fmt.Fprint(page, "### Rules that a contestant cannot express\n\n")
	for _, s := range services {
		s.explain(page)
	}
	return page.Finish(w, machine.Sentence(peers, nil))
}

// generatedPayloads is on how many valid payloads all contestants agree, by
// default.
const generatedPayloads = 500

// measure measures the payload of a kind, or all that there is.
func measure(p *harness.Page, s contests, kind string, settings harness.Settings) error {
	if kind != "" {
		return s.contest(p, kind, settings)
	}
	for _, kind := range payloadKinds {
		if err := s.contest(p, kind, settings); err != nil {
			return err
		}
	}
	return s.cost(p, settings)
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
