package check

import (
	"runtime"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// A block is as many records as are worth handing to another goroutine.
const (
	blockRecords = 256
	blockBytes   = 128 << 10
)

// block is some records of an input, one after the other, and what is wrong
// with them.
type block struct {
	records []source.Record
	judged  []judgement
	judges  judges
	// large says that the last of the records is a large one.
	large bool
	// err is why there are no more records after these.
	err error
	// done is sent to once the records are judged.
	done chan struct{}
}

// read fills the block with the next records.
func (b *block) read(from source.Records) {
	b.records, b.err, b.large = b.records[:0], nil, false
	for bytes := 0; len(b.records) < blockRecords && bytes < blockBytes; {
		record, err := from.Next()
		if err != nil {
			b.err = err
			return
		}
		if !b.judges.has(&record) {
			b.err = errNoService
			return
		}
		b.records = append(b.records, record)
		bytes += len(record.Text)
		b.large = len(record.Text) > large
	}
}

// work judges the records that have a text, and finds the places of what is
// wrong with each by itself.
func (b *block) work(to locator) {
	b.judges.forget()
	b.judged = b.judged[:0]
	for i := range b.records {
		var j judgement
		r := &b.records[i]
		by := b.judges.of(r)
		if !r.TooLarge && r.Broken == "" {
			j = by.judge(r)
		}
		j.by = by
		j.findings = to.findings(r, &j)
		b.judged = append(b.judged, j)
	}
	b.done <- struct{}{}
}

// drop ends the use of the records, and keeps nothing of them. What a huge one
// took is there for the next one.
func (b *block) drop(newJudges func() judges) {
	last := len(b.records) - 1
	wasHuge := last >= 0 && len(b.records[last].Text) > huge
	*b = block{judges: newJudges(), done: b.done}
	if wasHuge {
		runtime.GC()
	}
}

// blocks reads an input and has its records judged, several blocks at once. It
// hands the blocks over in the order of the input, until one with an error, or
// until an error of the function, which it returns. While a large record is under
// way, no further one is read: what is in memory is bounded.
func blocks(newJudges func() judges, to locator, from source.Records, take func(*block) error) error {
	workers := runtime.GOMAXPROCS(0)
	var (
		free    = make(chan *block, 2*workers)
		ordered = make(chan *block, cap(free))
		work    = make(chan *block, cap(free))
		settled = make(chan struct{}, 1) // a block with a large record is
		stop    = make(chan struct{})
	)
	defer close(stop)
	for range cap(free) {
		free <- &block{judges: newJudges(), done: make(chan struct{}, 1)}
	}
	for range workers {
		go func() {
			for b := range work {
				b.work(to)
			}
		}()
	}
	go func() {
		defer close(work)
		for {
			select {
			case <-stop:
				return
			case b := <-free:
				b.read(from)
				last, large := b.err != nil, b.large // the block is another's once it is sent
				ordered <- b
				work <- b
				if last {
					return
				}
				if large {
					select {
					case <-stop:
						return
					case <-settled:
					}
				}
			}
		}
	}()
	for b := range ordered {
		<-b.done
		if err := take(b); err != nil {
			return err
		}
		if b.err != nil {
			return b.err
		}
		if b.large {
			b.drop(newJudges)
			settled <- struct{}{}
		}
		free <- b
	}
	return nil
}
