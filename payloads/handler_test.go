package payloads_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// createUser is a handler as an application may have one: it takes a user and
// passes it on to WorkMail if WorkMail would take it.
func createUser(w http.ResponseWriter, r *http.Request) {
	request := new(workmail.CreateUserRequest)
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(request); err != nil {
		http.Error(w, "not a user", http.StatusBadRequest)
		return
	}
	var invalid rules.Exception
	if err := request.Validate(); errors.As(err, &invalid) {
		w.WriteHeader(invalid.HTTPStatusCode())
		for _, v := range rules.Violations(err) {
			_, _ = w.Write([]byte(v.Pointer + " " + v.Rule + "\n"))
		}
		return
	}
	w.WriteHeader(http.StatusCreated)
}

// post returns the handler's answer to a body.
func post(body string) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	createUser(answer, httptest.NewRequest(http.MethodPost, "/users", strings.NewReader(body)))
	return answer
}

// TestHandler is a test of the handler: it takes every valid user, and answers
// a broken one with the rule and what that implies.
func TestHandler(t *testing.T) {
	generator := payloads.WorkMail(workmail.Organization{})
	for seed := range uint64(200) {
		if answer := post(string(generator.Valid(seed).JSON)); answer.Code != http.StatusCreated {
			t.Errorf("seed %d: %d %s", seed, answer.Code, answer.Body)
		}
	}
	for _, rule := range generator.Rules() {
		for seed := range uint64(5) {
			broken, err := generator.Break(rule.ID, seed)
			if err != nil {
				t.Fatal(err)
			}
			if broken.Value == nil || broken.Earlier != nil {
				continue // what only a strict reader, or one that remembers, finds
			}
			var want []string
			for _, finding := range broken.Findings() {
				want = append(want, finding.Pointer+" "+finding.Rule)
			}
			answer := post(string(broken.JSON))
			got := strings.Split(strings.TrimSpace(answer.Body.String()), "\n")
			slices.Sort(want)
			slices.Sort(got)
			if answer.Code != http.StatusBadRequest || !slices.Equal(want, got) {
				t.Errorf("%s, seed %d: %d %q, want %q", rule.ID, seed, answer.Code, got, want)
			}
		}
	}
}

// FuzzHandler is a fuzz test of the handler. Fuzzing starts from valid payloads
// and from one that breaks each rule, so that it need not first find out what a
// user looks like. Whatever comes, the handler takes the user or says why not.
func FuzzHandler(f *testing.F) {
	for _, text := range payloads.WorkMail(workmail.Organization{}).Corpus(1) {
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, body string) {
		switch answer := post(body); answer.Code {
		case http.StatusCreated:
		case http.StatusBadRequest:
			if answer.Body.Len() == 0 {
				t.Error("it does not say why")
			}
		default:
			t.Errorf("status %d", answer.Code)
		}
	})
}
