package terraform

import (
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/cmd/userlint/internal/source/compose"
	"github.com/userlint/userlint/rules"
)

// record composes the record of a user.
func (u *planUser) record(c *compose.Composer) source.Record {
	var rec source.Record
	switch {
	case u.values.isNull():
		c.UnknownRecord(u.unknown.at)
		rec = c.Record(u.unknown.at)
	default:
		c.BeginObject(u.values.at)
		u.members(c, u.kind.attributes, "", u.values, u.unknown)
		c.EndObject()
		rec = c.Record(u.values.at)
	}
	rec.Service, rec.Address = u.kind.service, u.address
	return rec
}

// members writes the members that attributes become. Of unknown, which is beside the values, a true says that the value
// in its place is unknown.
func (u *planUser) members(c *compose.Composer, of []attribute, pointer string, values, unknown *jsonValue) {
	for _, a := range of {
		value, not := u.attribute(a, values), unknown.member(a.name)
		if u.absentUnknown && value == nil || not.isTrue() || a.form == passwordAttribute && u.exists && isEmpty(value) {
			c.Name(a.member)
			c.Unknown(pointer+"/"+a.member, values.at)
			continue
		}
		if value.isNull() || a.leavesOut(value) {
			continue
		}
		c.Name(a.member)
		u.member(c, a, pointer+"/"+a.member, value, not)
	}
}

// attribute returns the value of an attribute. Providers before version 3.38 had the tags only under another name.
func (u *planUser) attribute(a attribute, values *jsonValue) *jsonValue {
	value := values.member(a.name)
	if tags := values.member("tags"); a.form == tagsAttribute && value.isNull() && tags != nil {
		return tags
	}
	return value
}

// isEmpty reports whether a value is not set, or "".
func isEmpty(value *jsonValue) bool {
	return value.isNull() || value.kind == jsontext.KindString && value.text == ""
}

// leavesOut reports whether the provider does not send a value, for it is empty.
func (a attribute) leavesOut(value *jsonValue) bool {
	switch a.form {
	case scalarAttribute, passwordAttribute:
		return isEmpty(value)
	case blockAttribute, listAttribute:
		return value.kind == jsontext.KindBeginArray && len(value.items) == 0
	case tagsAttribute:
		return value.kind == jsontext.KindBeginObject && !slices.ContainsFunc(value.members, isSent)
	}
	return false
}

// isSent reports whether the provider sends a tag: it keeps those of AWS to itself.
func isSent(tag jsonMember) bool { return !strings.HasPrefix(tag.name, "aws:") }

// member writes the value of a member.
func (u *planUser) member(c *compose.Composer, a attribute, pointer string, value, unknown *jsonValue) {
	switch {
	case a.form == blockAttribute && value.kind == jsontext.KindBeginArray:
		u.block(c, a, pointer, value.items[0], unknown.item(0))
	case a.form == listAttribute && value.kind == jsontext.KindBeginArray,
		a.form == setAttribute && value.kind == jsontext.KindBeginArray:
		c.BeginArray(value.at)
		for i, item := range value.items {
			u.block(c, a, pointer+"/"+strconv.Itoa(i), item, unknown.item(i))
		}
		c.EndArray()
	case a.form == tagsAttribute && value.kind == jsontext.KindBeginObject:
		u.tags(c, pointer, value, unknown)
	default:
		scalar(c, value)
	}
}

// block writes a block, or an item of a set.
func (u *planUser) block(c *compose.Composer, a attribute, pointer string, value, unknown *jsonValue) {
	switch {
	case unknown.isTrue():
		c.Unknown(pointer, value.at)
	case value.kind == jsontext.KindBeginObject:
		c.BeginObject(value.at)
		u.members(c, a.within, pointer, value, unknown)
		c.EndObject()
	default:
		scalar(c, value)
	}
}

// tags writes tags. One without a value is sent with an empty one.
func (u *planUser) tags(c *compose.Composer, pointer string, value, unknown *jsonValue) {
	c.BeginObject(value.at)
	for _, tag := range value.members {
		if !isSent(tag) {
			continue
		}
		c.Name(tag.name)
		if tag.value.isNull() {
			c.String("", tag.value.at)
		} else {
			scalar(c, tag.value)
		}
	}
	if unknown != nil {
		for _, tag := range unknown.members {
			if isSent(tag) && tag.value.isTrue() {
				c.Name(tag.name)
				c.Unknown(pointer+"/"+rules.EscapeToken(tag.name), value.at)
			}
		}
	}
	c.EndObject()
}

// scalar writes a value as it is. An object or array where none should be gets a place of its own, which is enough to
// say that it is wrong.
func scalar(c *compose.Composer, value *jsonValue) {
	switch value.kind {
	case jsontext.KindString:
		c.String(value.text, value.at)
	case jsontext.KindBeginObject:
		c.BeginObject(value.at)
		c.EndObject()
	case jsontext.KindBeginArray:
		c.BeginArray(value.at)
		c.EndArray()
	default:
		c.JSON(value.text, value.at)
	}
}
