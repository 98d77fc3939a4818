package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

// What makes full requests ones that no JSON text holds, or that nothing else
// makes.
var (
	identityStoreChanges = map[string]func(*identitystore.CreateUserRequest){
		"a broken user name":        func(r *identitystore.CreateUserRequest) { r.UserName = new("jd\xffoe") },
		"a broken text":             func(r *identitystore.CreateUserRequest) { r.Title = new("\xc3") },
		"a broken text in a list":   func(r *identitystore.CreateUserRequest) { r.Photos[0].Display = new("a\xe2\x82") },
		"a broken text in a record": func(r *identitystore.CreateUserRequest) { r.Name.GivenName = new("\xed\xa0\x80") },
		"a broken text in a document": func(r *identitystore.CreateUserRequest) {
			r.Extensions["aws:identitystore:enterprise"] = map[string]any{"a": []any{"\xff"}}
		},
		"a broken key in a document": func(r *identitystore.CreateUserRequest) {
			r.Extensions["aws:identitystore:enterprise"] = map[string]any{"\xff": 1.0}
		},
		"a number in a document": func(r *identitystore.CreateUserRequest) {
			r.Extensions["aws:identitystore:enterprise"] = json.Number("1")
		},
		"a document that is as deep as can be": func(r *identitystore.CreateUserRequest) {
			r.Extensions["aws:identitystore:enterprise"] = nested(rules.MaxDepth - 2)
		},
		"a document that is too deep": func(r *identitystore.CreateUserRequest) {
			r.Extensions["aws:identitystore:enterprise"] = nested(rules.MaxDepth - 1)
		},
	}
	connectChanges = map[string]func(*connect.CreateUserRequest){
		"a broken user name":       func(r *connect.CreateUserRequest) { r.Username = new("jd\xffoe") },
		"a broken password":        func(r *connect.CreateUserRequest) { r.Password = new("Pass@Word1\xff") },
		"a broken first name":      func(r *connect.CreateUserRequest) { r.IdentityInfo.FirstName = new("\xc3") },
		"a broken last name":       func(r *connect.CreateUserRequest) { r.IdentityInfo.LastName = new("\xc3") },
		"a broken address":         func(r *connect.CreateUserRequest) { r.IdentityInfo.Email = new("\xff@example.com") },
		"a broken second address":  func(r *connect.CreateUserRequest) { r.IdentityInfo.SecondaryEmail = new("\xff@example.com") },
		"a broken mobile number":   func(r *connect.CreateUserRequest) { r.IdentityInfo.Mobile = new("+1\xff") },
		"a broken desk phone":      func(r *connect.CreateUserRequest) { r.PhoneConfig.DeskPhoneNumber = new("+15\xff") },
		"a broken phone type":      func(r *connect.CreateUserRequest) { r.PhoneConfig.PhoneType = new(connect.PhoneType("\xff")) },
		"a broken directory user":  func(r *connect.CreateUserRequest) { r.DirectoryUserId = new("\xff") },
		"a broken profile":         func(r *connect.CreateUserRequest) { r.SecurityProfileIds[0] = new("\xff") },
		"a broken routing profile": func(r *connect.CreateUserRequest) { r.RoutingProfileId = new("\xff") },
		"a broken group":           func(r *connect.CreateUserRequest) { r.HierarchyGroupId = new("\xff") },
		"a broken instance":        func(r *connect.CreateUserRequest) { r.InstanceId = new("\xff") },
		"a broken key of a tag":    func(r *connect.CreateUserRequest) { r.Tags["\xff"] = new("") },
		"a broken value of a tag":  func(r *connect.CreateUserRequest) { r.Tags["team"] = new("\xff") },
		"SAML but for the user's id": func(r *connect.CreateUserRequest) {
			r.Username, r.Password, r.IdentityInfo.Email = new("a.user.name.of.thirty.letters."), nil, nil
		},
		"no phone and an empty list": func(r *connect.CreateUserRequest) {
			r.PhoneConfig, r.AutoAcceptConfigs = nil, []*connect.AutoAcceptConfig{}
		},
	}
)

// unwritable returns the full request of a service after each of the changes.
func unwritable[R any](t *testing.T, name string, changes map[string]func(*R)) map[string]*R {
	all := make(map[string]*R)
	for reason, change := range changes {
		request := new(R)
		require.NoError(t, json.Unmarshal(vectors.Base(t, vectorFolder, name, "full"), request))
		change(request)
		all[reason] = request
	}
	return all
}

// nested returns a document of so many lists inside each other.
func nested(depth int) any {
	var document any = "core"
	for range depth {
		document = []any{document}
	}
	return document
}
