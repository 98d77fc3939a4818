package command_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// assertHidden fails where something that the command wrote shows the canary.
func assertHidden(t *testing.T, got result) {
	t.Helper()
	for _, part := range shown {
		assert.NotContains(t, got.stdout, part)
		assert.NotContains(t, got.stderr, part)
	}
}

// TestCanaryInTables plants a canary in every column of a table, in cells that
// are broken, and in rows where the header should be.
func TestCanaryInTables(t *testing.T) {
	cell := `"` + canary + `"`
	tables := map[string][]string{
		"text behind a quote": {"connect", "Username,Password\n" + cell + canary + ",x\n"},
		"open quote":          {"connect", "Username,Password\n\"" + canary + ",x\n"},
		"too many cells":      {"connect", "Username\nx," + cell + "\n"},
		"no JSON":             {"connect", "PhoneConfig,Username\n{" + canary + ",x\n"},
		"no header":           {"connect", canary + "," + canary + "\n"},
		"bulk template": {"connect", "first name,last name,email address,secondary email address,mobile,password,user login," +
			"agent hierarchy,routing profile name,security_profile_name_1|security_profile_name_2,phone type (soft/desk)," +
			"phone number,soft phone auto accept (yes/no),ACW timeout (seconds),tags,persistent connection,audio enhancement\n" +
			strings.Repeat(cell+",", 16) + cell + "\n"},
	}
	for service, members := range map[string][]rules.Member{"connect": connect.Members(), "identitystore": identitystore.Members()} {
		for _, m := range members {
			column := strings.ReplaceAll(m.Path, ".value", ".x")
			for _, list := range members {
				if list.Type == rules.TypeList && strings.HasPrefix(column, list.Path+".") {
					column = strings.Replace(column, list.Path+".", list.Path+"[0].", 1)
				}
			}
			tables[service+" "+m.Path] = []string{service, column + "\n" + cell + "\n"}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		t.Run(name, func(t *testing.T) {
			for _, format := range []string{"text", "jsonl"} {
				got := run(strings.NewReader(tables[name][1]), "check", "--input-format", "csv", "--service", tables[name][0], "--format", format)
				assert.Equal(t, 1, got.status, got.stderr)
				assertHidden(t, got)
			}
		})
	}
}

// TestCanaryInPlans plants a canary in every attribute of a plan, as a value of
// every JSON type, and in plans that are broken.
func TestCanaryInPlans(t *testing.T) {
	text := quote(canary)
	values := map[string]string{
		"string": text, "list": "[" + text + "]", "object": `{"x":` + text + `}`, "block": `[{"x":` + text + `,"value":` + text + `}]`,
	}
	attributes := map[string][]string{
		"aws_identitystore_user": {"identity_store_id", "user_name", "display_name", "title", "name", "emails", "addresses"},
		"aws_connect_user":       {"name", "password", "instance_id", "identity_info", "phone_config", "security_profile_ids", "tags", "tags_all"},
	}
	for kind, names := range attributes {
		for _, name := range names {
			for sort, value := range values {
				t.Run(kind+" "+name+" "+sort, func(t *testing.T) {
					change := `{"address":"a.b","mode":"managed","type":"` + kind + `","name":"b","change":{"actions":["create"],` +
						`"after":{"` + name + `":` + value + `},"after_unknown":{}}}`
					plan := `{"format_version":"1.2","resource_changes":[` + change + `]}`
					assert.True(t, json.Valid([]byte(plan)))
					for _, broken := range []string{
						plan, plan[:len(plan)-3], strings.Replace(plan, text, text+text, 1), strings.Replace(plan, `"1.2"`, text, 1),
						strings.Replace(plan, `"managed"`, text, 1), strings.Replace(plan, `["create"]`, text, 1), strings.Replace(plan, `"`+name, `"`+canary, 1),
					} {
						got := run(strings.NewReader(broken), "check", "--input-format", "terraform", "--format", "jsonl")
						assert.NotEqual(t, 0, got.status)
						assertHidden(t, got)
					}
				})
			}
		}
	}
}
