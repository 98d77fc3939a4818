// Package parts is for records of very many parts, which are to be read in not
// much more memory than their text takes.
package parts

// Few is how many items a list, and names an object, has at most for nothing of
// this to be worth while.
const Few = 16

// Many is how long a list is before room is made for all of it at once. It is
// above the number of faults after which items are not kept.
const Many = 2048
