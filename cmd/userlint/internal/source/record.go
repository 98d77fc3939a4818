package source

import "github.com/userlint/userlint/rules"

// Limit is the size in bytes above which a record is not kept: 16 MiB, not counting the white space around it.
const Limit = rules.MaxBytes

// Record is one payload's text, or the word that there is none to read.
type Record struct {
	// Number counts the records of the input from 1, also those that are too large or broken.
	Number int
	// Start is the position of Text's first byte. Where there is no text it is that of the first byte
	// of what was too large, or the place that Broken is about.
	Start Position
	// Offset is the number of bytes of the input before Text, where Text is the input's own.
	Offset int64
	// Text is the record's text without white space around it.
	// It is never empty where TooLarge and Broken are not set, and may hold anything else: it has not been checked.
	Text string
	// TooLarge says that the record is larger than Limit. Its bytes were skipped and Text is empty.
	TooLarge bool
	// Broken, where it is not empty, says what is wrong with the document around the records, in one of the
	// Reason constants' words. Text is empty: such a record is a syntax error by itself.
	Broken string
	// Syntax is the name of what a broken record is written in, such as "YAML". Empty is JSON.
	Syntax string
	// Origins, where it is not nil, says where the parts of Text came from: Text is JSON that was made from a record
	// of another format. Where it is nil, Text is the input's own.
	Origins Origins
	// Lines are those that the record was made of, and may go on behind it, where they are wanted and the input has lines
	// of names and values that can be shown. Otherwise they are none.
	Lines Lines
	// Material is what Text was made of, where [Options.Tokens] asks for it and the format is YAML or CSV.
	Material *Material
	// Unknown are the JSON Pointers of members that are present and whose values only another program knows, such as
	// those that are unknown until a plan is applied. They are not in Text, and are neither absent nor checked.
	Unknown []string
	// Faults are what the record gets wrong in its input's own form, where Text cannot show it.
	Faults []Fault
	// Address names the record where its input has a name for it, such as the address of a Terraform resource.
	Address string
	// Service names the service that the record is for where its input says so, and is empty otherwise.
	Service string
}

// Fault is a member that no request has, or one that has a wrong form. It is not in Text, where it may be taken for
// another one.
type Fault struct {
	// Pointer is the JSON Pointer that the member has or would have.
	Pointer string
	// Position is that of its value.
	Position Position
	// Want is the form that the member has, and empty where no request has it.
	Want string
	// Nearest is the name that was probably meant, in the input's own form, or empty.
	Nearest string
}

// Positions returns the positions in the input of the given byte offsets in Text.
func (r *Record) Positions(offsets []int) []Position {
	if r.Origins == nil {
		return Locate(r.Start, r.Text, offsets)
	}
	places := make([]Position, len(offsets))
	for i, offset := range offsets {
		places[i] = r.Origins.position(r.Start, offset)
	}
	return places
}

// What [Record.Broken] says of more than one format.
const (
	// ReasonMissing is for an array with nothing before a comma, or between a comma and the end.
	// Start is that of the comma or bracket where an element should be.
	ReasonMissing = "an element of the array is missing"
	// ReasonTrailing is for text after the bracket that closes an array of payloads. Start is that of the text.
	ReasonTrailing = "text after the end of the array"
	// ReasonUnclosed is for an array of payloads that the end of the input leaves open. Start is that end.
	ReasonUnclosed = "the array is not closed"
	// ReasonUTF16 is for an input that begins with the byte-order mark of UTF-16. Start is the input's.
	ReasonUTF16 = "the input is UTF-16, not UTF-8"
)
