// Command handler shows an HTTP handler that takes users as JSON and answers
// with all that is wrong with one, before AWS is asked.
//
//	go run ./examples/handler &
//	curl -d '{"UserName":"maria garcia"}' localhost:8080/users
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"time"

	"github.com/userlint/userlint/examples/problem"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

func main() {
	users := &users{
		storeID: "d-9067f0a1b2",
		store:   identitystore.Store{IdentityCenter: true},
		create: func(context.Context, *identitystore.CreateUserRequest) error {
			return nil // call AWS here: see awssdk/identitystoresdk
		},
	}
	mux := http.NewServeMux()
	mux.Handle("POST /users", users)
	server := &http.Server{Addr: "localhost:8080", Handler: mux, ReadTimeout: time.Minute}
	log.Fatal(server.ListenAndServe())
}

// users creates users of one identity store.
type users struct {
	storeID string
	store   identitystore.Store
	create  func(context.Context, *identitystore.CreateUserRequest) error
}

func (u *users) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	request, err := decode(http.MaxBytesReader(w, r.Body, rules.MaxBytes))
	if err != nil {
		problem.OfBody(err).Write(w)
		return
	}
	request.IdentityStoreId = &u.storeID // which is not the client's to choose
	err = u.store.Validate(request)
	if err == nil {
		err = u.create(r.Context(), request)
	}
	if details, isInvalid := problem.Of(err); isInvalid {
		details.Write(w)
	} else if err != nil {
		log.Print("create user: ", err)
		http.Error(w, "try again later", http.StatusBadGateway)
	} else {
		w.WriteHeader(http.StatusCreated)
	}
}

// decode reads one request and nothing after it. Members that the API does not
// have are refused: they are misspelt ones.
func decode(body io.Reader) (*identitystore.CreateUserRequest, error) {
	decoder := json.NewDecoder(body)
	decoder.DisallowUnknownFields()
	request := new(identitystore.CreateUserRequest)
	if err := decoder.Decode(&request); err != nil {
		return nil, err
	}
	if request == nil {
		return nil, errors.New("the body is null")
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("something follows the request")
	}
	return request, nil
}
