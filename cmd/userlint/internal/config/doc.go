// Package config reads .userlint.yaml: for which service the payloads of a
// file are, what is declared of them, and which rules are ignored there or are
// warnings only.
//
// A file says nothing by itself that the command line does not: it stands in
// for flags that are not given. It is read strictly, since a misspelt key that
// is passed over would be a rule that nobody ignores, or a context that nobody
// declares. Errors have a line and a column, and show no values.
package config
