package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/userlint/userlint/tools/internal/glance"
)

// outcome is what became of a mutant.
type outcome struct {
	state state
	by    string // the test that noticed
}

type state int

const (
	survived state = iota
	killed
	unbuilt // it does not compile, and so counts for nothing
)

func (o outcome) String() string {
	switch o.state {
	case killed:
		return "killed by " + o.by
	case unbuilt:
		return "does not compile"
	}
	return "SURVIVED"
}

// lab is where mutants are tried.
type lab struct{ root, folder string }

func newLab(root string) (*lab, error) {
	folder, err := os.MkdirTemp("", "mutate")
	return &lab{root, folder}, err
}

func (l *lab) close() { _ = os.RemoveAll(l.folder) }

// baseline fails if the tests of a service fail without any change, for then
// they would seem to notice all of them.
func (l *lab) baseline(ctx context.Context, service string) error {
	place := filepath.Join(l.folder, "baseline")
	text, err := os.ReadFile(filepath.Join(l.root, service, "rules.go"))
	if err != nil {
		return err
	}
	unchanged := mutant{service: service, file: filepath.Join(l.root, service, "rules.go"), text: text}
	got, err := l.try(ctx, place, unchanged)
	if err == nil && got.state != survived {
		err = fmt.Errorf("%s without a change: %s", service, got)
	}
	return err
}

// tryAll tries the mutants, several at a time, and returns what became of each.
func (l *lab) tryAll(ctx context.Context, mutants []mutant, workers int, tell func(mutant, outcome)) ([]outcome, error) {
	outcomes, errs := make([]outcome, len(mutants)), make([]error, len(mutants))
	next := make(chan int)
	var group sync.WaitGroup
	for worker := range workers {
		group.Go(func() {
			place := filepath.Join(l.folder, fmt.Sprint(worker))
			for i := range next {
				outcomes[i], errs[i] = l.try(ctx, place, mutants[i])
				tell(mutants[i], outcomes[i])
			}
		})
	}
	for i := range mutants {
		next <- i
	}
	close(next)
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return outcomes, nil
}

// failures finds the name of the test that failed first.
var failures = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)|^(panic): `)

// try builds the tests of the service with the mutant laid over its file, and
// the glance that is written out of it over the old one, and runs them until one
// fails. A mutant that never ends is one that is noticed.
func (l *lab) try(ctx context.Context, place string, m mutant) (outcome, error) {
	if err := os.MkdirAll(place, 0o755); err != nil {
		return outcome{}, err
	}
	folder := filepath.Join(l.root, m.service)
	look, err := glance.Of(folder, map[string][]byte{m.file: m.text})
	if err != nil {
		return outcome{state: unbuilt}, nil
	}
	changed, looks, program := filepath.Join(place, "changed.go"), filepath.Join(place, "looks.go"), filepath.Join(place, "tests")
	overlay := filepath.Join(place, "overlay.json")
	replace, err := json.Marshal(map[string]any{"Replace": map[string]string{
		m.file: changed, filepath.Join(folder, glance.File): looks,
	}})
	if err != nil {
		return outcome{}, err
	}
	for name, text := range map[string][]byte{changed: m.text, looks: look, overlay: replace} {
		if err := os.WriteFile(name, text, 0o644); err != nil {
			return outcome{}, err
		}
	}

	build := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-ldflags=-s -w",
		"-overlay", overlay, "-o", program, "./"+m.service)
	build.Dir, build.Env = l.root, append(os.Environ(), "GOWORK=off")
	if _, err := build.CombinedOutput(); err != nil {
		return outcome{state: unbuilt}, ctx.Err()
	}
	tests := exec.CommandContext(ctx, program, "-test.failfast", "-test.timeout=2m")
	tests.Dir = folder
	output, err := tests.CombinedOutput()
	if err == nil {
		return outcome{state: survived}, nil
	}
	return outcome{state: killed, by: firstFailure(output)}, ctx.Err()
}

// firstFailure names the innermost test of those that failed first.
func firstFailure(output []byte) string {
	name := ""
	for _, found := range failures.FindAllSubmatch(output, -1) {
		next := string(found[1]) + string(found[2])
		if name == "" || strings.HasPrefix(next, name+"/") {
			name = next
		}
	}
	if name == "" {
		return "a run that did not end"
	}
	return name
}
