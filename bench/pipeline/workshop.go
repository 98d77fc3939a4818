package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// workshop is a folder for a run, with the programs that it needs.
type workshop struct {
	ctx    context.Context
	folder string
	// root is the folder of the library's module.
	root string
}

const (
	commandProgram = "userlint"
	// pureProgram is the command without cgo, which makes it a static program.
	pureProgram   = "userlint-pure"
	emptyProgram  = "empty"
	launchProgram = "launch"
	scanProgram   = "scan"
)

// open makes the folder and builds the programs. Close removes it.
func open(ctx context.Context, parent string) (*workshop, error) {
	folder, err := os.MkdirTemp(parent, "userlint-bench-")
	if err != nil {
		return nil, err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return nil, err
	}
	w := &workshop{ctx: ctx, folder: folder}
	if err := w.build(); err != nil {
		return nil, errors.Join(err, w.close())
	}
	return w, nil
}

func (w *workshop) close() error { return os.RemoveAll(w.folder) }

// path returns the path of a file in the folder.
func (w *workshop) path(name string) string { return filepath.Join(w.folder, name) }

// program returns the path of a program that was built.
func (w *workshop) program(name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return w.path(name)
}

func (w *workshop) build() error {
	root, err := w.output(".", nil, "go", "list", "-m", "-f", "{{.Dir}}", "github.com/userlint/userlint")
	if err != nil {
		return fmt.Errorf("find the library, run this within its folder: %w", err)
	}
	w.root = strings.TrimSpace(root)
	if err := w.writeEmpty(); err != nil {
		return err
	}
	command, bench := filepath.Join(w.root, "cmd", "userlint"), filepath.Join(w.root, "bench")
	for _, b := range []struct {
		program, folder, pack string
		environment           []string
	}{
		{commandProgram, command, ".", nil},
		{pureProgram, command, ".", []string{"CGO_ENABLED=0"}},
		{launchProgram, bench, "./pipeline/launch", nil},
		{scanProgram, bench, "./pipeline/scan", nil},
		{emptyProgram, w.path("nothing"), ".", nil},
	} {
		// Each module is built alone, with the versions that its users have.
		environment := append([]string{"GOWORK=off"}, b.environment...)
		_, err := w.output(b.folder, environment, "go", "build", "-buildvcs=false", "-o", w.program(b.program), b.pack)
		if err != nil {
			return fmt.Errorf("build %s: %w", b.program, err)
		}
	}
	return nil
}

// writeEmpty writes a program that does nothing.
func (w *workshop) writeEmpty() error {
	folder := w.path("nothing")
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(folder, "go.mod"), []byte("module empty\n\ngo 1.26.0\n"), 0o600),
		os.WriteFile(filepath.Join(folder, "main.go"), []byte("package main\n\nfunc main() {}\n"), 0o600),
	)
}

// output runs a program for what it writes.
func (w *workshop) output(folder string, environment []string, name string, arguments ...string) (string, error) {
	program := exec.CommandContext(w.ctx, name, arguments...)
	program.Dir = folder
	program.Env = append(os.Environ(), environment...)
	text, err := program.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return "", fmt.Errorf("%s %s: %w: %s", name, arguments[0], err, lastLine(exit.Stderr))
	}
	return string(text), err
}

func lastLine(text []byte) string {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}
