package servicetest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/rules"
)

// Canaries are values that appear in no text by chance.
const (
	textCanary = "cAnArY7f3a"
	keyCanary  = "kEyCaNaRy9"
)

// fillings break the members' rules in different ways, with a canary in each
// text and each key.
var fillings = map[string]filling{
	"short":      {text: textCanary, key: keyCanary, items: 2, entries: 2},
	"long":       {text: strings.Repeat(textCanary, 1000), key: strings.Repeat(keyCanary, 20), items: 12, entries: 60, integer: -1},
	"characters": {text: "\x01 @@e\u0301" + textCanary, key: "aws:\x01" + keyCanary, items: 11, entries: 11},
	"not UTF-8":  {text: textCanary + "\xff", key: keyCanary + "\xff", items: 1, entries: 1},
}

// noValue tests that no value of a member is in any text that the package
// makes, and no key of a map in any but a pointer.
func (s *Service[Request, Response]) noValue(t *testing.T) {
	for name, f := range fillings {
		for _, c := range s.Contexts {
			t.Run(fmt.Sprintf("%s under %+v", name, c), func(t *testing.T) {
				request := fill[Request](f)
				found := s.Inspect(c, request)
				assert.NotEmpty(t, found)
				checkCanary(t, s.Validate(c, request), found)

				batch := s.NewBatch(c)
				assert.NoError(t, batch.Add(request))
				checkCanary(t, batch.Add(request), batch.Inspect(request))
			})
		}
		response := fill[Response](f)
		checkCanary(t, s.ValidateResponse(response), s.InspectResponse(response))
	}
}

func checkCanary(t *testing.T, err error, found []rules.Violation) {
	t.Helper()
	if err != nil {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
			assert.NotContains(t, fmt.Sprintf(format, err), textCanary, "the error as %s", format)
		}
		assert.NotContains(t, err.Error(), keyCanary)
	}
	for _, v := range found {
		for _, format := range []string{"%v", "%+v", "%#v"} {
			assert.NotContains(t, fmt.Sprintf(format, v), textCanary, "%s as %s", v.Rule, format)
			assert.NotContains(t, fmt.Sprintf(format, v.Constraint), textCanary, "the constraint of %s as %s", v.Rule, format)
		}
		for _, text := range []string{v.Message(), v.Must(), v.Location(), v.Rule} {
			assert.NotContains(t, text, textCanary, v.Rule)
			assert.NotContains(t, text, keyCanary, v.Rule)
		}
	}
}

// nilIsEmpty tests that a nil request and a nil response are empty ones.
func (s *Service[Request, Response]) nilIsEmpty(t *testing.T) {
	for _, c := range s.Contexts {
		assert.Equal(t, s.Inspect(c, new(Request)), s.Inspect(c, nil), "%+v", c)
		assert.Equal(t, s.Validate(c, new(Request)), s.Validate(c, nil), "%+v", c)
		assert.Empty(t, s.NewBatch(c).Inspect(nil), "%+v", c)
		assert.NoError(t, s.NewBatch(c).Add(nil), "%+v", c)
		if s.Accepting != nil {
			assert.Empty(t, s.Accepting(c, nil), "%+v", c)
		}
	}
	assert.Empty(t, s.Keys(nil))
	assert.Empty(t, s.Keys(new(Request)))
	assert.Equal(t, s.InspectResponse(new(Response)), s.InspectResponse(nil))
	assert.Equal(t, s.ValidateResponse(new(Response)), s.ValidateResponse(nil))
}
