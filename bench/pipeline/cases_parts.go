package main

// manyParts are records of very many parts. What is wrong with them is for the
// library to say where it is nothing that reading finds.
var manyParts = []struct {
	name, service string
	size          int
	start         string
	parts         func(n int) string
	end           string
	want          func(n int) outcome
}{
	{"a million unknown members", "identitystore", million, soundStart + ",", func(n int) string { return numbered(`"u$":0`, n) }, "}", reported},
	{"a million times the same unknown member", "identitystore", million, soundStart + ",", func(n int) string { return same(`"Titel":0`, n) }, "}", reported},
	{"a million times one member", "identitystore", million, soundStart + `,"Title":"a",`, func(n int) string { return same(`"Title":""`, n) }, "}", reported},
	{"a million items that are no objects", "identitystore", million, soundStart + `,"Photos":[`, func(n int) string { return same("0", n) }, "]}", wrongItems},
	{"a million e-mail addresses", "identitystore", million, soundStart + `,"Emails":[`, func(n int) string { return same("{}", n) }, "]}", nil},
	{"a million members of an extension", "identitystore", million, soundStart + `,"Extensions":{"aws:identitystore:enterprise":{`,
		func(n int) string { return numbered(`"u$":0`, n) }, "}}}", nil},
	{"a million extensions", "identitystore", million, soundStart + `,"Extensions":{`, func(n int) string { return numbered(`"u$":0`, n) }, "}}", nil},
	{"a million objects in an extension, one of them with a name twice", "identitystore", million, soundStart + `,"Extensions":{"aws:identitystore:enterprise":[`,
		func(n int) string { return numbered(`{"u":$}`, n) + `,{"u":0,"u":0}` }, "]}}", fixed(found(1))},
	{"a million postal addresses", "identitystore", million, soundStart + `,"Addresses":[`, func(n int) string { return same("{}", n) }, "]}", nil},
	{"five million postal addresses", "identitystore", 5 * million, soundStart + `,"Addresses":[`, func(n int) string { return same("{}", n) }, "]}", nil},
	{"800,000 different postal addresses", "identitystore", 800_000, soundStart + `,"Addresses":[`, func(n int) string { return numbered(`{"Type":"$"}`, n) }, "]}", nil},
	{"a million tags", "connect", million, connectStart + `,"SecurityProfileIds":["s1"],"Tags":{`, func(n int) string { return numbered(`"$":""`, n) }, "}}", nil},
	{"a million tags with wrong keys", "connect", million, connectStart + `,"SecurityProfileIds":["s1"],"Tags":{`, func(n int) string { return numbered(`"!$":""`, n) }, "}}", nil},
	{"a million tags, one of them twice", "connect", million, connectStart + `,"SecurityProfileIds":["s1"],"Tags":{`,
		func(n int) string { return numbered(`"$":""`, n) + `,"0":""` }, "}}", tooManyAndOne},
	{"a million settings of channels", "connect", million, connectStart + `,"SecurityProfileIds":["s1"],"AutoAcceptConfigs":[`, func(n int) string { return same("{}", n) }, "]}", nil},
	{"a million different items with escapes", "connect", million, connectStart + `,"SecurityProfileIds":[`, func(n int) string { return numbered(`"\ts$"`, n) }, "]}", nil},
	{"a million different items", "connect", million, connectStart + `,"SecurityProfileIds":[`, func(n int) string { return numbered(`"s$"`, n) }, "]}", nil},
	{"a million equal items", "connect", million, connectStart + `,"SecurityProfileIds":[`, func(n int) string { return same(`"s1"`, n) }, "]}", nil},
}

// reported is one thing wrong with each of n parts.
func reported(n int) outcome { return found(min(n, mostFaults)) }

// tooManyAndOne is that there are too many tags, and one thing that is wrong
// with one of them.
func tooManyAndOne(n int) outcome {
	const most = 50
	if n <= most {
		return found(1)
	}
	return found(2)
}

// wrongItems is a wrong type of each of n items, and that there are too many,
// which is not looked at where more is wrong than is reported.
func wrongItems(n int) outcome {
	if n < mostFaults {
		return found(n + 1)
	}
	return found(mostFaults)
}

// partCases have one record of a million parts.
func partCases() []worstCase {
	var cases []worstCase
	for _, m := range manyParts {
		whole := func(size int) string { return m.start + m.parts(size) + m.end }
		c := worstCase{
			name: m.name + " in a record", service: m.service, sizes: fourfold(m.size),
			write: record(whole), want: judged(m.service, whole),
		}
		if m.want != nil {
			c.want = m.want
		}
		cases = append(cases, c)
	}
	return cases
}
