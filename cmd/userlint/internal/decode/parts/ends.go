package parts

// Items returns how many items there are in a list from an item on, which
// begins at an index of the text. Where the text is not JSON it may be any
// number, but no more than the text has room for.
func Items(text string, at int) int {
	n, depth := 1, 0
	for ; at < len(text); at++ {
		switch text[at] {
		case '"':
			at = endOfString(text, at) - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return n
			}
		case ',':
			if depth == 0 {
				n++
			}
		}
	}
	return n
}

// Text returns the text of the object or string that begins at an index of a
// text. Where that is not JSON it is any text from there on, which is then not
// JSON either.
func Text(text string, at int) string {
	depth := 0
	for i := at; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = endOfString(text, i) - 1
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		if depth <= 0 {
			return text[at:min(i+1, len(text))]
		}
	}
	return text[at:]
}

// endOfString returns the index behind the string that begins at one, or that of
// the end.
func endOfString(text string, at int) int {
	for at++; at < len(text); at++ {
		switch text[at] {
		case '"':
			return at + 1
		case '\\':
			at++
		}
	}
	return len(text)
}
