package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/check"
	"github.com/userlint/userlint/cmd/userlint/internal/source"
	"github.com/userlint/userlint/connect"
)

// TestServiceOfTheInput: without a service of the run, each record is judged by
// the one that it is for, under the context that was declared for it.
func TestServiceOfTheInput(t *testing.T) {
	template := "Resources:\n  A: &a {Type: AWS::Connect::User, Properties: {Username: a, InstanceArn: i, RoutingProfileArn: r,\n" +
		"    SecurityProfileArns: [s], PhoneConfig: {PhoneType: SOFT_PHONE}, IdentityInfo: {FirstName: a, LastName: b}, Nope: 1}}\n" +
		"  B: *a\n  C: {Type: AWS::Connect::User, Properties: !Ref x}\n"
	var found []string
	run := check.Run{
		Services: check.NewServices(check.Options{
			Duplicates: true, Instance: connect.Instance{IdentityManagementType: connect.ConnectManaged},
		}),
		Report: func(f check.Finding) error {
			line := fmt.Sprint(f.Address, " ", f.Service, " ", f.Rule, " ", f.Pointer, " ", f.Line, ":", f.Column)
			if f.Related != nil {
				line += fmt.Sprint(" of record ", f.Related.Record)
			}
			found = append(found, line)
			return nil
		},
	}
	records, err := run.Input("-", strings.NewReader(template), source.CloudFormation)
	require.NoError(t, err)
	assert.Equal(t, 3, records)
	assert.Equal(t, []string{
		"A connect connect.Password.required /Password 2:48",
		"A connect connect.unknown-member /Nope 3:118",
		"B connect connect.Password.required /Password 2:48",
		"B connect connect.Username.duplicate /Username 2:59 of record 1",
		"B connect connect.unknown-member /Nope 3:118",
	}, found)
}

// TestNoService: an input that does not say its service cannot be read without.
func TestNoService(t *testing.T) {
	run := check.Run{Services: check.NewServices(check.Options{}), Report: func(check.Finding) error { return nil }}
	_, err := run.Input("-", strings.NewReader("{}"), source.Auto)
	assert.ErrorIs(t, err, source.ErrNoService)
}
