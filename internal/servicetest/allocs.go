package servicetest

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
)

// allocations tests that a payload in which nothing is found costs none: the
// full one under each context that accepts it, and all such vectors.
func (s *Service[Request, Response]) allocations(t *testing.T) {
	full := Decode[Request](t, "full", vectors.Base(t, Folder, s.Name, "full"))
	accepting := 0
	for _, c := range s.Contexts {
		if s.Validate(c, full) == nil {
			accepting++
			s.checkAllocations(t, vectors.Vector{Name: "full", Context: c}, full)
		}
	}
	require.NotZero(t, accepting, "no context accepts the full payload")
	for _, v := range vectors.Load(t, Folder, s.Name) {
		if !v.Response && len(v.Errors) == 0 {
			s.checkAllocations(t, v, Decode[Request](t, v.Name, v.Payload))
		}
	}
}

func (s *Service[Request, Response]) checkAllocations(t *testing.T, v vectors.Vector, r *Request) {
	t.Helper()
	const runs = 5
	require.Zero(t, testing.AllocsPerRun(runs, func() {
		if s.Validate(v.Context, r) != nil {
			panic("not valid")
		}
	}), "Validate under %+v: %s", v.Context, v.Name)
	if len(v.Warnings) == 0 && len(s.Inspect(v.Context, r)) == 0 {
		require.Zero(t, testing.AllocsPerRun(runs, func() { s.Inspect(v.Context, r) }),
			"Inspect under %+v: %s", v.Context, v.Name)
	}
}
