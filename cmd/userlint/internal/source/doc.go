// Package source has what all inputs have in common: formats, records, and the places of values.
//
// A record is the text of a payload, as it is cut out of a JSON document or of JSON Lines, or as JSON that was made
// from a record of another format, with the place of every value in the input. Nothing here judges a record's text.
// What cannot be cut out comes as a record of its own, so that nothing of an input is passed over in silence. An input
// is read once, from its front, in bounded memory whatever its size.
//
// The folders within, each of which imports only those above it:
//
//	window          the part of an input that has been read and not consumed
//	compose         writes the JSON of records that come in other formats
//	cut             cuts JSON documents and JSON Lines
//	yamltree        parses YAML, and follows its aliases within limits
//	yaml            makes records of YAML streams
//	table           makes records of CSV tables
//	terraform       makes records of Terraform's plans and states
//	cloudformation  makes records of CloudFormation's templates
//	formats         decides in what format an input is, and reads it
package source
