package rules

import "slices"

// Visitor is handed every member of a payload by a service's declaration, with
// what is known of the member. What it does with them depends on its mode:
//
//   - Check starts a visitor that only counts what is broken. It allocates
//     nothing, whatever the payload holds.
//   - Report turns it into one that notes every violation worth reporting
//     while the declaration is walked once more.
//   - Describe starts one that lists the rules and the members themselves.
//
// A Visitor is meant to live on the stack of the function that declares it.
type Visitor struct {
	service  *Service
	mode     mode
	declared Context
	possible Context
	unread   unread
	path     path
	tally    tally
	found    []Violation
	noted    [Error + 1]int // how many of found, by severity
	rules    []Rule
	members  []Member
	required map[string]Basis // by path, of a describing visitor
}

type mode uint8

const (
	counting mode = iota
	recording
	describing
)

// Check returns a visitor that counts the broken rules of one payload.
// Declared are the contexts that the caller knows to hold; of the service's
// alternatives, all may hold where none is declared. Unread are the JSON
// Pointers of members that are present in the payload but whose value could
// not be read: they and all below them are neither absent nor checked.
func Check(service *Service, declared Context, unread []string) Visitor {
	v := Visitor{service: service, declared: declared, possible: declared, unread: unreadOf(unread)}
	switch {
	case service.Alternatives == 0:
		v.possible |= unconditional
	case !declared.Has(service.Alternatives):
		v.possible |= service.Alternatives
	}
	return v
}

// Describe returns a visitor that lists the rules of a declaration. The
// declaration must be walked with a prototype that has one item in every list,
// one entry in every map, and every structure.
func Describe(service *Service) Visitor {
	return Visitor{service: service, mode: describing}
}

// MaxViolations is how many errors of one payload are reported, and how many
// warnings: the first ones of each. A list of millions of null items would
// otherwise take gigabytes to report.
const MaxViolations = 1000

// Violations returns what was recorded, in the order of the declaration.
func (v *Visitor) Violations() []Violation { return v.found }

// Accepting returns the alternatives under which no error was counted. For a
// service without alternatives it is zero if and only if there was an error.
func (v *Visitor) Accepting() Context { return v.tally.accepting(v.hypotheses()) }

// Report reports whether what was counted is worth a report: errors under every
// alternative or, unless only errors are wanted, a warning that may hold under
// all that accept. If so, the visitor now records: the declaration is to be
// walked once more, and Violations returns what it finds.
func (v *Visitor) Report(errorsOnly bool) bool {
	accepting := v.Accepting()
	if accepting != 0 && (errorsOnly || !v.tally.warned(accepting)) {
		return false
	}
	v.mode = recording
	v.tally.decide(v.hypotheses())
	v.tally.quiet = errorsOnly
	return true
}

// When reports whether a part of the declaration holds: a condition on what
// the caller declared that is more than a set of contexts. A describing
// visitor always goes there.
func (v *Visitor) When(condition bool) bool { return condition || v.mode == describing }

// Unread reports whether one of the members of the request was present but
// could not be read.
func (v *Visitor) Unread(names ...string) bool {
	if v.unread.none() {
		return false
	}
	return slices.ContainsFunc(names, func(name string) bool { return v.unread.covers("/" + name) })
}

// Enter goes into the structure name. It is entered even where it is absent,
// since its members may be required all the same.
func (v *Visitor) Enter(name string) {
	if v.mode == describing {
		v.declare(name, TypeStructure)
	}
	v.path.push(step{name: name})
}

// Leave returns from a structure or an item.
func (v *Visitor) Leave() { v.path.pop() }

func (v *Visitor) hypotheses() Context {
	return v.possible & (v.service.Alternatives | unconditional)
}

// holds reports whether a source's constraints apply to this payload.
func (v *Visitor) holds(s *Source) bool {
	return s.Under == 0 || v.possible.Has(s.Under)
}

// hypothetical returns the alternatives under which the source holds.
func (v *Visitor) hypothetical(s *Source) Context {
	all := v.hypotheses()
	if some := s.Under & all; some != 0 {
		return some
	}
	return all
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

// breaks counts a broken constraint of the member name below the current
// path, and reports whether the caller must now record it.
func (v *Visitor) breaks(name string, s *Source) bool {
	severity, under := v.severity(s), v.hypothetical(s)
	if !v.holds(s) || v.noted[severity] == MaxViolations || v.passedOver(name) {
		return false
	}
	if v.mode == counting {
		v.tally.count(severity, under)
		return false
	}
	return v.tally.keeps(severity, under)
}

// passedOver reports whether the member or one above it was unread.
func (v *Visitor) passedOver(name string) bool {
	return !v.unread.none() && v.unread.covers(v.path.pointer(name))
}

// record notes a violation; has is the length or size found, or Uncounted.
func (v *Visitor) record(name string, kind Kind, s *Source, limit Constraint, has int) {
	kind = kind.with(s.Suffix)
	v.keep(Violation{
		Pointer:    v.path.pointer(name),
		Rule:       v.path.rule(v.service.Name, name, kind),
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

func (v *Visitor) keep(violation Violation) {
	v.found = append(v.found, violation)
	v.noted[violation.Severity]++
}

// spoken names the context that made a rule hold, for its message.
func (v *Visitor) spoken(s *Source) string {
	under := s.Under & v.possible
	if spoken := under & v.tally.spoken; spoken != 0 {
		under = spoken
	}
	return v.service.phrase(under)
}
