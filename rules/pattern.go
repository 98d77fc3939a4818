package rules

// Pattern is a value with two faces: the regular expression as it was
// published, in Java's dialect, and reviewed Go that decides the same. The
// published text is for messages and for proofs; nothing compiles it.
type Pattern struct {
	// Published is the text on the page or in the model.
	Published string
	// Match reports whether the whole value matches, as \A(?:Published)\z
	// would. It takes time linear in the length of the value, allocates
	// nothing, and rejects text that is not valid UTF-8.
	Match func(value string) bool `json:"-"`
	// Plain, where it is set, is the lowest ASCII character such that all text
	// of one or more characters from it to "~" matches. Most text is of that
	// sort, which is seen eight characters at a time.
	Plain byte `json:"-"`
}

// Must returns AWS's sentence with the published text.
func (p *Pattern) Must() string { return string(p.appendMust(nil)) }

func (p *Pattern) appendMust(b []byte) []byte {
	return append(append(b, "satisfy regular expression pattern: "...), p.Published...)
}

// Format is a form that a page describes in words.
type Format struct {
	// Kind is the kind of the rule, without the suffix of its source.
	Kind Kind
	// Sentence completes "Member must …".
	Sentence string
	// Match reports whether the whole value has the form, in linear time and
	// without allocation.
	Match func(value string) bool `json:"-"`
}

// Must returns the sentence.
func (f *Format) Must() string { return f.Sentence }
