package sdktest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/awssdk/internal/sdktest"
)

type (
	inner struct {
		A *string
		B bool
	}
	gained struct {
		A *string
		B bool
		C int32
	}
	input struct {
		Name   *string
		Inners []inner
		Tags   map[string]string
		hidden int
	}
	gainedInside struct {
		Name   *string
		Inners []gained
		Tags   map[string]string
	}
)

// A member that only one of two types has is a difference, at any depth.
func TestGainedMembersAreNoticed(t *testing.T) {
	_ = input{hidden: 1}
	same := sdktest.TreeOf(sdktest.Filled[input](t, nil), nil)
	assert.Equal(t, same, sdktest.TreeOf(sdktest.Filled[input](t, nil), nil))
	assert.NotEqual(t, same, sdktest.TreeOf(sdktest.Filled[gainedInside](t, nil), nil))

	from := sdktest.Filled[gainedInside](t, nil)
	converted := &input{Name: from.Name, Tags: from.Tags}
	for _, i := range from.Inners {
		converted.Inners = append(converted.Inners, inner{A: i.A, B: i.B})
	}
	assert.NotEqual(t, sdktest.TreeOf(from, nil), sdktest.TreeOf(converted, nil))
}

// Values differ from each other, so that one in the place of another is a
// difference, too.
func TestFilledValuesDiffer(t *testing.T) {
	filled := sdktest.Filled[input](t, nil)
	filled.Inners[0].A, filled.Inners[1].A = filled.Inners[1].A, filled.Inners[0].A
	assert.NotEqual(t, sdktest.TreeOf(sdktest.Filled[input](t, nil), nil), sdktest.TreeOf(filled, nil))
}

func TestHollowIsPresentAndZero(t *testing.T) {
	assert.Equal(t, map[string]any{
		"Name":   "id",
		"Inners": []any{map[string]any{"A": "", "B": false}},
		"Tags":   map[string]any{"": ""},
	}, sdktest.TreeOf(sdktest.Hollow[input](t, nil), nil))
}
