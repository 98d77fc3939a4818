package payloads

import (
	"strings"
	"sync"

	"github.com/userlint/userlint/rules"
)

const (
	anyHex   = digits + "abcdefABCDEF"
	lowerHex = digits + "abcdef"
	// notASCII are characters that no class of ASCII holds: letters, digits and
	// signs that some dialects of \w and \d let pass, and what ends a line.
	notASCII = "éßжא٣中한😀𐌰\u212A\u017F\u00A0\u2028\n\t\x00"
)

// formsByPattern are the forms of the published patterns, by their text.
var formsByPattern = sync.OnceValue(func() map[string]form {
	return map[string]form{
		// Identity Store.
		`d-[0-9a-f]{10}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`: identityStoreID(),
		`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`: class(graphic(), 1,
			" \u00A0\u3000\t\n\r\x00\x7F\u0085\u00AD\u200B\u200D\u2003\u2028\u2029\uFEFF\uE000"),
		"[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r \u00A0\u3000]+": class(
			graphic().with([]script{script(letter + " \t\n\r\u00A0\u3000")}), 1,
			"\x00\x07\v\f\x7F\u0085\u00AD\u200B\u200D\u2003\u2028\u2029\uFEFF\uE000"),
		`aws:identitystore:[a-z]{1,20}`: extensionName(),
		`([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}`:   resourceID(),
		`^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$`: resourceID(),

		// WorkDocs and WorkMail. The ranges from "+" to "." hold the comma.
		`[&\w+-.@]+`:       class(ascii("&@+,-."+word), 1, "!#/:;~ "+notASCII),
		`[\w+-.@]+`:        class(ascii("@+,-."+word), 1, "&!#/:;~ "+notASCII),
		`[\u0020-\u00FF]+`: class(latin1(), 1, "\x00\t\n\r\x1FĀŒ€中😀\u2028"),
		`^m-[0-9a-f]{32}$`: organizationID(),
		`[\w\-+.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z]+)?`: address{
			local: word + "-+.", domain: letter + digits + ".-", last: letter, lastMin: 1, optional: true}.form(),
		`[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}`: address{
			local: word + ".%+-", domain: letter + digits + ".-", last: letter, lastMin: 2}.form(),
		`[\w\-.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z0-9-]{2,})?`: address{
			local: word + "-.", domain: letter + digits + ".-", last: letter + digits + "-", lastMin: 2, optional: true}.form(),

		// Connect.
		`[a-zA-Z0-9_-.@]+`: class(ascii(word+"-.@"), 1, "+,!#/ "+notASCII),
		`/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d\S]{8,64}$/`: connectPassword(),
		`(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`: address{
			local: word + ".%+-", domain: letter + digits + ".-", last: letter, lastMin: 2, lastMax: 63, most: 265}.form(),
		`\\+[1-9]\\d{1,14}$`:                    phoneNumber(),
		`\+[1-9]\d{1,14}$`:                      phoneNumber(),
		`^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`: tagKey(),

		// The generic service.
		`[a-zA-Z0-9][a-zA-Z0-9_-]*`: token(),
		`([0-9a-zA-Z]([+-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z]([-\w]*[0-9a-zA-Z]+)*\.)+[a-zA-Z]{2,9})`: address{
			local: word + "+,-.", domain: word + "-", last: letter, lastMin: 2, lastMax: 9, bounded: true}.form(),
		`([A-Za-z\-' 0-9._]|\p{IsLetter})*`: class(ascii(letter+digits+"-' ._").with(letters()), 0, "@,!’\u0301٣½€😀\t\n\u00A0"),
		`[a-zA-Z0-9@_+.-]*`:                 class(ascii(word+"@+.-"), 0, ",/: "+notASCII),
		`^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`:   class(tags(), 0, tagless),
		`arn:[a-z0-9-\.]{1,63}:[a-z0-9-\.]{0,63}:[a-z0-9-\.]{0,63}:[a-z0-9-\.]{0,63}:[^/].{0,1023}`: userARN(),
	}
})

// formsByFormat are the forms that pages describe in words, by the kind of the
// rule. A suffix of the kind tells a context, and is left out.
var formsByFormat = sync.OnceValue(func() map[string]form {
	return map[string]form{
		"format":       date(),
		"strength":     strong(),
		"email-format": addressOrNone(),
	}
})

// formOf returns the form of a pattern or a format.
func formOf(c rules.Constraint) (form, bool) {
	switch c := c.(type) {
	case *rules.Pattern:
		f, known := formsByPattern()[c.Published]
		return f, known
	case *rules.Format:
		f, known := formsByFormat()[string(c.Kind)]
		return f, known
	}
	return form{}, false
}

var (
	graphic = sync.OnceValue(func() alphabet {
		return ascii(word+signsOfASCII).with(letters(), numbers(), signs(), marks())
	})
	tags    = sync.OnceValue(func() alphabet { return ascii(word+" .:/=+-@").with(letters(), numbers(), spaces()) })
	tagless = "!#$%&*,;?~\t\n\x00\u0301€😀«"

	tagKey = sync.OnceValue(func() form {
		f := class(tags(), 0, tagless)
		plain := f.make
		f.make = func(s *source, n int, style style, of alphabet) string {
			text := plain(s, n, style, of)
			if strings.HasPrefix(text, "aws:") {
				return "A" + text[1:]
			}
			return text
		}
		return f.but(anyOf("aws:", "aws:x", "aws:createdBy", "aws::", "aws: 中"))
	})

	token = sync.OnceValue(func() form {
		f := class(ascii(word+"-"), 1, ".:+ "+notASCII)
		f.make = func(s *source, n int, _ style, _ alphabet) string {
			return ascii(letter+digits).text(s, 1, 0) + ascii(word+"-").text(s, n-1, 0)
		}
		return f.but(anyOf("-0123456789", "_token_of_mine", "--------------------")).behind("\n")
	})
)

// separated returns groups of characters that are joined by hyphens.
func separated(s *source, chars string, lengths ...int) string {
	parts := make([]string, len(lengths))
	for i, n := range lengths {
		parts[i] = ascii(chars).text(s, n, 0)
	}
	return strings.Join(parts, "-")
}
