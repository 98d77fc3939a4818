package connect_test

import (
	"testing"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/internal/servicetest"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/rules"
)

var suite = servicetest.Service[connect.CreateUserRequest, connect.CreateUserResponse]{
	Name: "connect",
	Contexts: []vectors.Context{{},
		{IdentityManagementType: "CONNECT_MANAGED"},
		{IdentityManagementType: "SAML"},
		{IdentityManagementType: "EXISTING_DIRECTORY"},
		{DirectoryUnreachable: true},
		{IdentityManagementType: "EXISTING_DIRECTORY", DirectoryUnreachable: true},
	},
	Validate: func(c vectors.Context, r *connect.CreateUserRequest) error {
		return instanceOf(c).Validate(r)
	},
	Inspect: func(c vectors.Context, r *connect.CreateUserRequest, unread ...string) []rules.Violation {
		return instanceOf(c).Inspect(r, unread...)
	},
	NewBatch: func(vectors.Context) servicetest.Batch[connect.CreateUserRequest] {
		return &connect.Batch{}
	},
	Keys: connect.Keys,
	Accepting: func(c vectors.Context, r *connect.CreateUserRequest) []string {
		var names []string
		for _, accepting := range instanceOf(c).Accepting(r) {
			names = append(names, accepting.String())
		}
		return names
	},
	ValidateResponse: (*connect.CreateUserResponse).Validate,
	InspectResponse:  (*connect.CreateUserResponse).Inspect,
	Rules:            connect.Rules,
	Members:          func(c vectors.Context) []rules.Member { return instanceOf(c).Members() },
	ResponseMembers:  connect.ResponseMembers,
	SeveralMembers:   []string{"connect.PhoneConfig.DeskPhoneNumber.required"},
	Bases: map[rules.Basis][]string{
		rules.Documented: {
			"connect.Username.required",
			"connect.Username.length-saml",
			"connect.Username.pattern-saml",
			"connect.Username.length-not-saml",
			"connect.Username.email-format",
			"connect.Password.required",
			"connect.Password.forbidden",
			"connect.IdentityInfo.FirstName.required",
			"connect.IdentityInfo.FirstName.nfc",
			"connect.IdentityInfo.LastName.required",
			"connect.IdentityInfo.LastName.nfc",
			"connect.IdentityInfo.Email.forbidden",
			"connect.IdentityInfo.SecondaryEmail.pattern",
			"connect.PhoneConfig.required",
			"connect.PhoneConfig.PhoneType.required",
			"connect.PhoneConfig.PhoneType.enum",
			"connect.PhoneConfig.AfterContactWorkTimeLimit.range",
			"connect.DirectoryUserId.forbidden",
			"connect.DirectoryUserId.required",
			"connect.SecurityProfileIds.required",
			"connect.RoutingProfileId.required",
			"connect.InstanceId.required",
			"connect.Username.duplicate",
		},
		rules.Modelled: {"connect.SecurityProfileIds.required"},
		rules.Guidance: {
			"connect.IdentityInfo.FirstName.length-connect-managed",
			"connect.IdentityInfo.LastName.length-connect-managed",
			"connect.IdentityInfo.Mobile.pattern",
			"connect.AfterContactWorkConfigs.AfterContactWorkConfig.AfterContactWorkTimeLimit.range-phone-config",
			"connect.AfterContactWorkConfigs.AgentFirstCallbackAfterContactWorkConfig.AfterContactWorkTimeLimit.range-phone-config",
			"connect.PhoneNumberConfigs.Channel.enum-voice-only",
			"connect.PersistentConnectionConfigs.Channel.enum-voice-only",
			"connect.VoiceEnhancementConfigs.Channel.enum-voice-only",
			"connect.PhoneConfig.PhoneType.conflict",
			"connect.PhoneConfig.AutoAccept.conflict",
			"connect.PhoneConfig.AfterContactWorkTimeLimit.conflict",
			"connect.PhoneConfig.DeskPhoneNumber.conflict",
			"connect.PhoneConfig.PersistentConnection.conflict",
			"connect.AutoAcceptConfigs.AgentFirstCallbackAutoAccept.conflict",
			"connect.AfterContactWorkConfigs.AgentFirstCallbackAfterContactWorkConfig.conflict",
		},
		rules.Observed: {"connect.SecurityProfileIds.unique", "connect.PhoneConfig.DeskPhoneNumber.required"},
	},
	Exceptions:     exceptions,
	ListExceptions: connect.Exceptions,
}

func instanceOf(c vectors.Context) connect.Instance {
	identities, err := connect.ParseIdentityManagementType(c.IdentityManagementType)
	if err != nil {
		panic(err)
	}
	return connect.Instance{IdentityManagementType: identities, DirectoryUnreachable: c.DirectoryUnreachable}
}

func TestService(t *testing.T) { suite.Test(t) }

// FuzzValidate checks what must hold of any request.
func FuzzValidate(f *testing.F) { suite.Fuzz(f) }

// FuzzText checks the same of any text in any member.
func FuzzText(f *testing.F) { suite.FuzzText(f) }

// BenchmarkValidate compares a check of the full payload with reading it.
func BenchmarkValidate(b *testing.B) { suite.Benchmark(b) }
