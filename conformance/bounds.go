package conformance

import (
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"
)

// fewRanges is how many ranges a class may have for the ends of each to be
// tried. Those of Unicode categories have hundreds; each character is tried
// inside a value anyway.
const fewRanges = 32

// atBounds returns values at the bounds of an expression of Go's: one that it
// takes, and others in which one part is something else, namely a repetition of
// each number of times at and next to its bounds, each branch of an
// alternative, or a character at and next to the ends of a class.
func atBounds(expression string) ([]string, error) {
	tree, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		return nil, err
	}
	plain, others := shapesOf(tree)
	return append(others, plain), nil
}

// shapesOf returns a plain text for a part of an expression, and others that
// have one thing different.
func shapesOf(part *syntax.Regexp) (plain string, others []string) {
	switch part.Op {
	case syntax.OpLiteral:
		text := string(part.Rune)
		return text, []string{"", text + text, strings.ToUpper(text), text[1:]}
	case syntax.OpCharClass:
		return shapesOfClass(part.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return "x", []string{"", "\n", "\r", "\u0085", "\u2028", "\u2029", "\U0001f600"}
	case syntax.OpCapture:
		return shapesOf(part.Sub[0])
	case syntax.OpConcat:
		return shapesOfSequence(part.Sub)
	case syntax.OpAlternate:
		for i, branch := range part.Sub {
			text, more := shapesOf(branch)
			others = append(append(others, text), more...)
			if i == 0 {
				plain = text
			}
		}
		return plain, others
	case syntax.OpStar:
		return shapesOfRepeat(part.Sub[0], 0, -1)
	case syntax.OpPlus:
		return shapesOfRepeat(part.Sub[0], 1, -1)
	case syntax.OpQuest:
		return shapesOfRepeat(part.Sub[0], 0, 1)
	case syntax.OpRepeat:
		return shapesOfRepeat(part.Sub[0], part.Min, part.Max)
	}
	return "", nil // what matches a place and not a character
}

func shapesOfClass(ranges []rune) (plain string, others []string) {
	// Letters read best, and are in about every class.
	plain = string(ranges[0])
	for i := 0; i < len(ranges); i += 2 {
		if ranges[i] <= 'a' && 'a' <= ranges[i+1] {
			plain = "a"
		}
	}
	others = []string{"", "\n"}
	if len(ranges) <= 2*fewRanges {
		for i := 0; i < len(ranges); i += 2 {
			for _, r := range []rune{ranges[i] - 1, ranges[i], ranges[i+1], ranges[i+1] + 1} {
				others = append(others, string(r))
			}
		}
	}
	return plain, others
}

func shapesOfSequence(parts []*syntax.Regexp) (plain string, others []string) {
	plains, different := make([]string, len(parts)), make([][]string, len(parts))
	for i, part := range parts {
		plains[i], different[i] = shapesOf(part)
	}
	for i := range parts {
		before, after := strings.Join(plains[:i], ""), strings.Join(plains[i+1:], "")
		for _, text := range different[i] {
			others = append(others, before+text+after)
		}
	}
	return strings.Join(plains, ""), others
}

func shapesOfRepeat(part *syntax.Regexp, low, high int) (plain string, others []string) {
	one, different := shapesOf(part)
	times := max(low, 1)
	plain = strings.Repeat(one, times)
	for _, n := range []int{0, 1, 2, low - 1, low, low + 1, high - 1, high, high + 1} {
		if n >= 0 && n != times {
			others = append(others, strings.Repeat(one, n))
		}
	}
	for _, text := range different {
		others = append(others, text+strings.Repeat(one, times-1))
		if times > 1 {
			others = append(others, strings.Repeat(one, times-1)+text)
		}
		if high < 0 || high > times {
			others = append(others, one+text+one)
		}
	}
	return plain, others
}

var (
	lookahead = regexp.MustCompile(`\(\?[=!]([^()]*)\)`)
	number    = regexp.MustCompile(`\d{1,4}`)
)

// withoutLookaheads returns an expression without them, and what they ask for.
func withoutLookaheads(expression string) (rest string, asked []string) {
	for _, found := range lookahead.FindAllStringSubmatch(expression, -1) {
		asked = append(asked, found[1])
	}
	return lookahead.ReplaceAllString(expression, ""), asked
}

// stretched returns a value with one of its characters repeated until the whole
// is as long as one of the numbers in the text, one shorter, and one longer: a
// bound may be on several parts together.
func stretched(value, published string) []string {
	characters := []rune(value)
	var all []string
	for _, found := range number.FindAllString(published, -1) {
		length, _ := strconv.Atoi(found)
		for total := length - 1; total <= length+1; total++ {
			more := total - len(characters)
			if more <= 0 {
				continue
			}
			for _, at := range []int{0, len(characters) / 2, len(characters) - 1} {
				if at >= 0 && at < len(characters) {
					all = append(all, string(characters[:at])+
						strings.Repeat(string(characters[at]), more)+string(characters[at:]))
				}
			}
		}
	}
	return all
}
