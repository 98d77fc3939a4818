package servicetest

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// brokenText tests that a text which is right but for a broken byte at its end
// is reported as no text, and as nothing else, in each member of the full
// request and the full response. Vectors are text and cannot hold it.
func (s *Service[Request, Response]) brokenText(t *testing.T) {
	full := vectors.Base(t, Folder, s.Name, "full")
	for _, c := range s.Contexts {
		checkBroken(t, full, func(r *Request) []rules.Violation { return s.Inspect(c, r) })
	}
	checkBroken(t, vectors.ResponseBase(t, Folder, s.Name, "full"), s.InspectResponse)
}

// checkBroken breaks each text of a payload in turn.
func checkBroken[T any](t *testing.T, payload []byte, inspect func(*T) []rules.Violation) {
	t.Helper()
	for nth := 0; ; nth++ {
		value, at, before := Decode[T](t, "full", payload), 0, ""
		mapTexts(reflect.ValueOf(value).Elem(), func(text string) string {
			if at++; at-1 != nth {
				return text
			}
			before = text
			return text + "\xff"
		})
		if at <= nth {
			assert.NotZero(t, nth, "there is no text")
			return
		}
		var broken []rules.Violation
		found := inspect(value)
		for _, v := range found {
			if v.Kind == rules.KindUTF8 {
				broken = append(broken, v)
			}
		}
		if !assert.Len(t, broken, 1, "text %d, %q and a broken byte", nth, before) {
			continue
		}
		for _, v := range found {
			assert.False(t, v.Pointer == broken[0].Pointer && v.Kind != rules.KindUTF8, "%s at %s, which is no text", v.Rule, v.Pointer)
		}
	}
}
