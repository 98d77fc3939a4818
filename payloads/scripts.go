package payloads

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// script is a set of characters that are written together, all of which
// Unicode 13 assigns.
type script []rune

// span returns the characters from first to last.
func span(first, last rune) script {
	var s script
	for char := first; char <= last; char++ {
		s = append(s, char)
	}
	return s
}

const (
	lower  = "abcdefghijklmnopqrstuvwxyz"
	upper  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	digits = "0123456789"
	letter = lower + upper
	// word is \w in Java.
	word = letter + digits + "_"
)

// letters are of category L, and in Normalization Form C in any order.
var letters = sync.OnceValue(func() []script {
	return []script{
		script(letter),
		script("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"), // Latin with marks
		script("ĀăąĆčĎđĒęěĞħĪıŁńňŐœřŚşšŤţůűŹżžƠơƯưǍȘșȚțẠạẾếỆệỘộỮữỸỹ"),
		script("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωάέήίόύώϊϋΐΰ"),
		script("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґђљњћџ"),
		span('Ա', 'Ֆ'), // Armenian
		span('ა', 'ჰ'), // Georgian
		span('א', 'ת'),
		span('ا', 'غ'), // Arabic
		span('अ', 'न'), // Devanagari, those before the first one with a nukta
		span('ক', 'ন'), // Bengali
		span('அ', 'ஊ'), // Tamil
		span('ก', 'ะ'), // Thai
		span('ሀ', 'ቆ'), // Ethiopic
		span('あ', 'お'), span('カ', 'コ'),
		span('一', '丿'), // Han
		span('가', '갸'), // Hangul
		span('𐌰', '𐍀'), // Gothic, of four bytes as those that follow
		span('𐐀', '𐐧'), // Deseret
		span('𠀀', '𠀟'), // Han of plane 2
	}
})

// numbers are of category N.
var numbers = sync.OnceValue(func() []script {
	return []script{script("٠١٢٣٤٥٦٧٨٩"), script("०१२३४५६७८९"), script("ⅠⅡⅢⅣⅤ①②③¼½¾²³"), span('𝟎', '𝟙')}
})

// spaces are of category Z.
var spaces = sync.OnceValue(func() []script {
	return []script{script("\u00A0\u2003\u2009\u202F\u3000")}
})

// signs are of category S or P.
var signs = sync.OnceValue(func() []script {
	return []script{
		script("€£¥©®™§°±×÷←→∑√≠≤≥"), script("«»„“”‘’–—…¿¡·、。「」！？"),
		span('😀', '😏'), script("🎉🚀🦊🧪🎼"),
	}
})

// marks are of category M, with letters to stand on. Text of them is not
// always in Normalization Form C.
var marks = sync.OnceValue(func() []script {
	return []script{
		script("eaounEAOUN\u0300\u0301\u0302\u0303\u0308\u0327"),
		script("किुेोंः्नमतसर"), script("กขคงัิีุู่้"), script("אבגד\u05B0\u05B7\u05BC"), script("ابتث\u064B\u064E\u0651"),
	}
})

// alphabet holds the characters of a pattern's class, by script.
type alphabet struct {
	scripts []script
	// wide are the scripts with only the characters of as many bytes.
	wide [utf8.UTFMax + 1][]script
}

func alphabetOf(scripts ...script) alphabet {
	a := alphabet{scripts: scripts}
	for _, s := range scripts {
		var wide [utf8.UTFMax + 1]script
		for _, char := range s {
			width := utf8.RuneLen(char)
			wide[width] = append(wide[width], char)
		}
		for width, chars := range wide {
			if chars != nil {
				a.wide[width] = append(a.wide[width], chars)
			}
		}
	}
	return a
}

func ascii(chars string) alphabet { return alphabet{scripts: []script{script(chars)}} }

// with returns the alphabet with more scripts.
func (a alphabet) with(more ...[]script) alphabet {
	return alphabetOf(slices.Concat(append([][]script{a.scripts}, more...)...)...)
}

// without returns the alphabet without some characters.
func (a alphabet) without(chars ...rune) alphabet {
	var left []script
	for _, s := range a.scripts {
		left = append(left, slices.DeleteFunc(slices.Clone(s), func(char rune) bool { return slices.Contains(chars, char) }))
	}
	return alphabetOf(left...)
}

// signsOfASCII are the printable characters of ASCII that \w does not hold.
const signsOfASCII = "!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~"

var (
	// free is the alphabet of a member without a pattern: all in it is in
	// Normalization Form C.
	free = sync.OnceValue(func() alphabet {
		return ascii(word+signsOfASCII+"     ").with(letters(), numbers(), signs())
	})
	// latin1 is [\u0020-\u00FF], the control characters in it included.
	latin1 = sync.OnceValue(func() alphabet {
		return alphabetOf(script(word+signsOfASCII+" "), span(0xA1, 0xFF), span(0x7F, 0xFF), span(0x20, 0xFF))
	})
)

// text returns n characters of the alphabet: of one script, or mixed, and where
// width is not 0 only such as take that many bytes, if there are any.
func (a alphabet) text(s *source, n, width int) string {
	scripts := a.scripts
	if wide := a.wide[width]; wide != nil {
		scripts = wide
	}
	mixed := len(scripts) > 1 && s.chance(1, 4)
	of := pick(s, scripts)
	chars := make([]rune, n)
	for i := range chars {
		if mixed {
			of = pick(s, scripts)
		}
		chars[i] = pick(s, of)
	}
	return string(chars)
}
