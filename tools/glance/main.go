// Command glance writes the first look at a payload out of the declaration of
// each service's rules, as glance_gen.go:
//
//	go run ./glance -root ..
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"github.com/userlint/userlint/tools/internal/glance"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", "..", "the root of the project")
	flag.Parse()
	for _, service := range glance.Services {
		folder := filepath.Join(*root, service)
		source, err := glance.Of(folder, nil)
		if err != nil {
			log.Fatalf("glance: %s: %v", service, err)
		}
		if err := os.WriteFile(filepath.Join(folder, glance.File), source, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
