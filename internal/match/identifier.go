package match

// Hex reports whether text is groups of hexadecimal digits of the class, of
// the given lengths, joined by hyphens.
func Hex(text string, digits Class, groups ...int) bool {
	for i, length := range groups {
		if i > 0 {
			if text == "" || text[0] != '-' {
				return false
			}
			text = text[1:]
		}
		if len(text) < length || !digits.All(text[:length]) {
			return false
		}
		text = text[length:]
	}
	return text == ""
}

// UUID reports whether text is 8-4-4-4-12 digits of the class.
func UUID(text string, digits Class) bool { return Hex(text, digits, 8, 4, 4, 4, 12) }

// ResourceID reports whether text is
// ([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12},
// the id of a user of IAM Identity Center.
func ResourceID(text string) bool {
	const prefix = 10
	if len(text) > prefix && text[prefix] == '-' {
		return LowerHex.All(text[:prefix]) && UUID(text[prefix+1:], AnyHex)
	}
	return UUID(text, AnyHex)
}

// PhoneNumber reports whether text is \+[1-9]\d{1,14}, the form of E.164.
func PhoneNumber(text string) bool {
	const least, most = len("+12"), len("+123456789012345")
	return least <= len(text) && len(text) <= most &&
		text[0] == '+' && text[1] != '0' && Digit.All(text[1:])
}
