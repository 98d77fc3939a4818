package source

// Records are the records of an input.
type Records interface {
	// Next returns the next record. Its error is io.EOF after the last one, and otherwise says why the input cannot be
	// read further; it never quotes the input. Where the format says what service a record is for, Service is set on
	// every record, also on a broken one. Number is set by whoever reads all of an input's records.
	Next() (Record, error)
}
