package progress

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// meterTo returns a meter that nothing but its tests draws.
func meterTo(w io.Writer, total int64, columns int) *Meter {
	m := newMeter(w, total, noon, func() int { return columns })
	close(m.stopped)
	return m
}

func TestNothingIsDrawnAtFirst(t *testing.T) {
	var screen bytes.Buffer
	m := meterTo(&screen, 100, 80)
	m.tick(noon.Add(patience - 1))
	require.NoError(t, m.Stop())
	assert.Empty(t, screen.String())
}

func TestBarTellsHowFarWorkHasCome(t *testing.T) {
	var screen bytes.Buffer
	m := meterTo(&screen, 4<<20, 80)
	_, err := io.Copy(io.Discard, m.Reader(strings.NewReader(strings.Repeat("x", 1<<20))))
	require.NoError(t, err)
	m.Checked(500)
	m.tick(noon.Add(2 * time.Second))
	line := screen.String()
	assert.Equal(t, byte('\r'), line[0])
	assert.NotContains(t, line, "\n")
	assert.NotContains(t, line, "\x1b")
	assert.Contains(t, line, "1.00 MiB / 4.00 MiB")
	assert.Contains(t, line, "25.00%")
	assert.Contains(t, line, "250 payloads/s")
	assert.LessOrEqual(t, len(strings.TrimSpace(line)), 79)

	screen.Reset()
	require.NoError(t, m.Stop())
	assert.Empty(t, strings.Trim(screen.String(), "\r "), "the bar goes away")
}

func TestUnknownLengthHasNoBar(t *testing.T) {
	var screen bytes.Buffer
	m := meterTo(&screen, 0, 80)
	m.tick(noon.Add(2 * time.Second))
	assert.Contains(t, screen.String(), "0 payloads/s")
	assert.NotContains(t, screen.String(), "%")
	assert.NotContains(t, screen.String(), "[")
}

func TestNarrowTerminalHasNoBar(t *testing.T) {
	var screen bytes.Buffer
	m := meterTo(&screen, 0, narrowest)
	m.tick(noon.Add(2 * time.Second))
	assert.Empty(t, screen.String())
}

// TestLinesStayWhole: whatever is written comes out in lines of its own.
func TestLinesStayWhole(t *testing.T) {
	var screen bytes.Buffer
	m := meterTo(&screen, 1000, 80)
	out := m.Writer(&screen)
	tick := func() { m.tick(noon.Add(5 * time.Second)) }
	for _, part := range []string{"", "one\ntw", "o", "\n", "three\nfour\n", "five"} {
		n, err := io.WriteString(out, part)
		require.NoError(t, err)
		assert.Equal(t, len(part), n)
		tick()
	}
	require.NoError(t, m.Stop())
	_, err := io.WriteString(out, " and six")
	require.NoError(t, err)
	var shown []string
	for line := range strings.SplitSeq(screen.String(), "\n") {
		shown = append(shown, line[strings.LastIndexByte(line, '\r')+1:])
	}
	assert.Equal(t, []string{"one", "two", "three", "four", "five and six"}, shown)
}

// TestLongLineIsNotHeldBack: and no bar is drawn within it.
func TestLongLineIsNotHeldBack(t *testing.T) {
	var screen bytes.Buffer
	m := meterTo(&screen, 1000, 80)
	long := strings.Repeat("x", longestHeld)
	for range 2 {
		_, err := io.WriteString(m.Writer(&screen), long+"x")
		require.NoError(t, err)
		m.tick(noon.Add(5 * time.Second))
	}
	require.NoError(t, m.Stop())
	assert.Equal(t, long+"x"+long+"x", screen.String())
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestErrorsOfWritingAreToldAtTheLatestInTheEnd(t *testing.T) {
	m := meterTo(io.Discard, 1, 80)
	out := m.Writer(broken{})
	_, err := io.WriteString(out, "a")
	require.NoError(t, err)
	assert.Error(t, m.Stop())
}

func TestNilMeterDoesNothing(t *testing.T) {
	var m *Meter
	in, out := strings.NewReader(""), new(bytes.Buffer)
	assert.Same(t, in, m.Reader(in))
	assert.Same(t, out, m.Writer(out))
	m.Checked(1)
	assert.NoError(t, m.Stop())
}
