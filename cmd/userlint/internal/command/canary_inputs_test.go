package command_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// hush runs a check and looks for the canary in everything that it writes.
func hush(t *testing.T, input string, least int, flags ...string) {
	t.Helper()
	for _, format := range []string{"text", "jsonl"} {
		got := run(strings.NewReader(input), append([]string{"check", "--format", format}, flags...)...)
		assert.Equal(t, 1, got.status, got.stderr)
		assert.GreaterOrEqual(t, strings.Count(got.stdout, "\n"), least, "the canary must break rules")
		for _, part := range shown {
			assert.NotContains(t, got.stdout, part)
			assert.NotContains(t, got.stderr, part)
		}
	}
}

// TestCanaryYAML plants the canary in YAML: in flow and block style, quoted and
// plain, as an anchored value, and in documents that are broken at it.
func TestCanaryYAML(t *testing.T) {
	plain := strings.Trim(canary, "\x01")
	for service, members := range map[string][]rules.Member{
		"identitystore": identitystore.Members(), "connect": connect.Members(), "generic": generic.Members(),
	} {
		t.Run(service, func(t *testing.T) {
			var documents []string
			for _, m := range members {
				for _, line := range plant(t, members, m.Path) {
					documents = append(documents, line+" # "+plain)
				}
				name, _, _ := strings.Cut(m.Path, ".")
				for _, value := range []string{
					plain, "*" + plain, "!" + plain, "&" + plain, "%" + plain, "\n\t" + plain, plain + ": " + plain, "[" + plain, "|\n  " + plain + "\n " + plain,
					"\"" + plain + "\\q\"", "'" + plain, "!!int " + plain, "&a [*a, " + plain + "]", "\x01" + plain, "\n  ? [" + plain + "]\n  : 1", "\n  <<: " + plain,
				} {
					documents = append(documents, name+": "+value)
				}
			}
			assert.Contains(t, check.Services(), service)
			hush(t, strings.Join(documents, "\n---\n"), len(documents)/2, "--service", service, "--input-format", "yaml")
		})
	}
}

// TestCanaryTemplate plants the canary in the properties of users.
func TestCanaryTemplate(t *testing.T) {
	text := quote(canary)
	var inYAML, inJSON strings.Builder
	inYAML.WriteString("Resources:\n")
	inJSON.WriteString(`{"Resources": {"Z": {"Type": "AWS::Connect::User"}`)
	n := 0
	for _, property := range []string{
		"Username", "Password", "IdentityInfo", "PhoneConfig", "InstanceArn", "RoutingProfileArn", "SecurityProfileArns", "Tags", "InstanceId", "AutoAcceptConfigs",
	} {
		for _, value := range []string{
			text, "[" + text + "]", `{"FirstName": ` + text + `, "AutoAccept": ` + text + `}`, `[{"Key": "k", "Value": ` + text + `}]`, `{"Fn::Sub": ` + text + `}`,
			`[[` + text + `]]`, `[{"Channel": ` + text + `}]`, strings.TrimSuffix(text, `"`) + "\xff\"",
		} {
			n++
			fmt.Fprintf(&inYAML, "  R%d: {Type: AWS::Connect::User, Properties: {%s: %s}}\n", n, property, value)
			fmt.Fprintf(&inJSON, `, "R%d": {"Type": "AWS::Connect::User", "Properties": {%q: %s}}`+"\n", n, property, value)
		}
	}
	hush(t, inYAML.String(), 3*n)
	hush(t, inJSON.String()+"}}", 3*n)
	hush(t, inJSON.String()+`, "x": `+text, 1)
	hush(t, inYAML.String()+"  X: {Type: AWS::Connect::User, Properties: {Username: !"+strings.Trim(canary, "\x01")+"}}\n", 1)
}
