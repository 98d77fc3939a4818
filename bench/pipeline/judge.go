package main

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
	"github.com/userlint/userlint/workmail"
)

// outcome is what the command must find.
type outcome struct {
	exit             int
	errors, warnings int
}

func (o outcome) String() string {
	return fmt.Sprintf("%d errors and %d warnings", o.errors, o.warnings)
}

// found is the outcome of some errors and nothing else.
func found(errors int) outcome {
	if errors == 0 {
		return outcome{}
	}
	return outcome{exit: 1, errors: errors}
}

// judge says what is wrong with records by another way than the command's: the
// standard library's decoder, and the library.
type judge struct {
	leaves []leaf
	judge  func(record string) outcome
}

// judges are those of the services by name.
var judges = map[string]judge{
	"identitystore": judgeOf(identitystore.Store{}.Inspect),
	"workdocs":      judgeOf((*workdocs.CreateUserRequest).Inspect),
	"workmail":      judgeOf(workmail.Organization{}.Inspect),
	"connect":       judgeOf(connect.Instance{}.Inspect),
	"generic":       judgeOf((*generic.CreateUserRequest).Inspect),
}

func judgeOf[R any](inspect func(*R, ...string) []rules.Violation) judge {
	return judge{leavesOf(reflect.TypeFor[R]()), func(record string) (o outcome) {
		request := new(R)
		if err := json.Unmarshal([]byte(record), request); err != nil {
			panic(fmt.Sprintf("decode a record that was made: %v", err))
		}
		for _, v := range inspect(request) {
			if v.Severity == rules.Error {
				o.errors++
				o.exit = 1
			} else {
				o.warnings++
			}
		}
		return o
	}}
}
