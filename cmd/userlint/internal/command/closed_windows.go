package command

import "syscall"

// What Windows says of a pipe without a reader: ERROR_BROKEN_PIPE and
// ERROR_NO_DATA.
var closedPipe = []error{syscall.Errno(109), syscall.Errno(232)}
