package formats

import (
	"errors"
	"fmt"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/cloudformation"
	"github.com/userlint/userlint/cmd/userlint/internal/source/cut"
	"github.com/userlint/userlint/cmd/userlint/internal/source/table"
	"github.com/userlint/userlint/cmd/userlint/internal/source/terraform"
	"github.com/userlint/userlint/cmd/userlint/internal/source/window"
	"github.com/userlint/userlint/cmd/userlint/internal/source/yaml"
)

// startOf returns the records of an input in a format. The input has been read up to its first byte that says something:
// the byte-order mark has been skipped, and white space has not where it means something.
func startOf(f source.Format, in *window.Window, o source.Options) (source.Records, error) {
	switch f {
	case source.JSON:
		return cut.Document(in), nil
	case source.JSONL:
		return cut.Lines(in), nil
	case source.CSV:
		return table.New(in, o), nil
	case source.Terraform:
		return terraform.New(in, o), nil
	case source.YAML:
		return yaml.New(in, o), nil
	case source.CloudFormation:
		return cloudformation.New(in, o), nil
	}
	return nil, fmt.Errorf("%v: %w", f, errors.ErrUnsupported)
}
