package rules

import "slices"

// StringMap checks a map of strings: its size, and each key and value. Entries
// are visited in the order of their keys where that can be seen.
func (v *Visitor) StringMap(name string, entries map[string]*string, m *Map) {
	if entries != nil {
		v.stringMap(name, entries, m)
	}
}

func (v *Visitor) stringMap(name string, entries map[string]*string, m *Map) {
	switch v.mode {
	case describing:
		v.describeMap(name, m)
		return
	case passing:
		return
	}
	v.items(name, len(entries), &m.Source, m.Items)
	var wrong []string
	for key, value := range entries {
		switch {
		case m.admits(key) && value != nil && m.Value.admits(*value):
		case v.mode == judging:
			v.entry(name, key, value, m)
		case v.mode == recording:
			wrong = append(wrong, key)
		}
	}
	slices.Sort(wrong)
	for _, key := range wrong {
		v.entry(name, key, entries[key], m)
	}
}

// admits reports whether a key breaks no constraint from either source.
func (m *Map) admits(key string) bool {
	return m.Key.admits(key) && (m.AlsoKey == nil || m.AlsoKey.judge(key, false).faults == 0)
}

// EntryFaults returns what is wrong with an entry of a map, as bits: entries that
// break the same rule have one in common, and one that breaks none has no bit.
// It is for choosing among very many entries, of which Inspect reports a few. A
// nil value is null; in a map of documents values are not looked at.
func (m *Member) EntryFaults(key string, value *string) uint32 {
	m.mustBe(m.entries != nil)
	faults := uint32(m.entries.Key.judge(key, true).faults)
	if also := m.entries.AlsoKey; also != nil {
		faults |= uint32(also.judge(key, false).faults) << 8
	}
	switch text := m.entries.Value; {
	case text == nil:
	case value == nil:
		faults |= 1 << 24
	default:
		faults |= uint32(text.judge(*value, true).faults) << 16
	}
	return faults
}

func (v *Visitor) entry(name, key string, value *string, m *Map) {
	v.key(name, key, m)
	v.enterEntry(name, key, entryValue)
	v.Required("", value != nil, &nullItem)
	v.String("", value, m.Value)
	v.Leave()
}

// enterEntry goes to the key or the value of an entry.
func (v *Visitor) enterEntry(name, key string, sort sort) {
	if v.book != nil {
		v.book.path.push(step{name: name, key: key, sort: sort})
	}
}

func (v *Visitor) key(name, key string, m *Map) {
	v.enterEntry(name, key, entryKey)
	v.String("", &key, m.Key)
	if m.AlsoKey != nil {
		v.Also("", &key, m.AlsoKey)
	}
	v.Leave()
}

// DocumentMap checks a map of documents: its size, each key, and that all text
// inside the documents is valid UTF-8. See Document for what may stand there.
// The map is a member of the payload itself.
func (v *Visitor) DocumentMap(name string, entries map[string]any, m *Map) {
	if entries != nil {
		v.documentMap(name, entries, m)
	}
}

func (v *Visitor) documentMap(name string, entries map[string]any, m *Map) {
	switch v.mode {
	case describing:
		v.describeMap(name, m)
		return
	case passing:
		return
	}
	v.items(name, len(entries), &m.Source, m.Items)
	var wrong []string
	for key, document := range entries {
		switch {
		case m.admits(key) && isSound(document, around):
		case v.mode == judging:
			v.documentEntry(name, key, document, m)
		case v.mode == recording:
			wrong = append(wrong, key)
		}
	}
	slices.Sort(wrong)
	for _, key := range wrong {
		v.documentEntry(name, key, entries[key], m)
	}
}

func (v *Visitor) documentEntry(name, key string, document any, m *Map) {
	v.key(name, key, m)
	v.enterEntry(name, key, entryValue)
	v.Document(document)
	v.Leave()
}

func (v *Visitor) describeMap(name string, m *Map) {
	v.declare(name, TypeMap)
	v.note(name, func(known *Member) { known.entries = m })
	v.describeItems(name, &m.Source, m.Items)
	v.enterEntry(name, "", entryKey)
	v.declare("", TypeString)
	v.describeString("", m.Key)
	if m.AlsoKey != nil {
		v.describeString("", m.AlsoKey)
	}
	v.Leave()
	v.enterEntry(name, "", entryValue)
	if m.Value == nil {
		v.declare("", TypeDocument)
	} else {
		v.describe("", KindRequired, &nullItem, Required{})
		v.declare("", TypeString)
		v.describeString("", m.Value)
	}
	v.Leave()
}
