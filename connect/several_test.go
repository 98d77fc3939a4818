package connect_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/rules"
)

// TestRequestAndParameterRaiseAnExceptionEach, in one error.
func TestRequestAndParameterRaiseAnExceptionEach(t *testing.T) {
	request := jane()
	request.Username = new("jane@doe")
	request.Password = nil
	request.IdentityInfo.Email = new("jdoe@example.com")
	request.InstanceId = new("")
	err := connect.Instance{IdentityManagementType: connect.SAML}.Validate(request)

	var invalid *connect.InvalidRequestException
	require.ErrorAs(t, err, &invalid)
	assert.Equal(t, []string{"connect.IdentityInfo.Email.forbidden"}, servicetest.RulesOf(invalid.Violations()))
	assert.Nil(t, invalid.Reason, "it is for attached files")

	var parameter *connect.InvalidParameterException
	require.ErrorAs(t, err, &parameter)
	assert.Equal(t, []string{"connect.Username.email-format", "connect.InstanceId.length"}, servicetest.RulesOf(parameter.Violations()))

	assert.Equal(t, []string{
		"connect.Username.email-format", "connect.IdentityInfo.Email.forbidden", "connect.InstanceId.length",
	}, servicetest.RulesOf(rules.Violations(err)), "in the order of the members")
}

// TestUnreadSettingsStandInForPhoneConfig: settings per channel that could not
// be read are there all the same.
func TestUnreadSettingsStandInForPhoneConfig(t *testing.T) {
	request := jane()
	request.PhoneConfig = nil
	assert.Equal(t, []string{"connect.PhoneConfig.required"}, servicetest.RulesOf(request.Inspect()))
	for _, list := range []string{
		"/AutoAcceptConfigs", "/AfterContactWorkConfigs", "/PhoneNumberConfigs", "/PersistentConnectionConfigs",
		"/VoiceEnhancementConfigs",
	} {
		assert.Empty(t, request.Inspect(list), list)
	}
	request.PhoneConfig = &connect.UserPhoneConfig{}
	assert.Equal(t, []string{"connect.PhoneConfig.PhoneType.required"}, servicetest.RulesOf(request.Inspect("/AutoAcceptConfigs")))
	assert.Empty(t, request.Inspect("/PhoneNumberConfigs"))
}

// TestSecurityProfileIdThatIsNoText: the items of the list are free but for
// being text.
func TestSecurityProfileIdThatIsNoText(t *testing.T) {
	request := jane()
	request.SecurityProfileIds = []*string{new("any text"), new(""), new("\xff")}
	found := request.Inspect()
	assert.Equal(t, []string{"connect.utf8"}, servicetest.RulesOf(found))
	assert.Equal(t, "/SecurityProfileIds/2", found[0].Pointer)
}

// TestChannelThatIsNoText conflicts with nothing: it is not known to be other
// than VOICE.
func TestChannelThatIsNoText(t *testing.T) {
	request := jane()
	request.PhoneConfig = nil
	request.AutoAcceptConfigs = []*connect.AutoAcceptConfig{{
		Channel: new(connect.Channel("VOICE\xff")), AutoAccept: new(true), AgentFirstCallbackAutoAccept: new(true),
	}}
	request.AfterContactWorkConfigs = []*connect.AfterContactWorkConfigPerChannel{{
		Channel:                                  new(connect.Channel("\xff")),
		AfterContactWorkConfig:                   &connect.AfterContactWorkConfig{},
		AgentFirstCallbackAfterContactWorkConfig: &connect.AfterContactWorkConfig{},
	}}
	assert.Equal(t, []string{"connect.utf8", "connect.utf8"}, servicetest.RulesOf(request.Inspect()))
}
