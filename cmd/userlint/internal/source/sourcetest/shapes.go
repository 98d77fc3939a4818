package sourcetest

import (
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// The options of inputs for services whose members matter.
var (
	Connect       = source.Options{Service: "connect", Shape: shapeOf(connect.Members())}
	IdentityStore = source.Options{Service: "identitystore", Shape: shapeOf(identitystore.Members())}
)

func shapeOf(members []rules.Member) source.Shape {
	types := make(map[string]rules.Type)
	for _, m := range members {
		types[m.Path] = m.Type
	}
	return func(path string) rules.Type { return types[path] }
}

// Shape has a member of each kind.
func Shape(path string) rules.Type { return kinds[path] }

var kinds = map[string]rules.Type{
	"S": rules.TypeString, "B": rules.TypeBoolean, "I": rules.TypeInteger32, "T": rules.TypeStructure,
	"T.S": rules.TypeString, "T.B": rules.TypeBoolean, "L": rules.TypeList, "L.S": rules.TypeString,
	"L.I": rules.TypeInteger64, "M": rules.TypeMap, "M.value": rules.TypeString, "D": rules.TypeMap,
	"D.value": rules.TypeDocument,
}
