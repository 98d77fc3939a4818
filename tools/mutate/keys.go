package main

import (
	"go/ast"
	"strings"
)

// keys drops each member that tells one user of a batch from another.
func (f *sourceFile) keys(n ast.Node) {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return
	}
	fixed := 0 // arguments in front of the members
	switch f.source(call.Fun) {
	case "k.Same":
		fixed = 2 // the pointer and the source
	case "k.SameUnless":
		fixed = 3 // what is harmless, too
		f.replace(call.Args[2], "nil")
	case "k.OrAbsent":
		f.replace(call, f.source(call.Args[1]))
		return
	case "writeText":
		fixed = 1 // the digest
	default:
		return
	}
	if call.Ellipsis.IsValid() {
		return
	}
	var before []string
	for _, argument := range call.Args[:fixed] {
		before = append(before, f.source(argument))
	}
	parts := call.Args[fixed:]
	dropped := 0
	f.dropEach(parts, func(left []string) {
		// What is dropped is still used, so that the rest compiles.
		f.replace(call, f.source(call.Fun)+"("+strings.Join(append(before, left...), ", ")+"); _ = "+f.source(parts[dropped]))
		dropped++
	})
}
