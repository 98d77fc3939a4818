package rules

// Basis tells where a rule comes from. The lower the basis, the stronger.
type Basis uint8

const (
	// Documented: the API page of the operation states the rule.
	Documented Basis = iota + 1
	// Modelled: a trait of the service's published model states it.
	Modelled
	// Guidance: other AWS documentation states it.
	Guidance
	// Observed: seen in CloudFormation, Terraform or live behaviour only.
	Observed
)

// String returns the basis in lower case, as reports print it.
func (b Basis) String() string {
	switch b {
	case Documented:
		return "documented"
	case Modelled:
		return "modelled"
	case Guidance:
		return "guidance"
	case Observed:
		return "observed"
	}
	return "unknown"
}

// Severity tells whether a violation makes the service refuse the payload.
type Severity uint8

const (
	// Warning: the payload breaks guidance; the service may still take it.
	Warning Severity = iota + 1
	// Error: the payload breaks a documented or modelled rule, or guidance
	// that a declared context makes certain.
	Error
)

// String returns "warning" or "error".
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return "unknown"
}
