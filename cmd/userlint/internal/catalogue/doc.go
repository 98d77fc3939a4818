// Package catalogue tells of the rules of all services what people and programs
// ask: which there are, what each says and where it is from, and a payload that
// keeps it and one that breaks it. Everything comes from the declaration in each
// service's package; the payloads are made by the package payloads.
package catalogue
