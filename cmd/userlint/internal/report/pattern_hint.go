package report

const (
	allowed = "allowed: "
	address = "an e-mail address, such as name@example.com, in ASCII"
	tagText = "letters, digits, spaces and _ . : / = + - @"
)

// patternHints say in words what published patterns allow. A pattern all of
// whose rules have hints of their own is not among them.
var patternHints = []Hint{
	{For: `d-[0-9a-f]{10}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Text: "allowed: d- and ten of 0-9 and a-f, as in d-9067f0a1b2, or a UUID in lower case"},
	{For: `[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ` + "\u00a0\u3000]+",
		Text: "allowed: letters, marks, symbols, numbers, punctuation, tab, line ends, and the spaces U+0020, U+00A0 and U+3000"},
	{For: `aws:identitystore:[a-z]{1,20}`, Text: "allowed: aws:identitystore: and 1 to 20 of a-z, as in aws:identitystore:enterprise"},

	{For: `[&\w+-.@]+`, Text: "allowed: a-z, A-Z, 0-9 and & _ + , - . @"},
	{For: `[\w\-+.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z]+)?`, Text: "allowed: a name of a-z, A-Z, 0-9 and _ - + . with or without a domain behind an @"},
	{For: `[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}`, Text: allowed + address},
	{For: `[\u0020-\u00FF]+`, Text: "allowed: characters of U+0020 to U+00FF; no tab, no line end, and no letter beyond Latin-1"},

	{For: `^m-[0-9a-f]{32}$`, Text: "allowed: m- and 32 of 0-9 and a-f"},
	{For: `[\w\-.]+(@[a-zA-Z0-9.\-]+\.[a-zA-Z0-9-]{2,})?`, Text: "allowed: a name of a-z, A-Z, 0-9 and _ - . with or without a domain behind an @"},
	{For: `^([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$`,
		Text: "allowed: a UUID, before which may stand ten of 0-9 and a-f and a hyphen"},

	{For: `(?=^.{0,265}$)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,63}`, Text: allowed + address + ", of at most 265 characters"},
	{For: `^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`, Text: allowed + tagText + "; keys that begin with aws: are kept for AWS"},

	{For: `[a-zA-Z0-9@_+.-]*`, Text: "allowed: a-z, A-Z, 0-9 and @ _ + . -"},
	{For: `([A-Za-z\-' 0-9._]|\p{IsLetter})*`, Text: "allowed: letters, 0-9, spaces and - ' . _"},
	{For: `([0-9a-zA-Z]([+-.\w]*[0-9a-zA-Z])*@([0-9a-zA-Z]([-\w]*[0-9a-zA-Z]+)*\.)+[a-zA-Z]{2,9})`,
		Text: allowed + address + "; each part of it begins and ends with a letter or a digit"},
	{For: `[a-zA-Z0-9][a-zA-Z0-9_-]*`, Text: "allowed: a-z, A-Z, 0-9 and _ - of which the first is no _ or -"},
	{For: `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`, Text: allowed + tagText},
}
