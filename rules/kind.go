package rules

// Kind is the last part of a rule id: what sort of constraint was broken.
// Where a context or other guidance narrows a rule, its kind carries a suffix,
// such as "length-saml". Kinds are stable.
type Kind string

// Kinds of members' rules.
const (
	KindRequired  Kind = "required"
	KindForbidden Kind = "forbidden"
	KindLength    Kind = "length" // of a string, in characters
	KindItems     Kind = "items"  // of a list or a map
	KindRange     Kind = "range"
	KindPattern   Kind = "pattern"
	KindEnum      Kind = "enum"
	KindNFC       Kind = "nfc"
	KindUnique    Kind = "unique"
	KindReserved  Kind = "reserved"
	KindFormat    Kind = "format"
	KindConflict  Kind = "conflict"
	KindDuplicate Kind = "duplicate"
)

// Kinds of what a document gets wrong beyond the members' own rules.
const (
	KindSyntax          Kind = "syntax"
	KindTooLarge        Kind = "too-large"
	KindTooDeep         Kind = "too-deep"
	KindType            Kind = "type"
	KindUnknownMember   Kind = "unknown-member"
	KindDuplicateMember Kind = "duplicate-member"
	KindUTF8            Kind = "utf8"
)
