// Package tags brings the rules to github.com/go-playground/validator: for
// programs that validate with it already, by themselves or through a web
// framework.
//
// [Register] teaches a validator two things. It is to be called before the
// validator's first use, as all of validator's own registrations are.
//
// # Requests
//
// The five CreateUserRequest types are checked by the one declaration of their
// service, wherever they stand: alone, in slices and maps that are dived into,
// in other structs. A field error has the kind of the broken rule as its tag,
// such as "length" or "pattern-saml", and the limit as its parameter:
//
//	length, items, range   max=128 or min=1, the bound that was broken
//	enum                   the values that can be passed, separated by a space
//	pattern                the regular expression as AWS publishes it
//	too-deep               max=1000
//	other forms            the page's sentence, such as "have the form YYYY-MM-DD"
//	required, forbidden,
//	nfc, reserved, utf8    nothing
//
// A suffix of the tag, as in "length-not-saml", names what narrows the rule.
// The namespace goes on with the member's path, as in
// "Team.Users[3].Emails[0].Value" or "CreateUserRequest.Tags[aws:x]", with the
// names of the page. A member that breaks several rules has an error for each.
// Only what the service would refuse is an error; warnings are not reported.
//
// The Value of such an error is not the member's value but a description of
// the broken rule, so that no error of a request holds what a payload holds.
// [Violations] turns the error into the violation.
//
// StructPartial, StructExcept and StructFiltered choose among fields only: a
// request is always checked as a whole. A nil request in a slice or a map is
// passed over by validator; "dive,required" refuses it.
//
// # Members of other structs
//
// The tag aws puts the rules on one member of a request, those on its own
// value, on any field. Its parameter is the service and the member's path, as
// in a rule's id:
//
//	type Agent struct {
//		Login    string            `validate:"aws=connect.Username"`
//		Mail     *string           `validate:"omitempty,aws=identitystore.Emails.Value"`
//		Limit    int               `validate:"aws=connect.PhoneConfig.AfterContactWorkTimeLimit"`
//		Profiles []string          `validate:"aws=connect.SecurityProfileIds"`
//		Labels   map[string]string `validate:"omitempty,aws=connect.Tags"`
//		Names    map[string]string `validate:"dive,keys,aws=connect.Tags.key,endkeys,aws=connect.Tags.value"`
//	}
//
// The field may be of any type of the member's kind: a string, a bool or an
// integer of any name and width; for a list of strings, a slice or an array of
// strings or of pointers to them, or a string that is one of its items; for any
// other list, whose size alone is checked, any slice or array; for a map of
// strings, a map of strings or of pointers to them; for Extensions, a map of
// anything. A field of another type, a name that is not a member's, and the
// name of a structure, which has no rule of its own, panic as soon as the tag
// is asked about a value, as a tag that validator does not know does; [Verify]
// finds them in a test. For a struct that holds a value, such as
// sql.NullString, give the value to validator by its RegisterCustomTypeFunc.
//
// Validator itself decides what it asks the tag about:
//
//	field                  aws=…              omitempty,aws=…   omitzero,aws=…
//	nil pointer            refused            passes            passes
//	"", 0                  checked            passes            passes
//	pointer to "" or 0     checked            checked           passes
//	nil slice or map       checked as empty   passes            passes
//	empty slice or map     checked as empty   checked           passes
//
// To the services, nil is absent and all the rest is present: pointers and
// omitempty, or omitnil, tell the two apart as they do.
//
// A field error of the tag aws has the member's name as its parameter, and,
// since validator itself puts it there, the field's value as its Value.
// Neither its Error nor %v shows that value, but %#v does, and so does what
// digs through Go values. [Violations] gives the rules that were broken, and
// [Findings] turns a whole error into data without values, that of other tags
// as well: log and answer with those, and let go of the error.
//
// The module rules/tags/english has messages for validator's translators.
package tags
