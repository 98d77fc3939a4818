// Command mutate breaks the services' declarations, one small change at a time,
// and shows that a test of the service fails each time:
//
//	go run ./mutate
//
// A limit is moved by one, a matcher accepts or refuses everything, a value of
// an enum is missing, a rule is not visited, a source is another one. A change
// that no test notices is a rule that nothing holds, and the exit status is 1,
// unless equivalent.jsonl says why it changes nothing that can be observed. An
// entry there that is not needed fails as well.
//
// The tree is never touched: each change is laid over it while the tests of its
// service are built.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/userlint/userlint/tools/internal/glance"
)

func main() {
	root := flag.String("root", "..", "the root of the project")
	chosen := flag.String("services", strings.Join(glance.Services, ","), "the services, joined by commas")
	only := flag.String("only", "", "a regular expression that the names of the changes match")
	list := flag.Bool("list", false, "list the changes and try none")
	verbose := flag.Bool("v", false, "tell what became of each change")
	workers := flag.Int("workers", 2, "how many changes are tried at a time")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	survived, err := run(ctx, options{
		root:     *root,
		services: strings.Split(*chosen, ","),
		only:     *only,
		list:     *list,
		verbose:  *verbose,
		workers:  *workers,
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if survived {
		os.Exit(1)
	}
}

type options struct {
	root, only    string
	services      []string
	list, verbose bool
	workers       int
}

// run tries the changes and reports whether one survived that should not, or
// an entry of the list of equivalent changes is not needed.
func run(ctx context.Context, o options) (failed bool, err error) {
	only, err := regexp.Compile(o.only)
	if err != nil {
		return false, err
	}
	root, err := filepath.Abs(o.root)
	if err != nil {
		return false, err
	}
	known, err := readEquivalents(filepath.Join(root, "tools", "mutate", "equivalent.jsonl"))
	if err != nil {
		return false, err
	}
	lab, err := newLab(root)
	if err != nil {
		return false, err
	}
	defer lab.close()

	results := &results{equivalent: known, partial: o.only != ""}
	for _, service := range o.services {
		mutants, err := mutantsOf(root, service, only)
		if err != nil {
			return false, err
		}
		if o.list {
			for _, m := range mutants {
				fmt.Println(m.name)
			}
			continue
		}
		if err := lab.baseline(ctx, service); err != nil {
			return false, err
		}
		outcomes, err := lab.tryAll(ctx, mutants, o.workers, func(m mutant, got outcome) {
			switch {
			case !o.verbose:
			case got.state == survived && known[m.name] != "":
				fmt.Printf("equivalent: %s\n", m.name)
			default:
				fmt.Printf("%s: %s\n", got, m.name)
			}
		})
		if err != nil {
			return false, err
		}
		results.add(service, mutants, outcomes)
	}
	if o.list {
		return false, nil
	}
	return results.print(os.Stdout), nil
}
