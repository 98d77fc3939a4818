package terraform

import (
	"encoding/json"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
	tfjson "github.com/hashicorp/terraform-json"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// planUser is a user that a plan or state has.
type planUser struct {
	// is says that the resource is a user at all, and that the plan does something about it.
	is      bool
	kind    resourceKind
	address string
	// values are the attributes, and unknown, where it is known, says of each whether its value is not.
	values, unknown *jsonValue
	// absentUnknown says that attributes which are not there are unknown, rather than those that unknown says.
	absentUnknown bool
	// exists says that the user has been created: what was needed only for that is not there.
	exists bool
}

// readUser reads a resource that begins at a place.
func readUser(text []byte, from planOrigin, at source.Position) (planUser, error) {
	var u planUser
	var head struct {
		Type string              `json:"type"`
		Mode tfjson.ResourceMode `json:"mode"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return u, err
	}
	u.kind, u.is = kindOf(head.Type)
	if u.is = u.is && head.Mode == tfjson.ManagedResourceMode; !u.is {
		return u, nil
	}
	root, err := jsonValueOf(text, at)
	if err != nil {
		return u, err
	}
	if from == plannedChange {
		return u, u.change(text, root.member("change"))
	}
	return u, u.value(text, root, from)
}

// change reads a change of a plan.
func (u *planUser) change(text []byte, change *jsonValue) error {
	var c tfjson.ResourceChange
	if err := json.Unmarshal(text, &c); err != nil {
		return err
	}
	if c.Change == nil {
		return errNotPlan
	}
	creates := slices.Contains(c.Change.Actions, tfjson.ActionCreate)
	u.is = creates || c.Change.Actions.Update()
	u.address, u.exists = c.Address, !creates
	u.values, u.unknown = change.member("after"), change.member("after_unknown")
	return u.check()
}

// value reads a resource of a state, or of the values of a plan.
func (u *planUser) value(text []byte, root *jsonValue, from planOrigin) error {
	var s tfjson.StateResource
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	u.is = s.DeposedKey == ""
	u.address, u.exists, u.absentUnknown = s.Address, true, from == plannedValue
	u.values = root.member("values")
	return u.check()
}

// check returns an error if there are no attributes, unless it is said that all of them are unknown.
func (u *planUser) check() error {
	if !u.is || u.values.isNull() && u.unknown.isTrue() || u.values != nil && u.values.kind == jsontext.KindBeginObject {
		return nil
	}
	return errNotPlan
}
