// Package excerpt shows the line of a JSON text that something is wrong with,
// without any value of it: structure and names stay, the rest is masked.
package excerpt
