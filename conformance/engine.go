package conformance

// engine compiles regular expressions. Each expression is matched against the
// whole of a value.
type engine interface {
	// name is the one by which the ledger knows the engine.
	name() string
	compile(expression string) (program, error)
}

// program is a compiled expression.
type program interface {
	// match decides each of the values.
	match(values []string) ([]bool, error)
	// around decides the value that each of the characters makes at a place, in
	// their order.
	around(at place, characters []rune) ([]bool, error)
}

// whole makes an engine match an expression against the whole value. "^" and
// "$" would not do: an expression may have a "|" on its top level, and "$" is
// also true before a line end.
func whole(expression string) string { return `\A(?:` + expression + `)\z` }

// single is a program that decides one value at a time.
type single func(value string) (bool, error)

func (p single) match(values []string) ([]bool, error) {
	verdicts := make([]bool, len(values))
	for i, value := range values {
		var err error
		if verdicts[i], err = p(value); err != nil {
			return nil, err
		}
	}
	return verdicts, nil
}

func (p single) around(at place, characters []rune) ([]bool, error) {
	verdicts := make([]bool, len(characters))
	for i, r := range characters {
		var err error
		if verdicts[i], err = p(at.with(r)); err != nil {
			return nil, err
		}
	}
	return verdicts, nil
}
