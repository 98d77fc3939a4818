package check_test

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// TestOrder: however many records are judged at once, findings come in the
// order of the input, and a duplicate is the later record.
func TestOrder(t *testing.T) {
	const records = 20_000
	var input strings.Builder
	var want []string
	unread := 0
	for i := range records {
		switch {
		case i%7 == 3:
			fmt.Fprintf(&input, `{"UserId":"user%d","Email":1}`, i)
			want = append(want, fmt.Sprint(i+1, " generic.type"))
		case i%1000 == 500:
			input.WriteString(`{"UserId":`)
			unread++
			want = append(want, fmt.Sprint(i+1, " generic.syntax"))
		case i%500 == 499:
			fmt.Fprintf(&input, `{"UserId":"user%d"}`, 0)
			want = append(want, fmt.Sprint(i+1, " generic.UserId.duplicate"))
		default:
			fmt.Fprintf(&input, `{"UserId":"user%d"}`, i)
		}
		input.WriteByte('\n')
	}
	for _, workers := range []int{1, 2, 5} {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
			run, found := newRun(t, "generic", check.Options{Duplicates: true})
			n, err := run.Input("-", strings.NewReader(input.String()), source.JSONL)
			require.NoError(t, err)
			assert.Equal(t, records, n)
			var got []string
			for _, f := range *found {
				got = append(got, fmt.Sprint(f.Line, " ", f.Rule))
				if f.Related != nil {
					assert.Equal(t, 1, f.Related.Record)
				}
			}
			assert.Equal(t, want, got)
			assert.Equal(t, check.Totals{Records: records, Errors: len(want), Wrong: len(want), Unread: unread}, run.Totals)
		})
	}
}

// TestLargeRecordsComeOneByOne: while a large record is under way, none behind it
// is read, so that memory does not grow with the number of workers.
func TestLargeRecordsComeOneByOne(t *testing.T) {
	const records, ahead = 20, 1 << 20 // the window that looks ahead is smaller
	record := `{"UserId":" ` + strings.Repeat("x", 2<<20) + `"}` + "\n"
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(4))
	in := &counted{in: strings.NewReader(strings.Repeat(record, records))}
	run, _ := newRun(t, "generic", check.Options{})
	reported := 0
	run.Report = func(f check.Finding) error {
		reported = f.Record
		assert.Less(t, in.read.Load(), int64(f.Record*len(record)+ahead))
		return nil
	}
	n, err := run.Input("-", in, source.JSONL)
	require.NoError(t, err)
	assert.Equal(t, records, n)
	assert.Equal(t, records, reported)
}

// counted counts what is read.
type counted struct {
	in   io.Reader
	read atomic.Int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.read.Add(int64(n))
	return n, err
}

// TestReportEndsTheRun: an error of the report ends it, with much of the input
// left.
func TestReportEndsTheRun(t *testing.T) {
	full := errors.New("full")
	run, _ := newRun(t, "generic", check.Options{})
	reported := 0
	run.Report = func(check.Finding) error {
		if reported++; reported == 1000 {
			return full
		}
		return nil
	}
	_, err := run.Input("-", strings.NewReader(strings.Repeat("{}\n", 100_000)), source.JSONL)
	assert.ErrorIs(t, err, full)
	assert.Equal(t, 1000, reported)
}
