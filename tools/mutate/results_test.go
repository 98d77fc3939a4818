package main

import (
	"strings"
	"testing"
)

// TestResults: a survivor fails, and so does an entry that is not needed.
func TestResults(t *testing.T) {
	mutants := []mutant{{name: "shop/a"}, {name: "shop/b"}, {name: "shop/c"}}
	tests := []struct {
		name, reason string
		equivalent   []string
		outcomes     []state
		partial      bool
		failed       bool
		says         string
	}{
		{"all killed", "nothing is wrong", nil, []state{killed, killed, killed}, false, false, "shop"},
		{"one survived", "no test holds it", nil, []state{killed, survived, killed}, false, true, "survived: shop/b"},
		{"one survived with a reason", "it is in the list", []string{"shop/b"}, []state{killed, survived, killed}, false, false, "shop"},
		{"a reason that is not needed", "a test holds it", []string{"shop/b"}, []state{killed, killed, killed}, false, true, "not needed in equivalent.jsonl: shop/b"},
		{"a reason without its mutant", "it is gone", []string{"shop/x"}, []state{killed, killed, killed}, false, true, "not needed in equivalent.jsonl: shop/x"},
		{"a reason of another service", "which was not tried", []string{"other/x"}, []state{killed, killed, killed}, false, false, "shop"},
		{"a reason that was not tried", "only some were", []string{"shop/x"}, []state{killed, killed, killed}, true, false, "shop"},
		{"one that does not compile", "it counts for nothing", nil, []state{killed, unbuilt, killed}, false, false, "shop"},
	}
	for _, test := range tests {
		r := results{equivalent: map[string]string{}, partial: test.partial}
		for _, name := range test.equivalent {
			r.equivalent[name] = "why"
		}
		var outcomes []outcome
		for _, s := range test.outcomes {
			outcomes = append(outcomes, outcome{state: s})
		}
		r.add("shop", mutants, outcomes)
		var b strings.Builder
		if failed := r.print(&b); failed != test.failed || !strings.Contains(b.String(), test.says) {
			t.Errorf("%s (%s): failed is %v: %s", test.name, test.reason, failed, b.String())
		}
	}
}

func TestFirstFailure(t *testing.T) {
	tests := map[string]string{
		"--- FAIL: TestA (0.1s)\n    --- FAIL: TestA/b (0.1s)\n        --- FAIL: TestA/b/c (0.0s)\n--- FAIL: FuzzX (0.0s)\n": "TestA/b/c",
		"--- FAIL: TestA (0.1s)\npanic: oh [recovered]\n":                                                                    "TestA",
		"panic: oh\n\ngoroutine 1\n": "panic",
		"signal: killed\n":           "a run that did not end",
	}
	for output, want := range tests {
		if got := firstFailure([]byte(output)); got != want {
			t.Errorf("%q: %q, want %q", output, got, want)
		}
	}
}
