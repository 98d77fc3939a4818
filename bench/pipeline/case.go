package main

import (
	"bufio"
	"io"
)

// worstCase is an input that would take long, or much memory, if something in
// the command were not linear.
type worstCase struct {
	name string
	// service is empty where the input says it.
	service string
	// arguments are further ones of the command.
	arguments []string
	// format is that of the findings, JSON Lines if it is empty.
	format string
	// sizes are those that are measured: of what, the name tells.
	sizes []int
	// write writes the input of a size.
	write func(w *bufio.Writer, size int) error
	// want is what must be found in the input of a size.
	want func(size int) outcome
	// other says that the input is neither JSON nor JSON Lines of payloads.
	other bool
}

// title is the service and the name.
func (c *worstCase) title() string {
	if c.service == "" {
		return c.name
	}
	return c.service + ": " + c.name
}

// fourfold are the sizes of a case, up to a largest one.
func fourfold(largest int) []int { return []int{largest / 4, largest / 2, largest} }

const (
	million = 1_000_000
	mib     = 1 << 20
)

// fixed is an outcome that does not depend on the size.
func fixed(o outcome) func(int) outcome { return func(int) outcome { return o } }

// record is an input of one record, which a function makes.
func record(of func(size int) string) func(*bufio.Writer, int) error {
	return func(w *bufio.Writer, size int) error {
		_, err := w.WriteString(of(size) + "\n")
		return err
	}
}

// judged is what the library finds in the record that a function makes.
func judged(service string, of func(size int) string) func(int) outcome {
	return func(size int) outcome { return judges[service].judge(of(size)) }
}

// repeated is an input of the same text again and again.
func repeated(text string) func(*bufio.Writer, int) error {
	return func(w *bufio.Writer, size int) error {
		for range size {
			if _, err := w.WriteString(text); err != nil {
				return err
			}
		}
		return nil
	}
}

// input returns the function that writes the input of a size.
func (c *worstCase) input(size int) func(io.Writer) error {
	return func(w io.Writer) error {
		out := bufio.NewWriterSize(w, 256<<10)
		if err := c.write(out, size); err != nil {
			return err
		}
		return out.Flush()
	}
}
