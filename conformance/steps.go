package conformance

import (
	"regexp/syntax"
	"unicode/utf8"
)

// backtrackingSteps counts the steps of plain backtracking, without any of the
// tricks that engines know, until an expression of Go's is found to match the
// whole value or not to. It decides nothing, and so knows no more of places
// than where a value starts and ends.
func backtrackingSteps(expression, value string) (int, error) {
	tree, err := syntax.Parse(whole(expression), syntax.Perl)
	if err != nil {
		return 0, err
	}
	compiled, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return 0, err
	}
	b := backtracker{compiled, value, 0}
	b.run(compiled.Start, 0)
	return b.steps, nil
}

type backtracker struct {
	program *syntax.Prog
	value   string
	steps   int
}

// run reports whether the program matches from an instruction and an offset on.
func (b *backtracker) run(at int, offset int) bool {
	for {
		b.steps++
		instruction := &b.program.Inst[at]
		switch instruction.Op {
		case syntax.InstMatch:
			return true
		case syntax.InstFail:
			return false
		case syntax.InstAlt, syntax.InstAltMatch:
			if b.run(int(instruction.Out), offset) {
				return true
			}
			at = int(instruction.Arg)
		case syntax.InstCapture, syntax.InstNop:
			at = int(instruction.Out)
		case syntax.InstEmptyWidth:
			start, end := syntax.EmptyBeginText, syntax.EmptyEndText
			asked := syntax.EmptyOp(instruction.Arg)
			if asked&start != 0 && offset > 0 || asked&end != 0 && offset < len(b.value) {
				return false
			}
			at = int(instruction.Out)
		default:
			r, size := utf8.DecodeRuneInString(b.value[offset:])
			if size == 0 || !instruction.MatchRune(r) {
				return false
			}
			at, offset = int(instruction.Out), offset+size
		}
	}
}
