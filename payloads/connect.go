package payloads

import (
	"slices"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/rules"
)

// connectRules returns the catalogue of Connect. The one rule that depends on
// more than the identity management type is in it only where it holds.
func connectRules(instance connect.Instance) []rules.Rule {
	return slices.DeleteFunc(connect.Rules(), func(r rules.Rule) bool {
		return r.ID == "connect.DirectoryUserId.required" && !instance.DirectoryUnreachable
	})
}

func severalOfConnect() several {
	return several{
		optional: []string{"connect.PhoneConfig.DeskPhoneNumber.required"},
		users:    map[string][]string{"connect.Username.duplicate": {"InstanceId", "Username"}},
		prepare:  chooseSettings,
		finish:   chooseSoftPhone,
		breaks: map[string]func(*plan, *object){
			"connect.PhoneConfig.DeskPhoneNumber.required": func(_ *plan, document *object) {
				phone := document.get("PhoneConfig").(*object)
				phone.set("PhoneType", string(connect.PhoneTypeDeskPhone))
				phone.remove("DeskPhoneNumber")
			},
		},
	}
}

// chooseSettings decides which of the lists of settings per channel there are,
// and leaves out of PhoneConfig what goes with none of them. PhoneConfig itself
// may then be missing.
func chooseSettings(p *plan) {
	if p.breaking == "connect.PhoneConfig.DeskPhoneNumber.required" {
		p.with["PhoneConfig.PhoneType"] = true
	}
	some := false
	conflicts, from := p.conflicts()
	for _, n := range p.root.members {
		if n.member("Channel") == nil {
			continue
		}
		there := p.wants(n.path) || p.chance(p.style.members, 16)
		for i, c := range conflicts {
			// A list goes without what must be there, but for what is to conflict.
			if c.With == n.path && p.wants(from[i].Member) && p.breaking != from[i].ID {
				there = false
			}
		}
		if p.breaking == "connect.PhoneConfig.required" {
			there = false
		}
		if !there {
			p.without[n.path] = true
			continue
		}
		some = true
		p.with[n.path] = true
		for i, c := range conflicts {
			if c.With == n.path && p.breaking != from[i].ID {
				p.without[from[i].Member] = true
			}
		}
	}
	if some && !p.wants("PhoneConfig") && p.chance(1, 2) {
		p.without["PhoneConfig"] = true
	}
}

// conflicts returns those between a member and a list.
func (p *plan) conflicts() ([]rules.Conflict, []rules.Rule) {
	return constraintsOf[rules.Conflict](slices.DeleteFunc(slices.Clone(p.catalogue), func(r rules.Rule) bool {
		c, ok := r.Constraint.(rules.Conflict)
		return !ok || c.Only != ""
	}))
}

// chooseSoftPhone makes a desk phone without a number a soft phone.
func chooseSoftPhone(_ *plan, document *object) {
	phone, ok := document.get("PhoneConfig").(*object)
	if ok && phone.index("PhoneType") >= 0 && phone.index("DeskPhoneNumber") < 0 {
		phone.set("PhoneType", string(connect.PhoneTypeSoftPhone))
	}
}
