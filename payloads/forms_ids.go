package payloads

import "strings"

// The forms of identifiers.

func uuid(s *source, chars string) string { return separated(s, chars, 8, 4, 4, 4, 12) }

func identityStoreID() form {
	return form{
		fits: exactly(12, 36),
		make: func(s *source, n int, _ style, _ alphabet) string {
			if n == 12 {
				return "d-" + ascii(lowerHex).text(s, 10, 0)
			}
			return uuid(s, lowerHex)
		},
		outside: "gzGA_.:@ " + notASCII,
	}.behind("\n", "x", "0").but(
		// The anchors of the published text hold for one form each.
		anyOf("xd-0123456789", "d-0123456789d-0123456789", "d-012345678", "d-ABCDEF0123", "D-0123456789",
			"01234567-89ab-cdef-0123-456789ABCDEF", "0123456789abcdef0123456789abcdef", "d-", "-"),
	)
}

func organizationID() form {
	return form{
		fits: exactly(34),
		make: func(s *source, _ int, _ style, _ alphabet) string {
			return "m-" + ascii(lowerHex).text(s, 32, 0)
		},
		outside: "gzGA_.:@ " + notASCII,
	}.but(func(s *source, low, high int) (string, bool) {
		hex := ascii(lowerHex)
		return anyOf(
			"d-"+hex.text(s, 32, 0), "M-"+hex.text(s, 32, 0), "m"+hex.text(s, 33, 0),
			"m-"+hex.text(s, 31, 0)+"\n", "m-"+hex.text(s, 31, 0)+"F",
		)(s, low, high)
	})
}

func resourceID() form {
	return form{
		fits: exactly(36, 47),
		make: func(s *source, n int, _ style, _ alphabet) string {
			if n == 36 {
				return uuid(s, anyHex)
			}
			return ascii(lowerHex).text(s, 10, 0) + "-" + uuid(s, anyHex)
		},
		outside: "gzGZ_.:@ " + notASCII,
	}.behind("\n", "0").but(
		anyOf("ABCDEF0123-01234567-89ab-cdef-0123-456789abcdef", "-01234567-89ab-cdef-0123-456789abcdef",
			"01234567-89ab-cdef-0123-456789abcde", "0123456789abcdef0123456789abcdef", "{1234567-89ab-cdef-0123-456789abcde}"),
	)
}

func extensionName() form {
	return form{
		fits: from(len("aws:identitystore:")+1, len("aws:identitystore:")+20),
		make: func(s *source, n int, _ style, _ alphabet) string {
			return "aws:identitystore:" + ascii(lower).text(s, n-len("aws:identitystore:"), 0)
		},
		outside: "_.@ " + notASCII,
	}.but(
		anyOf("aws:identitystore:", "aws:identitystore", "aws:identitystore:Enterprise", "aws:identitystore:a1",
			"aws:identitystore:abcdefghijklmnopqrstu", "urn:identitystore:enterprise", "enterprise"),
	)
}

func phoneNumber() form {
	return form{
		fits: from(len("+12"), len("+123456789012345")),
		make: func(s *source, n int, _ style, _ alphabet) string {
			return "+" + ascii("123456789").text(s, 1, 0) + ascii(digits).text(s, n-2, 0)
		},
		outside: letter + "-. ()" + notASCII,
	}.but(
		anyOf("", "+", "+1", "15555551212", "+05555551212", "++15555551212", "+1234567890123456", "+1 555 555 1212",
			`\+15555551212`, "+15555551212\n", "+١٢٣٤٥٦٧٨٩", "+1555555121２"),
	)
}

func date() form {
	return form{
		fits: exactly(len("YYYY-MM-DD")),
		make: func(s *source, _ int, _ style, _ alphabet) string {
			two := func(low, high int) string {
				n := s.between(low, high)
				return string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
			}
			return pick(s, []string{"19", "20"}) + two(0, 99) + "-" + two(1, 12) + "-" + two(1, 28)
		},
		within: true,
	}.but(
		anyOf("1980-2-29", "19800229", "1980/02/29", "29.02.1980", "80-02-29", "1980-02-29T00:00:00Z", "1980-02-29 ",
			"١٩٨٠-٠٢-٢٩", "1980-02-２９", "1980‐02‐29", "February 29, 1980", "中"),
		func(s *source, low, high int) (string, bool) {
			return ascii(letter+" ").text(s, s.between(low, min(high, low+30)), 0), true
		},
	)
}

func userARN() form {
	return form{
		fits: from(len("arn:a::::x"), len("arn:")+4*64+1024),
		make: func(s *source, n int, style style, _ alphabet) string {
			// Parts of up to 63 characters, and one of up to 1,024.
			left := n - len("arn:a::::x")
			parts := [4]int{1}
			for i := range parts {
				room := 63 - parts[i]
				least := left - (3-i)*63 - 1023
				grow := s.between(max(0, min(room, least)), min(room, left))
				parts[i] += grow
				left -= grow
			}
			text := "arn:"
			for _, size := range parts {
				text += ascii(lower+digits+"-.").text(s, size, 0) + ":"
			}
			first := pick(s, []string{"x", "7", ":", "é", "\n", "中"})
			return text + first + ascii(word+"/:-").with(letters(), signs()).text(s, left, style.width)
		},
	}.but(
		anyOf("", "arn:", "arn:aws:a4b:us-east-1:123456789012:", "arn:aws:a4b:us-east-1:123456789012:/user",
			"arn::a4b:us-east-1:123456789012:user/1", "arn:AWS:a4b:us-east-1:123456789012:user/1",
			"ARN:aws:a4b:us-east-1:123456789012:user/1", "arn:aws:a4b:us-east-1:user", "arn:aws:a4b:us_east:1:user",
			"arn:aws:a4b:us-east-1:123456789012:user\u2028/1", "arn:aws:a4b:us-east-1:123456789012:user\n"),
		anyOf("arn:"+strings.Repeat("a", 64)+"::::user", "arn:a::::x"+strings.Repeat("é", 1024)),
	)
}
