package harness

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// Machine is where something is measured.
type Machine struct{ before string }

// NewMachine looks at the machine before anything is measured.
func NewMachine() *Machine { return &Machine{load()} }

// Sentence tells the day, the machine, how busy it was, and versions: those of
// modules of the program, and others with their names.
func (m *Machine) Sentence(modules, others []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Measured on %s with %s on %s/%s, %d cores", time.Now().Format("2 January 2006"),
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	if name := processor(); name != "" {
		fmt.Fprintf(&b, " (%s)", name)
	}
	if after := load(); m.before != "" && after != "" {
		fmt.Fprintf(&b, ", with a load of %s at the start and %s at the end", m.before, after)
	}
	b.WriteByte('.')
	versions := append(versionsOf(modules), others...)
	if len(versions) > 0 {
		fmt.Fprintf(&b, " Versions: %s.", strings.Join(versions, ", "))
	}
	return b.String()
}

// versionsOf returns the modules that the program was built with.
func versionsOf(modules []string) []string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	var found []string
	for _, dependency := range info.Deps {
		if slices.Contains(modules, dependency.Path) {
			found = append(found, strings.TrimPrefix(dependency.Path, "github.com/")+" "+dependency.Version)
		}
	}
	return found
}

// load returns the load average of the last minute, where the system tells.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	average, _, _ := strings.Cut(string(text), " ")
	return average
}

// processor returns the processor's name, where the system tells.
func processor() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if name, value, _ := strings.Cut(line, ":"); strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
