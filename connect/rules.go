package connect

import "github.com/userlint/userlint/rules"

const page = "https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/connect/client/create_user.html"

// Model is the month of the published model that the rules were read from.
const Model = "2026-08"

var service = rules.Service{
	Name:         "connect",
	Page:         page,
	Model:        Model,
	General:      "InvalidParameterException",
	Contexts:     []string{"CONNECT_MANAGED", "SAML", "EXISTING_DIRECTORY"},
	Axis:         "identity management type",
	Alternatives: connectManaged | saml | existingDirectory,
}

var responseService = rules.Service{Name: "connect.response", Page: page, Model: Model}

// The identity management types, as bits. Of two types that come equally close
// to accepting a payload, the lower is reported.
const (
	connectManaged rules.Context = 1 << iota
	saml
	existingDirectory
)

// invalidRequest is raised where the presence or absence of a member does not
// fit the identity management type.
const invalidRequest = "InvalidRequestException"

var (
	documented = rules.Source{Basis: rules.Documented}
	modelled   = rules.Source{Basis: rules.Modelled}
	guidance   = rules.Source{Basis: rules.Guidance}
	observed   = rules.Source{Basis: rules.Observed}
)

// What an identity management type requires or forbids.
var (
	requiredIfConnectManaged = rules.Source{
		Basis: rules.Documented, Under: connectManaged, Exception: invalidRequest,
	}
	requiredIfConnectManagedOrSAML = rules.Source{
		Basis: rules.Documented, Under: connectManaged | saml, Exception: invalidRequest,
	}
	requiredIfExistingDirectory = rules.Source{
		Basis: rules.Documented, Under: existingDirectory, Exception: invalidRequest,
	}
	forbiddenIfSAML = rules.Source{
		Basis: rules.Documented, Under: saml, Exception: invalidRequest,
	}
	forbiddenIfNotConnectManaged = rules.Source{
		Basis: rules.Documented, Under: saml | existingDirectory, Exception: invalidRequest,
	}
)

// visit is the one declaration of the rules, in the order of the page and then
// of the model. A payload with settings per channel is as good as one with a
// PhoneConfig: AWS made it optional with them.
func visit(v *rules.Visitor, r *CreateUserRequest, directoryUnreachable bool) {
	v.Required("Username", r.Username != nil, &documented)
	v.String("Username", r.Username, &username)
	v.Also("Username", r.Username, &usernameSAML)
	v.Also("Username", r.Username, &usernameNotSAML)
	v.Also("Username", r.Username, &usernameForm)

	v.Required("Password", r.Password != nil, &requiredIfConnectManaged)
	v.String("Password", r.Password, &password)
	v.Forbidden("Password", r.Password, &forbiddenIfNotConnectManaged)

	visitIdentityInfo(v, r.IdentityInfo)

	perChannel := hasChannels(r) || v.Unread(perChannelLists...)
	v.Required("PhoneConfig", r.PhoneConfig != nil || perChannel, &documented)
	visitPhoneConfig(v, r)

	v.String("DirectoryUserId", r.DirectoryUserId, &anyText)
	v.Forbidden("DirectoryUserId", r.DirectoryUserId, &forbiddenIfSAML)
	if v.When(directoryUnreachable) {
		v.Required("DirectoryUserId", r.DirectoryUserId != nil, &requiredIfExistingDirectory)
	}

	v.Required("SecurityProfileIds", r.SecurityProfileIds != nil, &documented)
	visitSecurityProfileIds(v, r.SecurityProfileIds)

	v.Required("RoutingProfileId", r.RoutingProfileId != nil, &documented)
	v.String("RoutingProfileId", r.RoutingProfileId, &anyText)
	v.String("HierarchyGroupId", r.HierarchyGroupId, &anyText)

	v.Required("InstanceId", r.InstanceId != nil, &documented)
	v.String("InstanceId", r.InstanceId, &instanceID)

	v.StringMap("Tags", r.Tags, &tags)

	if perChannel {
		visitChannels(v, r)
	}

	if v.Wants(&observed) {
		visitDeskPhone(v, r.PhoneConfig)
	}
	if v.Wants(&guidance) {
		visitConflicts(v, r)
		visitAgentFirst(v, r)
	}
}

func visitIdentityInfo(v *rules.Visitor, i *UserIdentityInfo) {
	if i == nil {
		i = &UserIdentityInfo{}
	}
	v.Enter("IdentityInfo")
	v.Required("FirstName", i.FirstName != nil, &requiredIfConnectManagedOrSAML)
	v.String("FirstName", i.FirstName, &firstName)
	v.Also("FirstName", i.FirstName, &normalized)
	v.Also("FirstName", i.FirstName, &firstNameConnectManaged)

	v.Required("LastName", i.LastName != nil, &requiredIfConnectManagedOrSAML)
	v.String("LastName", i.LastName, &lastName)
	v.Also("LastName", i.LastName, &normalized)
	v.Also("LastName", i.LastName, &lastNameConnectManaged)

	v.String("Email", i.Email, &anyText)
	v.Forbidden("Email", i.Email, &forbiddenIfSAML)
	v.String("SecondaryEmail", i.SecondaryEmail, &secondaryEmail)
	v.String("Mobile", i.Mobile, &mobile)
	v.Leave()
}

func visitPhoneConfig(v *rules.Visitor, r *CreateUserRequest) {
	p := r.PhoneConfig
	if p == nil {
		return
	}
	v.Enter("PhoneConfig")
	hasPhones := len(r.PhoneNumberConfigs) > 0 || v.Unread("PhoneNumberConfigs")
	v.Required("PhoneType", p.PhoneType != nil || hasPhones, &documented)
	v.String("PhoneType", (*string)(p.PhoneType), &phoneType)
	v.Boolean("AutoAccept", p.AutoAccept)
	v.Integer32("AfterContactWorkTimeLimit", p.AfterContactWorkTimeLimit, &timeLimit)
	v.String("DeskPhoneNumber", p.DeskPhoneNumber, &phoneNumber)
	v.Boolean("PersistentConnection", p.PersistentConnection)
	v.Leave()
}

func visitSecurityProfileIds(v *rules.Visitor, ids []*string) {
	v.List("SecurityProfileIds", ids != nil, len(ids), &securityProfileIDs)
	for i, id := range ids {
		if !v.Item("SecurityProfileIds", i, id != nil) {
			continue
		}
		v.String("", id, &anyText)
		v.Leave()
	}
	v.Unique("SecurityProfileIds", ids, &observed)
}

func visitResponse(v *rules.Visitor, r *CreateUserResponse) {
	v.String("UserId", r.UserId, &anyText)
	v.String("UserArn", r.UserArn, &anyText)
}

var sameUsername = rules.Source{Basis: rules.Documented, Exception: "DuplicateResourceException"}

// identify declares what makes two records name the same user.
func identify(k *rules.Keys, r *CreateUserRequest) {
	k.Same("/Username", &sameUsername, r.InstanceId, r.Username)
}
