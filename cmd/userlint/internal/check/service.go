package check

import (
	"reflect"
	"strings"
	"sync"

	"github.com/userlint/userlint/cmd/userlint/internal/decode"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/rules"
)

// Service judges payloads of one service: each by itself, and for naming a
// user that an earlier one named.
type Service struct {
	// Name is the name of the service, which starts the ids of its rules.
	Name string

	newJudge func() judge
	faults   map[rules.Kind]rules.Rule
	shape    source.Shape
	// meant returns the path of the member that is meant by one in whatever
	// case.
	meant func(path string) string
	// sieve tells of maps with very many entries which of them are wrong.
	sieve decode.Sieve
	// members are the names of all members of a request.
	members map[string]bool
	// batch has the place of each record that the service's batch knows.
	batch places
}

// Options returns what a reader of records for the service is told.
func (s *Service) Options() source.Options {
	return source.Options{Service: s.Name, Shape: s.shape, Shapes: func(string) source.Shape { return s.shape }}
}

// EditOptions returns what a reader of records is told that are to be changed.
// Renaming says that names of members in the wrong case are among the changes.
func (s *Service) EditOptions(renaming bool) source.Options {
	o := s.Options()
	o.Tokens = true
	if renaming {
		o.Meant = s.meant
	}
	return o
}

// UnknownMember returns the id of the rule of members that no request has.
func (s *Service) UnknownMember() string { return s.faults[rules.KindUnknownMember].ID }

// judge judges records. Several judges of a service may judge at once, but
// only one may look for duplicates, in the order of the records.
type judge interface {
	// service is the one whose records it judges.
	service() *Service
	// judge judges a record by itself.
	judge(record *source.Record) judgement
	// remembers reports whether the service looks for duplicates.
	remembers() bool
	// repeat adds the record to those that name a user, and returns the
	// duplicates that it is.
	repeat(j *judgement) []rules.Violation
	// keys returns what identifies the users that the record names.
	keys(j *judgement) []string
	// forget ends the use of all judgements.
	forget()
}

// judgement is what is wrong with a record.
type judgement struct {
	// by is the judge that the record belongs to, also where it has no text.
	by         judge
	faults     []decode.Fault
	violations []rules.Violation
	// findings are those, and where they are.
	findings []Finding
	// unread are the members that faults kept from being read.
	unread []string
	// request is a pointer to what was read, nil where nothing could be.
	request any
}

// reader reads records in which everything is ordinary, and returns false for
// any other. A request is good until Forget.
type reader[R any] interface {
	Read(text string) (*R, bool)
	Forget()
}

// requests are how requests of a service are read, and the two questions that
// it answers of them.
type requests[R any] struct {
	newReader func() reader[R]
	inspect   func(r *R, unread ...string) []rules.Violation
	// repeats adds a request to the batch; nil where duplicates do not matter.
	repeats func(r *R, unread ...string) []rules.Violation
	// keys returns what a batch compares.
	keys func(r *R, unread ...string) []string
}

// serviceOf returns the service whose requests are of type R.
func serviceOf[R any](name string, catalogue []rules.Rule, members func() []rules.Member, ask requests[R]) *Service {
	plan := decode.PlanOf(reflect.TypeFor[R]())
	shape, meant := shapeOf(members)
	s := &Service{
		Name:    name,
		faults:  faultRules(catalogue),
		shape:   shape,
		meant:   meant,
		sieve:   sieveOf(members),
		members: memberNames(reflect.TypeFor[R]()),
	}
	s.newJudge = func() judge { return &judgeOf[R]{ask, s, plan, ask.newReader()} }
	return s
}

type judgeOf[R any] struct {
	requests[R]
	of     *Service
	plan   *decode.Plan
	reader reader[R]
}

func (by *judgeOf[R]) service() *Service { return by.of }

func (by *judgeOf[R]) judge(record *source.Record) (j judgement) {
	reader := by.reader
	if len(record.Text) > large {
		reader = by.newReader() // whose memory goes with the record
	}
	request, ordinary := reader.Read(record.Text)
	var sizes []decode.Size
	if !ordinary {
		request = new(R)
		j.faults, sizes = by.plan.Sift(record.Text, request, by.of.sieve)
		if !isReadable(j.faults) {
			return j
		}
		j.unread = decode.Unread(j.faults)
	}
	j.unread = append(j.unread, record.Unknown...)
	j.request = request
	j.violations = by.inspect(request, j.unread...)
	correctSizes(j.violations, sizes)
	return j
}

// correctSizes has violations say how many entries there are in maps of which
// not all were kept.
func correctSizes(violations []rules.Violation, sizes []decode.Size) {
	for _, size := range sizes {
		for i := range violations {
			if v := &violations[i]; v.Kind == rules.KindItems && v.Pointer == size.Pointer {
				v.Has = size.Entries
			}
		}
	}
}

func (by *judgeOf[R]) remembers() bool { return by.repeats != nil }

func (by *judgeOf[R]) repeat(j *judgement) []rules.Violation {
	return by.repeats(j.request.(*R), j.unread...)
}

func (by *judgeOf[R]) keys(j *judgement) []string {
	if j.request == nil {
		return nil
	}
	return by.requests.keys(j.request.(*R), j.unread...)
}

func (by *judgeOf[R]) forget() { by.reader.Forget() }

// isReadable reports whether a record is more than one fault.
func isReadable(faults []decode.Fault) bool {
	return len(faults) == 0 || faults[0].Kind != decode.Syntax && faults[0].Kind != decode.TooDeep
}

// shapeOf returns the types of members by their paths, and the paths by what
// they are in lower case. They are found out only where an input needs them.
func shapeOf(members func() []rules.Member) (types source.Shape, meant func(path string) string) {
	type known struct {
		types map[string]rules.Type
		paths map[string]string
	}
	all := sync.OnceValue(func() known {
		k := known{make(map[string]rules.Type), make(map[string]string)}
		for _, m := range members() {
			k.types[m.Path] = m.Type
			k.paths[lower(m.Path)] = m.Path
		}
		return k
	})
	return func(path string) rules.Type { return all().types[path] },
		func(path string) string { return all().paths[lower(path)] }
}

// lower returns a text with its ASCII letters in lower case. Members have no
// others: a Kelvin sign is no k.
func lower(text string) string {
	return strings.Map(func(char rune) rune {
		if 'A' <= char && char <= 'Z' {
			char += 'a' - 'A'
		}
		return char
	}, text)
}

// faultRules returns the rules of a catalogue that are about whole documents.
func faultRules(catalogue []rules.Rule) map[rules.Kind]rules.Rule {
	byKind := make(map[rules.Kind]rules.Rule)
	for _, r := range catalogue {
		if _, isFault := r.Constraint.(rules.Fault); isFault {
			byKind[r.Kind] = r
		}
	}
	return byKind
}
