package source

// Material is a part of an input that holds records, as it is written there.
type Material struct {
	// Format is [YAML] or [CSV].
	Format Format
	Text   string
	// Offset is the number of bytes of the input before Text, and Start the position of its first byte.
	Offset int64
	Start  Position
	// Columns are the columns of the table that are read as what they mean.
	Columns []Column
}

// Column is the name of a column which is that of a member in another case.
type Column struct {
	// Offset is the number of bytes of the input before the name, and Start its position.
	Offset int64
	Start  Position
	// Name is what is written, Pointer that of such a member, and Meant the name that is meant.
	Name, Pointer, Meant string
}

// Token returns the position in the material of what made the name or value at an offset of the record's text. It
// returns false for what is not there, or not there alone: a name or value that several places of the input share.
func (r *Record) Token(offset int) (Position, bool) {
	at, found := r.Origins.find(offset)
	return at, found && at != Position{}
}
