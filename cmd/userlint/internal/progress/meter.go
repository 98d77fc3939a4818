// Package progress shows on a terminal how far long work has come.
package progress

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cheggaaa/pb/v3"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
)

const (
	// patience is how long work may take before a bar is shown: one that
	// comes and goes in a moment is noise.
	patience = time.Second
	// interval is the time between two drawings.
	interval = 200 * time.Millisecond
	// narrowest is the number of columns that a terminal must have.
	narrowest = 40
)

// Meter counts what has been read and checked, and draws a bar on the last line
// of a terminal. The nil *Meter does nothing.
type Meter struct {
	bytes, records atomic.Int64

	mu      sync.Mutex
	to      io.Writer
	columns func() int
	begun   time.Time
	total   int64
	bar     *pb.ProgressBar
	// drawn is the number of columns that the bar has filled.
	drawn int
	// within says that the terminal's last line is another's, who has not
	// ended it.
	within bool
	ended  bool

	writers []*writer

	stop, stopped chan struct{}
}

// Start begins to measure work on so many bytes, 0 where that is not known, and
// draws on a terminal that is not dumb: on its last line, over and over.
func Start(on *os.File, total int64) *Meter {
	m := newMeter(on, total, time.Now(), func() int { return terminal.Columns(on) })
	go m.draw()
	return m
}

func newMeter(to io.Writer, total int64, begun time.Time, columns func() int) *Meter {
	return &Meter{
		to: to, total: total, begun: begun, columns: columns,
		stop: make(chan struct{}), stopped: make(chan struct{}),
	}
}

func (m *Meter) draw() {
	defer close(m.stopped)
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case now := <-ticker.C:
			m.tick(now)
		case <-m.stop:
			return
		}
	}
}

// Stop ends the drawing and takes the bar away. It returns an error of writing
// what was held back. Writers go on to write, and hold back no more.
func (m *Meter) Stop() error {
	if m == nil {
		return nil
	}
	close(m.stop)
	<-m.stopped
	m.mu.Lock()
	defer m.mu.Unlock()
	m.ended = true
	m.clear()
	var all []error
	for _, w := range m.writers {
		all = append(all, w.release())
	}
	return errors.Join(all...)
}

// Checked counts records.
func (m *Meter) Checked(records int) {
	if m != nil {
		m.records.Add(int64(records))
	}
}

// tick draws the bar if it is time.
func (m *Meter) tick(now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	columns := m.columns() - 1 // a full line would move to the next one
	if now.Sub(m.begun) < patience || m.within || columns < narrowest {
		return
	}
	line := m.line(now, columns)
	if strings.TrimSpace(line) == "" {
		return
	}
	width := pb.CellCount(line)
	fmt.Fprintf(m.to, "\r%s%s", line, strings.Repeat(" ", max(0, m.drawn-width)))
	m.drawn = max(width, m.drawn)
}

// What a bar looks like where it is known how much there is, and elsewhere.
const (
	known   = `{{counters . }} {{bar . "[" "=" ">" " " "]"}} {{percent . }} {{string . "records"}} {{rtime . "%s left" "%s" ""}}`
	unknown = `{{counters . }} {{string . "records"}} {{etime . }}`
)

func (m *Meter) line(now time.Time, columns int) string {
	if m.bar == nil {
		template := known
		if m.total <= 0 {
			template = unknown
		}
		m.bar = pb.New64(m.total).SetTemplateString(template).
			Set(pb.Static, true).Set(pb.Bytes, true).Set(pb.Color, false).SetWriter(io.Discard)
		m.bar.Start()
	}
	bytes := m.bytes.Load()
	if m.total > 0 {
		bytes = min(bytes, m.total) // a file may have grown
	}
	rate := float64(m.records.Load()) / now.Sub(m.begun).Seconds()
	m.bar.Set("records", fmt.Sprintf("%.0f payloads/s", rate))
	return strings.TrimRight(m.bar.SetWidth(columns).SetCurrent(bytes).String(), " ")
}

// clear takes the bar away.
func (m *Meter) clear() {
	if m.drawn > 0 {
		fmt.Fprintf(m.to, "\r%s\r", strings.Repeat(" ", m.drawn))
		m.drawn = 0
	}
}
