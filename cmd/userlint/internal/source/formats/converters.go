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

// start makes the records of an input which has been read up to its first byte that says something: the byte-order
// mark has been skipped, and white space has not where it means something.
type start func(*window.Window, source.Options) source.Records

// starts are those of all formats.
var starts = map[source.Format]start{
	source.JSON:           func(in *window.Window, _ source.Options) source.Records { return cut.Document(in) },
	source.JSONL:          func(in *window.Window, _ source.Options) source.Records { return cut.Lines(in) },
	source.CSV:            func(in *window.Window, o source.Options) source.Records { return table.New(in, o) },
	source.Terraform:      func(in *window.Window, o source.Options) source.Records { return terraform.New(in, o) },
	source.YAML:           func(in *window.Window, o source.Options) source.Records { return yaml.New(in, o) },
	source.CloudFormation: func(in *window.Window, o source.Options) source.Records { return cloudformation.New(in, o) },
}

// startOf returns the records of an input in a format.
func startOf(f source.Format, in *window.Window, o source.Options) (source.Records, error) {
	if begin := starts[f]; begin != nil {
		return begin(in, o), nil
	}
	return nil, fmt.Errorf("%v: %w", f, errors.ErrUnsupported)
}
