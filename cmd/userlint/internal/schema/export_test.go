package schema

// What the tests of this package look at from outside.
var (
	Expression = expression
	IsPortable = isPortable
)
