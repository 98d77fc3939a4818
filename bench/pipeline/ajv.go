package main

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// The lock file names the versions and their hashes.
//
//go:embed ajv/check.mjs ajv/package.json ajv/package-lock.json
var ajvFiles embed.FS

// ajvVersion returns the version that the lock file names.
func ajvVersion() string {
	var lock struct {
		Packages map[string]struct{ Version string }
	}
	text, err := ajvFiles.ReadFile("ajv/package-lock.json")
	if err == nil {
		err = json.Unmarshal(text, &lock)
	}
	if err != nil {
		panic(err) // it is part of the program
	}
	return lock.Packages["node_modules/ajv"].Version
}

// patience is how long npm may take.
const patience = 2 * time.Minute

// installAJV puts the script, ajv and the schema of a service into a folder, and
// returns the arguments with which node checks a file. It fails without node,
// npm, or what npm needs to install: a network or a cache.
func (w *workshop) installAJV(service string) (arguments []string, err error) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("%s is not installed", program)
		}
	}
	folder := w.path("ajv")
	if _, err := os.Stat(folder); err != nil { // the other service has not installed it
		if err := w.npm(folder); err != nil {
			return nil, err
		}
	}
	text, err := w.output(".", nil, w.program(commandProgram), "schema", service)
	if err != nil {
		return nil, err
	}
	schema := filepath.Join(folder, service+".json")
	if err := os.WriteFile(schema, []byte(text), 0o600); err != nil {
		return nil, err
	}
	return []string{filepath.Join(folder, "check.mjs"), schema}, nil
}

// npm makes the folder and installs what the lock file in it names.
func (w *workshop) npm(folder string) error {
	files, err := fs.Sub(ajvFiles, "ajv")
	if err != nil {
		return err
	}
	if err := os.CopyFS(folder, files); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0")
	npm.Dir = folder
	if _, err := npm.Output(); err != nil {
		return errors.Join(fmt.Errorf("npm could not install ajv: %w", err), os.RemoveAll(folder))
	}
	return nil
}
