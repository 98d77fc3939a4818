// Package schema makes a JSON Schema, draft 2020-12, of the requests of a
// service from its declaration, for editors and for other validators. It says
// what is an error; what is a warning is told in descriptions. What JSON Schema
// cannot say is left out and named in a comment.
package schema
