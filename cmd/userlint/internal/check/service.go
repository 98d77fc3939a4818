package check

import (
	"reflect"

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
}

// judge judges records. Several judges of a service may judge at once, but
// only one may look for duplicates, in the order of the records.
type judge interface {
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
	faults     []decode.Fault
	violations []rules.Violation
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
func serviceOf[R any](name string, catalogue []rules.Rule, ask requests[R]) *Service {
	plan := decode.PlanOf(reflect.TypeFor[R]())
	return &Service{
		Name:     name,
		faults:   faultRules(catalogue),
		newJudge: func() judge { return &judgeOf[R]{ask, plan, ask.newReader()} },
	}
}

type judgeOf[R any] struct {
	requests[R]
	plan   *decode.Plan
	reader reader[R]
}

func (of *judgeOf[R]) judge(record *source.Record) (j judgement) {
	request, ordinary := of.reader.Read(record.Text)
	if !ordinary {
		request = new(R)
		j.faults = of.plan.Decode([]byte(record.Text), request)
		if !isReadable(j.faults) {
			return j
		}
		j.unread = decode.Unread(j.faults)
	}
	j.unread = append(j.unread, record.Unknown...)
	j.request = request
	j.violations = of.inspect(request, j.unread...)
	return j
}

func (of *judgeOf[R]) remembers() bool { return of.repeats != nil }

func (of *judgeOf[R]) repeat(j *judgement) []rules.Violation {
	return of.repeats(j.request.(*R), j.unread...)
}

func (of *judgeOf[R]) keys(j *judgement) []string {
	if j.request == nil {
		return nil
	}
	return of.requests.keys(j.request.(*R), j.unread...)
}

func (of *judgeOf[R]) forget() { of.reader.Forget() }

// isReadable reports whether a record is more than one fault.
func isReadable(faults []decode.Fault) bool {
	return len(faults) == 0 || faults[0].Kind != decode.Syntax && faults[0].Kind != decode.TooDeep
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
