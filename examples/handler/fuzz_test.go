package main

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/payloads"
)

// FuzzHandler is a fuzz test of a handler of one's own. It starts from payloads
// of the library: valid ones and ones that break each rule. Whatever the body,
// AWS is asked with valid requests only, and told the client of all others.
func FuzzHandler(f *testing.F) {
	store := identitystore.Store{IdentityCenter: true}
	for _, body := range payloads.IdentityStore(store).Corpus(1) {
		if len(body) < 1<<16 { // the largest would take all the time
			f.Add(string(body))
		}
	}
	f.Fuzz(func(t *testing.T, body string) {
		users, created := newUsers(nil)
		answer := post(users, body)
		for _, request := range *created {
			if err := store.Validate(request); err != nil {
				t.Errorf("AWS was asked to create an invalid user: %v", err)
			}
		}
		switch answer.Code {
		case http.StatusCreated:
			if len(*created) != 1 {
				t.Error("nothing was created")
			}
		case http.StatusBadRequest, http.StatusRequestEntityTooLarge:
			if len(*created) != 0 || !json.Valid(answer.Body.Bytes()) {
				t.Error("a refusal that is none")
			}
		default:
			t.Errorf("status %d", answer.Code)
		}
	})
}
