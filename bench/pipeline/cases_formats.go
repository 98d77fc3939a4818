package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
)

// yamlUser is a user in which nothing is wrong.
const yamlUser = "IdentityStoreId: d-9067f0a1b2\nUserName: maria\nName: {FamilyName: Garcia, GivenName: Maria}\nDisplayName: Maria\n"

// inFormat says in which format an input is.
func inFormat(name string) []string { return []string{"--input-format", name} }

// inParts is an input of so many numbered parts between a start and an end. The
// number stands in the place of $.
func inParts(start, part, separator, end string) func(*bufio.Writer, int) error {
	pieces := strings.Split(part, "$")
	return func(w *bufio.Writer, size int) error {
		var b []byte
		for i := range size {
			if i > 0 {
				b = append(b, separator...)
			} else {
				b = append(b, start...)
			}
			for j, piece := range pieces {
				if j > 0 {
					b = strconv.AppendInt(b, int64(i), 10)
				}
				b = append(b, piece...)
			}
			if _, err := w.Write(b); err != nil {
				return err
			}
			b = b[:0]
		}
		_, err := w.WriteString(end)
		return err
	}
}

// eachWrong is an error, and so many warnings, for each of n.
func eachWrong(warnings int) func(int) outcome {
	return func(n int) outcome { return outcome{1, n, warnings * n} }
}

// otherCases are inputs that are no JSON, or JSON of another form than payloads.
func otherCases() []worstCase {
	table := "UserName,IdentityStoreId,DisplayName"
	cases := []worstCase{
		{
			name: "a million columns in CSV", service: "identitystore", arguments: inFormat("csv"), sizes: fourfold(million),
			write: func(w *bufio.Writer, size int) error {
				if err := inParts(table, ",c$", "", "\nmaria,d-9067f0a1b2,Maria")(w, size); err != nil {
					return err
				}
				return inParts("", ",x", "", "\n")(w, size)
			},
			want: func(size int) outcome {
				const mostColumns = 4096
				if size < mostFaults {
					return outcome{1, size, 2}
				}
				if size <= mostColumns {
					return found(mostFaults)
				}
				return found(1)
			},
		},
		{
			name: "a row with a million cells too many in CSV", service: "identitystore", arguments: inFormat("csv"), sizes: fourfold(million),
			write: inParts(table+"\nmaria,d-9067f0a1b2,Maria", ",x", "", "\n"), want: fixed(found(1)),
		},
		{
			name: "200,000 wrong rows in CSV", service: "identitystore", arguments: inFormat("csv"), sizes: fourfold(200_000),
			write: inParts(table+"\n", "maria $,d-9067f0a1b2,Maria", "\n", "\n"), want: eachWrong(2),
		},
		{
			name: "50,000 documents in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(50_000),
			write: repeated("---\n" + yamlUser), want: fixed(outcome{}),
		},
		{
			name: "a list of 50,000 wrong users in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(50_000),
			write: inParts("", `- {IdentityStoreId: d-9067f0a1b2, UserName: "a $", DisplayName: A, Name: {FamilyName: A, GivenName: A}}`, "\n", "\n"),
			want:  found,
		},
		{
			name: "200,000 unknown members in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(200_000),
			write: inParts(yamlUser, "u$: 0", "\n", "\n"), want: reported,
		},
		{
			name: "50,000 aliases in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(50_000),
			write: inParts(yamlUser+"Title: &a x\nPhotos:\n", "- {Value: *a}", "\n", "\n"), want: fixed(found(1)),
		},
		{
			name: "100 aliases of ten aliases each in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(100),
			write: func(w *bufio.Writer, size int) error {
				_, err := w.WriteString("a0: &a0 [x]\n")
				for i := range size {
					if err == nil {
						_, err = fmt.Fprintf(w, "a%d: &a%d [%s]\n", i+1, i+1, same(fmt.Sprintf("*a%d", i), 10))
					}
				}
				return err
			},
			want: func(size int) outcome {
				if size < 8 { // not too much for what is remembered
					return outcome{1, size + 2, 4}
				}
				return found(1)
			},
		},
		{
			name: "a million opening brackets in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(million),
			write: func(w *bufio.Writer, size int) error {
				return inParts(yamlUser+"Extensions: ", "[", "", "\n")(w, size)
			},
			want: fixed(found(1)),
		},
		{
			name: "a million dashes in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(million),
			write: inParts("", "- ", "", "x\n"), want: fixed(found(1)),
		},
		{
			name: "a text of 400,000 lines in YAML", service: "identitystore", arguments: inFormat("yaml"), sizes: fourfold(400_000),
			write: inParts(yamlUser+"NickName: |\n", "  x", "\n", "\n"),
			want:  func(size int) outcome { return found(min(1, 2*size/1025)) },
		},
		{
			name: "100,000 changes in a plan of Terraform", arguments: inFormat("terraform"), sizes: fourfold(100_000),
			write: inParts(`{"format_version":"1.2","resource_changes":[`,
				`{"address":"aws_identitystore_user.u[$]","mode":"managed","type":"aws_identitystore_user","name":"u","index":$,`+
					`"provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],"before":null,"after":{"display_name":"A",`+
					`"identity_store_id":"d-9067f0a1b2","user_name":"a $","name":[{"family_name":"A","given_name":"A"}]},"after_unknown":{"id":true}}}`,
				",", "]}\n"),
			want: found,
		},
		{
			name: "100,000 other resources in a plan of Terraform", arguments: inFormat("terraform"), sizes: fourfold(100_000),
			write: inParts(`{"format_version":"1.2","resource_changes":[`,
				`{"address":"aws_s3_bucket.b[$]","mode":"managed","type":"aws_s3_bucket","name":"b","index":$,`+
					`"change":{"actions":["create"],"before":null,"after":{"bucket":"b"}}}`,
				",", "]}\n"),
			want: fixed(outcome{exit: 3}),
		},
		{
			name: "100,000 e-mail addresses in a plan of Terraform", arguments: inFormat("terraform"), sizes: fourfold(100_000),
			write: inParts(`{"format_version":"1.2","resource_changes":[{"address":"aws_identitystore_user.u","mode":"managed",`+
				`"type":"aws_identitystore_user","name":"u","provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],`+
				`"before":null,"after":{"display_name":"A","identity_store_id":"d-9067f0a1b2","user_name":"a","name":[{"family_name":"A","given_name":"A"}],"emails":[`,
				`{"value":"a@example.com"}`, ",", "]}}}]}\n"),
			want: fixed(found(1)),
		},
		{
			name: "2,000 users in a template of CloudFormation", arguments: inFormat("cloudformation"), sizes: fourfold(2000),
			write: inParts(`{"AWSTemplateFormatVersion":"2010-09-09","Resources":{`,
				`"U$":{"Type":"AWS::Connect::User","Properties":{"Username":"a@$","InstanceArn":"arn:aws:connect:us-east-1:123456789012:instance/`+
					`12345678-1234-4234-9234-123456789012","RoutingProfileArn":"r","SecurityProfileArns":["s"],"PhoneConfig":{"PhoneType":"SOFT_PHONE"}}}`,
				",", "}}\n"),
			want: found,
		},
	}
	for i := range cases {
		cases[i].other = true
	}
	return cases
}
