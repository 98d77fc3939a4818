package sdktest

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/aws/smithy-go/middleware"
	"github.com/stretchr/testify/require"
)

// Benchmark measures what the preflight adds to a call. The call goes to a
// server on loopback that does nothing, which is as short as a call can be: it
// is the worst case. Calls and judgements take turns, and what is reported as
// "%call" is the median time of a judgement as a percentage of that of a call
// without one.
func (s Service[Input, R]) Benchmark(b *testing.B) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "{}")
	}))
	defer server.Close()
	create := s.Client(Config(&Endpoint{URL: server.URL}))
	input := s.InputOf(s.Typical)
	judge := s.judge(b, input)
	require.NoError(b, create(input)) // opens the connection
	var calls, judgements []time.Duration
	for b.Loop() {
		start := time.Now()
		err := create(input)
		called := time.Now()
		judge()
		judgements = append(judgements, time.Since(called))
		calls = append(calls, called.Sub(start))
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(100*median(judgements)/median(calls), "%call")
	b.ReportMetric(median(judgements), "judgement-ns")
	b.ReportMetric(0, "ns/op")
}

// median returns the median in nanoseconds.
func median(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2])
}

// judge takes the preflight out of a stack, and returns what runs it alone.
func (s Service[Input, R]) judge(b *testing.B, input *Input) func() {
	stack := middleware.NewStack("CreateUser", func() any { return nil })
	require.NoError(b, s.Cases[0].Preflight(stack))
	preflight, ok := stack.Initialize.Get(stack.Initialize.List()[0])
	require.True(b, ok)
	ctx, in, next := context.Background(), middleware.InitializeInput{Parameters: input}, nothing{}
	return func() {
		if _, _, err := preflight.HandleInitialize(ctx, in, next); err != nil {
			b.Fatal(err)
		}
	}
}

// nothing is what follows the preflight.
type nothing struct{}

func (nothing) HandleInitialize(context.Context, middleware.InitializeInput) (
	out middleware.InitializeOutput, metadata middleware.Metadata, err error,
) {
	return out, metadata, nil
}
