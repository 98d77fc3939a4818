package tags

import (
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/workmail"
)

// Option declares what the payloads do not say of where they are sent.
type Option func(*contexts)

type contexts struct {
	store        identitystore.Store
	organization workmail.Organization
	instance     connect.Instance
}

func declare(options []Option) contexts {
	var declared contexts
	for _, option := range options {
		option(&declared)
	}
	return declared
}

// WithStore declares the identity store that all requests of identitystore are
// for. Without it, nothing is declared.
func WithStore(store identitystore.Store) Option {
	return func(c *contexts) { c.store = store }
}

// WithOrganization declares the organization that all requests of workmail are
// for. Without it, nothing is declared.
func WithOrganization(organization workmail.Organization) Option {
	return func(c *contexts) { c.organization = organization }
}

// WithInstance declares the instance that all requests of connect are for.
// Without it, nothing is declared: what one identity management type accepts
// is accepted.
func WithInstance(instance connect.Instance) Option {
	return func(c *contexts) { c.instance = instance }
}
