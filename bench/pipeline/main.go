// Command pipeline measures userlint as a program, over lists of users, next to
// other programs that read the same, and prints what docs/performance.md holds:
//
//	go run ./bench/pipeline -huge
//
// It builds the command, makes its own lists, which are the same on every
// machine, and checks that each contestant has found in them what there is
// before it is timed. Contestants that are not installed are left out and
// named. All have their turn in each of many rounds, in an order that is
// shuffled: ratios of one round say something on a machine that is fast in one
// second and slow in the next. Where there are two, the first number is of the
// fastest rounds and the second the median of all.
//
// Times are those that the system has counted for a process, and memory is the
// most that was resident at once. No time decides whether the command fails: it
// does where a contestant has found something else than there is.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/userlint/userlint/bench/harness"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Stdout, os.Stderr, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pipeline:", err)
		os.Exit(2)
	}
}

var sections = []string{"throughput", "scaling", "worst", "startup"}

// errAsked is why a contestant is left out that could be run.
var errAsked = errors.New("as asked for")

// bench is a run.
type bench struct {
	*workshop
	page     *harness.Page
	messages io.Writer
	settings
	// failures are what contestants have got wrong.
	failures []string
}

// settings say how much is measured.
type settings struct {
	size          int64 // of the lists of the throughput, in bytes
	rounds        int
	scale         []int // the sizes of the lists that grow, in records
	scaleRounds   int
	huge          int // the size of one more such list, or 0
	worst         int // what the sizes of the worst cases are divided by
	worstRounds   int
	having        string // what is in the names of the worst cases
	startupRounds int
	formats       []string
	without       map[string]bool
}

func run(ctx context.Context, out, messages io.Writer, arguments []string) error {
	flags := flag.NewFlagSet("pipeline", flag.ContinueOnError)
	flags.SetOutput(messages)
	var (
		only    = flags.String("only", strings.Join(sections, ","), "the `sections` to measure, with commas between them")
		size    = flags.Int64("size", 100, "the size of a list for the throughput, in `MB`")
		rounds  = flags.Int("rounds", 11, "how often each contestant has its turn for the throughput")
		some    = flags.Int("fewer-rounds", 3, "how often each list that grows and each worst case has its turn")
		many    = flags.Int("startup-rounds", 301, "how often each program is started")
		huge    = flags.Bool("huge", false, "one run over ten million records as well")
		formats = flags.String("formats", "text,json,jsonl,sarif,junit,github,markdown,html", "the `formats` for a million findings; those that the command does not have are left out")
		without = flags.String("without", "", "`contestants` to leave out, with semicolons between them")
		having  = flags.String("case", "", "measure only worst cases with this `text` in the service and name")
		quick   = flags.Bool("quick", false, "everything on tiny sizes and in one round, to see that it works")
		folder  = flags.String("dir", "", "the `folder` for temporary files, by default the system's")
	)
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0 || *size < 1 || min(*rounds, *some, *many) < 1:
		return errors.New("want nothing but flags, a size, and at least one round")
	}
	chosen := split(*only, ",")
	for _, name := range chosen {
		if !slices.Contains(sections, name) {
			return fmt.Errorf("no section %q: want some of %s", name, strings.Join(sections, ", "))
		}
	}
	b := &bench{page: harness.NewPage("The command"), messages: messages, settings: settings{
		size: *size * 1e6, rounds: *rounds,
		scale: []int{10_000, 100_000, 1_000_000}, scaleRounds: *some,
		worst: 1, worstRounds: *some,
		startupRounds: *many,
		having:        *having, formats: split(*formats, ","), without: make(map[string]bool),
	}}
	for _, name := range split(*without, ";") {
		b.without[strings.TrimSpace(name)] = true
	}
	if *huge {
		b.huge = 10_000_000
	}
	if *quick {
		b.hurry()
	}
	return b.all(ctx, out, *folder, chosen)
}

// method says how it is measured.
const method = "`go run ./bench/pipeline` makes its lists, which are the same on every machine, builds the command," +
	" and times nothing that has not found what there is. All have their turn in each of many rounds, in an order that is shuffled." +
	" Where there are two numbers, the first is of the fastest rounds and the second the median of all." +
	" User time is what the system counts on processors; *one core* is `GOMAXPROCS=1`. Memory is the most that was resident at once.\n\n"

// mostMemory is what the command may have in memory, in bytes.
const mostMemory = 64 << 20

// hurry makes everything small.
func (b *bench) hurry() {
	b.size, b.rounds = 2e6, 1
	b.scale, b.scaleRounds = []int{1000, 3000, 5000}, 1
	if b.huge > 0 {
		b.huge = 10_000
	}
	b.worst, b.worstRounds = 1000, 1
	b.startupRounds = 2
}

func (b *bench) all(ctx context.Context, out io.Writer, folder string, chosen []string) (err error) {
	b.progress("build")
	machine := harness.NewMachine()
	if b.workshop, err = open(ctx, folder); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	fmt.Fprint(b.page, method)
	measures := map[string]func() error{
		"throughput": b.bothLists, "scaling": b.scaling, "worst": b.worstCases, "startup": b.startup,
	}
	for _, name := range chosen {
		if err = measures[name](); err != nil {
			err = fmt.Errorf("%s: %w", name, err)
			break
		}
	}
	if err == nil && len(b.failures) > 0 {
		err = fmt.Errorf("not what there is was found: %s", strings.Join(b.failures, "; "))
	}
	// What was measured before something went wrong may have taken long.
	where := machine.Sentence(nil, b.versions())
	return errors.Join(err, b.page.Finish(out, where))
}

func (b *bench) bothLists() error {
	fmt.Fprintf(b.page, "### Throughput\n\nThe ratios are to %s. Rounds: %d.\n\n", oneCore, b.rounds)
	return errors.Join(b.throughput("identitystore"), b.throughput("connect"))
}

// fail notes that something was found which is not there, or the other way
// round, and returns what it has noted. The measuring goes on.
func (b *bench) fail(format string, values ...any) string {
	failure := fmt.Sprintf(format, values...)
	b.failures = append(b.failures, failure)
	b.progress("wrong: %s", failure)
	return failure
}

func (b *bench) progress(format string, values ...any) {
	fmt.Fprintf(b.messages, "pipeline: "+format+"\n", values...)
}

func split(text, separator string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, separator)
}
