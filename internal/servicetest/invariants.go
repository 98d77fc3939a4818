package servicetest

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/internal/vectors"
	"github.com/userlint/userlint/payloads"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workmail"
)

// corpus returns payloads of a service from which fuzzing starts: valid ones,
// and such as break each rule, in each context that has rules of its own.
func corpus(service string) [][]byte {
	const seed = 1
	switch service {
	case "identitystore":
		return payloads.IdentityStore(identitystore.Store{}).Corpus(seed)
	case "workdocs":
		return payloads.WorkDocs().Corpus(seed)
	case "workmail":
		return slices.Concat(
			payloads.WorkMail(workmail.Organization{DirectoryType: workmail.WorkMailDirectory}).Corpus(seed),
			payloads.WorkMail(workmail.Organization{DirectoryType: workmail.OtherDirectory}).Corpus(seed))
	case "connect":
		return slices.Concat(
			payloads.Connect(connect.Instance{IdentityManagementType: connect.ConnectManaged}).Corpus(seed),
			payloads.Connect(connect.Instance{IdentityManagementType: connect.SAML}).Corpus(seed),
			payloads.Connect(connect.Instance{IdentityManagementType: connect.ExistingDirectory, DirectoryUnreachable: true}).Corpus(seed))
	}
	return payloads.Generic().Corpus(seed)
}

// checkSame tests that a request is judged the same when it is judged again,
// and when it has been written as JSON and read.
func (s *Service[Request, Response]) checkSame(t *testing.T, c vectors.Context, r *Request, found []rules.Violation, text []byte) {
	t.Helper()
	assert.Equal(t, found, s.Inspect(c, r), "again under %+v", c)
	valid := true
	mapTexts(reflect.ValueOf(r).Elem(), func(value string) string {
		valid = valid && strings.ToValidUTF8(value, "") == value
		return value
	})
	for _, v := range found {
		valid = valid && v.Kind != rules.KindUTF8 // in a key, which becomes another in JSON
	}
	if !valid || len(found) >= rules.MaxViolations {
		return
	}
	read, err := decode[Request](text)
	require.NoError(t, err)
	assert.Equal(t, found, s.Inspect(c, read), "by way of JSON under %+v", c)
}

// checkMember tests that the pointer of a violation is one of the member that
// its rule is about, whether the payload has it or not.
func checkMember(t *testing.T, request reflect.Type, v rules.Violation, rule rules.Rule) {
	t.Helper()
	at, path := request, ""
	for token := range strings.SplitSeq(strings.TrimPrefix(v.Pointer, "/"), "/") {
		for at.Kind() == reflect.Pointer {
			at = at.Elem()
		}
		switch at.Kind() {
		case reflect.Struct:
			field, known := at.FieldByName(token)
			require.True(t, known, "%s: %s has no member %s", v.Rule, v.Pointer, token)
			path += "." + token
			at = field.Type
		case reflect.Slice:
			index, err := strconv.Atoi(token)
			require.True(t, err == nil && strconv.Itoa(index) == token, "%s: %s is no index", v.Rule, v.Pointer)
			at = at.Elem()
		case reflect.Map:
			if strings.HasSuffix(rule.Member, ".key") {
				path += ".key"
			} else {
				path += ".value"
			}
			at = at.Elem()
		case reflect.Interface: // inside a document, which only rules on documents look at
			require.Empty(t, rule.Member, "%s at %s", v.Rule, v.Pointer)
		default:
			t.Errorf("%s: nothing is inside %s", v.Rule, v.Pointer)
			return
		}
	}
	if rule.Member != "" {
		assert.Equal(t, rule.Member, strings.TrimPrefix(path, "."), "%s at %s", v.Rule, v.Pointer)
	}
}

// checkSilence tests that what is said of a violation holds no value.
func checkSilence(t *testing.T, v rules.Violation) {
	t.Helper()
	for _, text := range []string{v.Message(), v.Location(), v.Rule, v.Context} {
		assert.NotContains(t, text, textCanary, v.Rule)
	}
	text, err := json.Marshal(v.Constraint)
	assert.True(t, err != nil || !strings.Contains(string(text), textCanary), v.Rule) // a matcher has no JSON
}
