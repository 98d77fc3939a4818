package conformance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/internal/vectors"
)

// world is what all tests look at, made once.
type world struct {
	ledger     ledger
	subjects   []*subject
	seeds      []string
	characters []rune
	cases      map[*subject]func() cases
}

var (
	once  sync.Once
	known *world
)

func worldOf(t testing.TB) *world {
	t.Helper()
	once.Do(func() {
		w := &world{subjects: subjects(), characters: allCharacters(testing.Short()), cases: map[*subject]func() cases{}}
		var err error
		w.ledger, err = readLedger("ledger.json")
		require.NoError(t, err)
		w.seeds = seedsOf(t)
		for _, s := range w.subjects {
			w.cases[s] = sync.OnceValue(func() cases { return casesOf(s, w.expressions(s), w.seeds, testing.Short()) })
		}
		known = w
	})
	require.NotNil(t, known, "the world could not be made")
	return known
}

// expressions returns what the engines run for a subject, each once.
func (w *world) expressions(s *subject) []string {
	var all []string
	for _, engine := range []string{"java", "regexp2", "go"} {
		stages := w.ledger.about(s.published, engine).stages(s.published)
		all = append(all, stages[len(stages)-1].text)
	}
	return distinct(all)
}

// enginesOf returns the engines of this machine by name. Java is nil where it
// is missing.
func enginesOf(t *testing.T) map[string]engine {
	t.Helper()
	engines := map[string]engine{"go": golang{}, "regexp2": backtracking{}, "java": nil}
	if j := javaOf(t); j != nil {
		engines["java"] = j
	}
	return engines
}

// running is the one process of Java that all tests use.
var running struct {
	once    sync.Once
	java    *java
	missing error // why it cannot be compared
	version string
}

// TestMain ends the process behind the tests.
func TestMain(m *testing.M) {
	status := m.Run()
	if j := running.java; j != nil {
		if err := j.stop(); err != nil {
			fmt.Fprintln(os.Stderr, "java:", err, j.errors)
			status = 1
		}
	}
	os.Exit(status)
}

// javaOf returns Java, or nil where the machine has none whose engine can be
// compared.
func javaOf(t *testing.T) *java {
	t.Helper()
	running.once.Do(func() { running.version, running.missing = startRunning() })
	if running.missing == nil {
		t.Logf("Java %s, Unicode %s", running.version, unicodeVersion)
		return running.java
	}
	message := "Java's engine is not compared: " + running.missing.Error()
	if !errors.Is(running.missing, errNoJava) || os.Getenv("CONFORMANCE_JAVA") == "required" {
		t.Fatal(message)
	}
	t.Log(message)
	return nil
}

func startRunning() (version string, err error) {
	if running.java, err = startJava("testdata/Conform.java"); err != nil {
		return "", err
	}
	if version, err = running.java.version(); err != nil {
		return "", err
	}
	its, err := running.java.assigned()
	if err == nil && its != rangesOf(charactersOf(assigned)) {
		err = fmt.Errorf("%w: Java %s has another Unicode version than %s", errNoJava, version, unicodeVersion)
	}
	return version, err
}

// seedsOf returns every text in the payloads of the test vectors, the keys of
// objects included.
func seedsOf(t testing.TB) []string {
	t.Helper()
	var all []string
	for service := range catalogues {
		for _, v := range vectors.Load(t, "../testdata/vectors", service) {
			all = append(all, textsOf(t, v.Payload)...)
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(all)
}

// textsOf returns the strings and the keys of a JSON document.
func textsOf(t testing.TB, document []byte) []string {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(document))
	decoder.UseNumber()
	var all []string
	for {
		token, err := decoder.Token()
		if token == nil && err != nil {
			return all
		}
		if text, ok := token.(string); ok {
			all = append(all, text)
		}
	}
}
