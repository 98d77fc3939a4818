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
	"regexp"
	"time"
)

// The lock file names the versions and their hashes.
//
//go:embed ajv/check.mjs ajv/package.json ajv/package-lock.json
var ajvFiles embed.FS

// patience is how long npm may take.
const patience = 2 * time.Minute

// installAJV puts the script, ajv and the schema into the folder, and returns
// the arguments with which node checks a file. It fails without node, npm, or
// what npm needs to install: a network or a cache.
func (w *workshop) installAJV() (arguments []string, err error) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("%s is not installed", program)
		}
	}
	files, err := fs.Sub(ajvFiles, "ajv")
	if err != nil {
		return nil, err
	}
	folder := w.path("ajv")
	if err := os.CopyFS(folder, files); err != nil {
		return nil, err
	}
	schema := filepath.Join(folder, "schema.json")
	if err := writeSchema(schema, filepath.Join(w.root, "bench", "identitystore.schema.json")); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(w.ctx, patience)
	defer cancel()
	npm := exec.CommandContext(ctx, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0")
	npm.Dir = folder
	if _, err := npm.Output(); err != nil {
		return nil, fmt.Errorf("npm could not install ajv: %w", err)
	}
	return []string{filepath.Join(folder, "check.mjs"), schema}, nil
}

// writeSchema writes the schema of Identity Store as ajv takes it, and with
// unknown members refused, as the command does.
func writeSchema(path, from string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	var schema map[string]any
	if err := json.Unmarshal(text, &schema); err != nil {
		return fmt.Errorf("read the schema: %w", err)
	}
	if strict(schema) == 0 {
		return errors.New("read the schema: it has no objects")
	}
	if text, err = json.Marshal(schema); err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o600)
}

// codePoint is how Go's regular expressions name a character by its number.
var codePoint = regexp.MustCompile(`\\x\{([0-9A-Fa-f]+)\}`)

// strict makes the objects of a schema refuse unknown members, and its patterns
// those of JavaScript. It returns how many objects there are.
func strict(schema any) (objects int) {
	switch s := schema.(type) {
	case []any:
		for _, item := range s {
			objects += strict(item)
		}
	case map[string]any:
		for _, item := range s {
			objects += strict(item)
		}
		if _, described := s["properties"].(map[string]any); described {
			s["additionalProperties"] = false
			objects++
		}
		if pattern, ok := s["pattern"].(string); ok {
			s["pattern"] = codePoint.ReplaceAllString(pattern, `\u{$1}`)
		}
	}
	return objects
}
