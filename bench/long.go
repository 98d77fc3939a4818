package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
)

// longSizes are the lengths of long strings, in bytes. From 1,025 on there is a
// violation, so that what a violation costs is in the times.
var longSizes = []int{1 << 10, 32 << 10, 1 << 20}

// readers read a long string: Validate as the member of a request, next to what
// does nothing but read the bytes.
var readers = []struct {
	name string
	of   func(text string) func() bool
}{
	{"bytes until one is not ASCII, one by one", func(text string) func() bool {
		return func() bool {
			for i := range len(text) {
				if text[i] >= utf8.RuneSelf {
					return false
				}
			}
			return true
		}
	}},
	{"strings.IndexByte of one that is not there", func(text string) func() bool {
		return func() bool { return strings.IndexByte(text, 0) < 0 }
	}},
	{"utf8.ValidString", func(text string) func() bool {
		return func() bool { return utf8.ValidString(text) }
	}},
	{"Identity Store, DisplayName: length, pattern", func(text string) func() bool {
		r := &identitystore.CreateUserRequest{IdentityStoreId: new("d-1234567890"), DisplayName: &text}
		return func() bool { return r.Validate() == nil }
	}},
	{"Connect, FirstName: length, NFC", func(text string) func() bool {
		r := agentOf(text)
		return func() bool { return r.Validate() == nil }
	}},
	{"Connect, RoutingProfileId: any UTF-8", func(text string) func() bool {
		r := agentOf("Jane")
		r.RoutingProfileId = &text
		return func() bool { return r.Validate() == nil }
	}},
}

// agentOf returns a request in which nothing is wrong but for the first name.
func agentOf(first string) *connect.CreateUserRequest {
	return &connect.CreateUserRequest{
		Username:           new("jdoe"),
		IdentityInfo:       &connect.UserIdentityInfo{FirstName: &first, LastName: new("Doe")},
		PhoneConfig:        &connect.UserPhoneConfig{PhoneType: new(connect.PhoneTypeSoftPhone)},
		SecurityProfileIds: []*string{new("s1")}, RoutingProfileId: new("r1"), InstanceId: new("i1"),
	}
}

// long measures how fast long ASCII strings are read.
func long(p *harness.Page, settings harness.Settings) error {
	rows := [][]string{{"reader"}}
	for _, r := range readers {
		rows = append(rows, []string{r.name})
	}
	for _, size := range longSizes {
		text := strings.Repeat("Jane Doe", size/len("Jane Doe"))
		var entries []harness.Entry
		for _, r := range readers {
			entries = append(entries, harness.Entry{Name: r.name, Run: r.of(text)})
		}
		results := harness.Measure(entries, settings)
		rows[0] = append(rows[0], fmt.Sprintf("%d KiB", size>>10), "median")
		for i := range results {
			rows[i+1] = append(rows[i+1], gigabytes(size, results[i].Minimum()), gigabytes(size, results[i].Median()))
		}
	}
	fmt.Fprint(p, "### Long strings\n\nGB/s of ASCII text in one member. A length of more than is allowed is a violation, and the characters of the whole are counted for it.\n\n")
	if err := harness.WriteRows(p, rows); err != nil {
		return err
	}
	fmt.Fprintln(p)
	return nil
}

func gigabytes(size int, nanoseconds float64) string {
	return fmt.Sprintf("%.2f", float64(size)/nanoseconds)
}
