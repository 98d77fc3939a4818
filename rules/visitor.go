package rules

import "slices"

// Visitor is handed every member of a payload by a service's declaration, with
// what is known of the member. What it does with them depends on its mode:
//
//   - Check starts a visitor that judges a payload. The declaration is walked
//     for as long as Walk says so: once for a payload in which nothing is
//     broken, which costs no allocation, and again to note the violations. What
//     a glance has told already takes no walk.
//   - Describe starts one that lists the rules and the members themselves.
//
// A Visitor is meant to live on the stack of the function that declares it.
// Its methods are split so that an absent member, and the place in the payload
// while nobody asks for it, cost no call.
//
// It is for service packages: see the package comment.
type Visitor struct {
	service *Service
	// book holds what a visitor needs that does more than judging; it is nil
	// for the first walk, unless members were unread.
	book    *book
	mode    mode
	started bool
	look    Glance
	// presumed says that of what is noted it is not decided yet that the
	// likely alternative comes closest.
	presumed bool
	// least is the lowest severity that is of interest.
	least Severity

	declared Context
	possible Context
	// among are the alternatives of which one holds.
	among Context
	// likely is the alternative that most likely accepts the payload, 0 where
	// nobody knows.
	likely Context
	tally
}

type mode uint8

const (
	judging    mode = iota // whether there is anything to report, and under what
	recording              // what is broken
	describing             // what could be
	passing                // nothing: the payload is rejected, and walked again
)

// book is what a visitor writes into, and where it stands while it does.
type book struct {
	path   path
	steps  [6]step // what path is made of, but for a deeper payload than any now
	unread unread
	verdict

	found []Violation
	noted [Error + 1]int // how many of found, by severity

	rules    []Rule
	members  []Member
	required map[string]Basis // by path
}

// Check returns a visitor that judges one payload, and finds its violations of
// the given severity and above. Declared are the contexts that the caller
// knows to hold; of the service's alternatives, all may hold where none is
// declared. Unread are the JSON Pointers of members that are present in the
// payload but whose value could not be read: they and all below them are
// neither absent nor checked.
//
// It is for service packages: see the package comment.
func Check(service *Service, declared Context, least Severity, unread []string) Visitor {
	among := service.among(declared)
	v := Visitor{service: service, declared: declared, possible: declared | among, among: among, least: least}
	if len(unread) > 0 {
		v.book = newBook(unread)
	}
	return v
}

func newBook(unread []string) *book {
	b := &book{unread: unreadOf(unread)}
	b.path = b.steps[:0]
	return b
}

// Describe returns a visitor that lists the rules of a declaration, which must
// be walked with a [Prototype].
//
// It is for service packages: see the package comment.
func Describe(service *Service) Visitor {
	return Visitor{
		service: service, mode: describing, book: newBook(nil),
		least: Warning, possible: ^Context(0), // all rules are of interest
	}
}

// MaxViolations is how many errors of one payload are reported, and how many
// warnings: the first ones of each. A list of millions of null items would
// otherwise take gigabytes to report.
const MaxViolations = 1000

// Violations returns what was found, in the order of the declaration.
func (v *Visitor) Violations() []Violation {
	if v.book == nil {
		return nil
	}
	return v.book.found
}

// When reports whether a part of the declaration holds: a condition on what
// the caller declared that is more than a set of contexts. A describing
// visitor always goes there.
func (v *Visitor) When(condition bool) bool { return condition || v.mode == describing }

// Wants reports whether breaking a source's constraints matters to this payload
// and this caller, where finding out takes a while. A describing visitor wants
// all.
func (v *Visitor) Wants(s *Source) bool { return v.applies(s) }

// Unread reports whether one of the members of the request was present but
// could not be read.
func (v *Visitor) Unread(names ...string) bool {
	return v.book != nil && v.covers(names)
}

func (v *Visitor) covers(names []string) bool {
	return !v.book.unread.none() && slices.ContainsFunc(names, func(name string) bool { return v.book.unread.covers("/" + name) })
}

// Enter goes into the structure name. It is entered even where it is absent,
// since its members may be required all the same.
func (v *Visitor) Enter(name string) {
	if v.book != nil {
		v.enter(name)
	}
}

func (v *Visitor) enter(name string) {
	if v.mode == describing {
		v.declare(name, TypeStructure)
	}
	v.book.path.push(step{name: name})
}

// Leave returns from a structure or an item.
func (v *Visitor) Leave() {
	if v.book != nil {
		v.book.path.pop()
	}
}

// applies reports whether breaking a source's constraints matters to this
// payload and this caller.
func (v *Visitor) applies(s *Source) bool {
	return v.holds(s) && (v.least <= Warning || v.severity(s) == Error)
}

// holds reports whether a source's constraints are on this payload.
func (v *Visitor) holds(s *Source) bool { return s.Under == 0 || v.possible.Has(s.Under) }

// hypothetical returns the alternatives under which the source holds.
func (v *Visitor) hypothetical(s *Source) Context {
	if some := s.Under & v.among; some != 0 {
		return some
	}
	return v.among
}

func (v *Visitor) severity(s *Source) Severity {
	switch {
	case s.Advisory:
		return Warning
	case s.Basis <= Modelled || v.declared.Has(s.Certain):
		return Error
	}
	return Warning
}

// breaks takes note of a broken constraint of the member name below the
// current path, and reports whether the caller must now record it.
func (v *Visitor) breaks(name string, s *Source) bool {
	if !v.holds(s) || v.book != nil && v.book.passesOver(name) {
		return false
	}
	severity, under := v.severity(s), v.hypothetical(s)
	switch {
	case severity < v.least:
	case v.mode == judging:
		v.tally.add(severity, under)
		if severity == Error && under == v.among && (isOne(under) || v.likely != 0) {
			v.mode = passing // all alternatives reject the payload
		}
	case v.mode == recording:
		if v.presumed {
			v.tally.add(severity, under)
		}
		return v.book.noted[severity] < MaxViolations && v.book.keeps(severity, under)
	}
	return false
}

// passesOver reports whether the member or one above it was unread.
func (b *book) passesOver(name string) bool {
	return !b.unread.none() && b.unread.covers(b.path.pointer(name))
}

// record notes a violation; has is the length or size found, or Uncounted.
func (v *Visitor) record(name string, kind Kind, s *Source, limit Constraint, has int) {
	pointer, rule, kind := v.book.path.name(v.service.Name, name, kind, s.Suffix)
	v.book.keep(Violation{
		Pointer:    pointer,
		Rule:       rule,
		Kind:       kind,
		Constraint: limit,
		Has:        has,
		Basis:      s.Basis,
		Severity:   v.severity(s),
		Exception:  v.service.exception(s),
		Context:    v.spoken(s),
		axis:       v.service.Axis,
	})
}

// usual is how many violations most payloads have at most that have some.
const usual = 4

func (b *book) keep(violation Violation) {
	if len(b.found) == usual {
		b.found = slices.Grow(b.found, 3*usual) // where there are some, there are more
	}
	b.found = append(b.found, violation)
	b.noted[violation.Severity]++
}

// spoken names the context that made a rule hold, for its message.
func (v *Visitor) spoken(s *Source) string {
	under := s.Under & v.possible
	if spoken := under & v.book.spoken; spoken != 0 {
		under = spoken
	}
	return v.service.phrase(under)
}
