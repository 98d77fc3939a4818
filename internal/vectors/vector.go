package vectors

import (
	"fmt"
	"testing"
)

// Vector is a payload with what must be found in it.
type Vector struct {
	// Name is the file and line that the vector stands in and its reason.
	Name    string
	Service string
	Reason  string
	Context Context
	// Response says that the payload is a response and not a request.
	Response bool
	// Payload is the payload as JSON.
	Payload []byte
	// Errors and Warnings are what must be found, in any order.
	Errors, Warnings []Finding
	// Accepts names the contexts that accept the payload; nil where the vector
	// does not say.
	Accepts []string
}

// Context is what the caller declares. The zero value declares nothing.
type Context struct {
	IdentityCenter         bool   `json:"identityCenter,omitzero"`
	DirectoryType          string `json:"directoryType,omitzero"`
	IdentityManagementType string `json:"identityManagementType,omitzero"`
	DirectoryUnreachable   bool   `json:"directoryUnreachable,omitzero"`
}

// Names returns the names of the declared contexts, as the catalogue has them
// in its Contexts and ErrorUnder.
func (c Context) Names() []string {
	var names []string
	if c.IdentityCenter {
		names = append(names, "IdentityCenter")
	}
	for _, name := range []string{c.DirectoryType, c.IdentityManagementType} {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// Finding is a violation as far as it is promised to be stable.
type Finding struct {
	Pointer   string `json:"pointer"`
	Rule      string `json:"rule"`
	Exception string `json:"exception"`
}

// Load returns the vectors of a service, in the order of the file
// SERVICE.jsonl of the folder.
func Load(t testing.TB, folder, service string) []Vector {
	t.Helper()
	bases := loadBases(t, folder)
	var vectors []Vector
	for name, line := range lines(t, folder, service+".jsonl") {
		var v vectorLine
		must(t, name, decodeStrictly(line, &v))
		vector, err := v.build(name, bases)
		must(t, name, err)
		if vector.Service != service {
			t.Fatalf("%s: is a vector of %q", name, vector.Service)
		}
		vectors = append(vectors, vector)
	}
	return vectors
}

// Base returns the payload of a service that bases.json has by that name, such
// as "full".
func Base(t testing.TB, folder, service, name string) []byte {
	t.Helper()
	payload, err := payloadOf(recipe{Base: name}, loadBases(t, folder)[service].Requests)
	must(t, service, err)
	return payload
}

// ResponseBase is Base for a response.
func ResponseBase(t testing.TB, folder, service, name string) []byte {
	t.Helper()
	payload, err := payloadOf(recipe{Base: name}, loadBases(t, folder)[service].Responses)
	must(t, service, err)
	return payload
}

type vectorLine struct {
	Service  string     `json:"service"`
	Context  Context    `json:"context"`
	Of       string     `json:"of"`
	Reason   string     `json:"reason"`
	Errors   *[]Finding `json:"errors"`
	Warnings *[]Finding `json:"warnings"`
	Accepts  []string   `json:"accepts"`
	recipe
}

func (v *vectorLine) build(name string, bases map[string]bases) (Vector, error) {
	of := bases[v.Service]
	payloads := of.Requests
	switch v.Of {
	case "", "request":
	case "response":
		payloads = of.Responses
	default:
		return Vector{}, fmt.Errorf("of is %q", v.Of)
	}
	if v.Reason == "" || v.Errors == nil || v.Warnings == nil {
		return Vector{}, fmt.Errorf("reason, errors and warnings are required")
	}
	payload, err := payloadOf(v.recipe, payloads)
	return Vector{
		Name:     name + " " + v.Reason,
		Service:  v.Service,
		Reason:   v.Reason,
		Context:  v.Context,
		Response: v.Of == "response",
		Payload:  payload,
		Errors:   *v.Errors,
		Warnings: *v.Warnings,
		Accepts:  v.Accepts,
	}, err
}
