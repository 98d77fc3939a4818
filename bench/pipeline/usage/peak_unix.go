//go:build unix

package usage

import (
	"os"
	"runtime"
	"syscall"
)

// peak returns the most resident memory in bytes. Apple's systems count it in
// bytes, others in KiB.
func peak(state *os.ProcessState) int64 {
	rusage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(rusage.Maxrss)
	}
	return int64(rusage.Maxrss) << 10
}
