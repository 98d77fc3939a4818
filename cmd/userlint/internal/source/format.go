package source

import (
	"fmt"
	"slices"
	"strings"
)

// Format says how an input holds its records.
type Format uint8

// The formats that inputs come in.
const (
	// Auto decides by the input's name and, where that says nothing, by its first 64 KiB.
	Auto Format = iota
	// JSON is one document: a payload, or an array of payloads.
	JSON
	// JSONL is one payload a line. Blank lines are no records.
	JSONL
	// YAML is a stream of documents, each a payload or a list of payloads.
	YAML
	// CSV is a table with a header row, and one payload a row.
	CSV
	// Terraform is what `terraform show -json` prints of a plan or a state. It says itself what service a record is for.
	Terraform
	// CloudFormation is a template in JSON or YAML. It says itself what service a record is for.
	CloudFormation
)

var formatNames = [...]string{
	Auto: "auto", JSON: "json", JSONL: "jsonl", YAML: "yaml", CSV: "csv",
	Terraform: "terraform", CloudFormation: "cloudformation",
}

// Formats returns the names that [ParseFormat] accepts.
func Formats() []string { return slices.Clone(formatNames[:]) }

// Services returns the services that a format can say its records are for, none where it says nothing of the kind.
func (f Format) Services() []string {
	switch f {
	case Terraform:
		return []string{"identitystore", "connect"}
	case CloudFormation:
		return []string{"connect"}
	}
	return nil
}

// SelfDescribing returns the formats that say what service a record is for.
func SelfDescribing() []Format { return []Format{Terraform, CloudFormation} }

// ParseFormat returns the format that a flag value names, one of [Formats].
func ParseFormat(name string) (Format, error) {
	for f, known := range formatNames {
		if name == known {
			return Format(f), nil
		}
	}
	return Auto, fmt.Errorf("parse input format: %q is none of %s", name, strings.Join(formatNames[:], ", "))
}

// String returns the name that [ParseFormat] accepts.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}
