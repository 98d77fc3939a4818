// Package parts is for records of very many parts, which are to be read in not
// much more memory than their text takes.
package parts

// Few is how many items a list, and names an object, has at most for nothing of
// this to be worth while.
const Few = 16
