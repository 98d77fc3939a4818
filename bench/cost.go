package main

import (
	"fmt"
	"strings"

	"github.com/userlint/userlint/bench/harness"
	"github.com/userlint/userlint/connect"
	"github.com/userlint/userlint/identitystore"
)

// What a violation may cost, in nanoseconds, and what the first may cost
// besides.
const (
	mostFirst = 1000
	mostEach  = 300
)

// cost measures what the library takes for full requests that break more and
// more rules, next to one that breaks none.
func (s *service[R]) cost(p *harness.Page, settings harness.Settings) error {
	var entries []harness.Entry
	var counts []int
	for n := 0; n <= len(s.breaks); n = max(1, 2*n) {
		request, err := s.payload("full")
		if err != nil {
			return err
		}
		for _, change := range s.breaks[:n] {
			change(request)
		}
		broken := s.sample("", request).broken
		if len(broken) != n {
			return fmt.Errorf("%s: %d changes break %v", s.name, n, broken)
		}
		counts = append(counts, n)
		entries = append(entries, harness.Entry{Name: fmt.Sprint(n), Run: s.library().prepare(request)})
	}
	results := harness.Measure(entries, settings)
	rows := [][]string{{"violations", "ns/op", "median", "over the valid one", "median", "a violation", "goal", "allocs/op"}}
	valid, worst := &results[0], 0
	share := func(of func(*harness.Result) float64, i int) float64 { // of what is allowed
		return (of(&results[i]) - of(valid)) / float64(mostFirst+mostEach*counts[i])
	}
	for i := range results {
		r := &results[i]
		row := []string{r.Name, fmt.Sprintf("%.0f", r.Minimum()), fmt.Sprintf("%.0f", r.Median()), "-", "-", "-", "-", fmt.Sprintf("%.0f", r.Allocs)}
		if n := counts[i]; n > 0 {
			over := r.Minimum() - valid.Minimum()
			row[3], row[4] = fmt.Sprintf("%.0f", over), fmt.Sprintf("%.0f", r.Median()-valid.Median())
			row[5], row[6] = fmt.Sprintf("%.0f", over/float64(n)), fmt.Sprint(mostFirst+mostEach*n)
			if worst == 0 || share((*harness.Result).Minimum, i) > share((*harness.Result).Minimum, worst) {
				worst = i
			}
		}
		rows = append(rows, row)
	}
	fmt.Fprintf(p, "### %s, what a violation costs\n\n", s.title)
	if err := harness.WriteRows(p, rows); err != nil {
		return err
	}
	fmt.Fprintln(p)
	best, median := share((*harness.Result).Minimum, worst), share((*harness.Result).Median, worst)
	p.Goal(s.title+": a broken payload at most 1 µs and 0.3 µs a violation over the valid one",
		fmt.Sprintf("%.2f of that with %d, in the median %.2f", best, counts[worst], median), best <= 1, median <= 1)
	return nil
}

// identityStoreBreaks break one rule each, in members of a full request.
func identityStoreBreaks() []func(*identitystore.CreateUserRequest) {
	bad := new("a\x01b") // no pattern takes a control character
	type request = identitystore.CreateUserRequest
	return []func(*request){
		func(r *request) { r.DisplayName = bad },
		func(r *request) { r.Emails[0].Value = bad },
		func(r *request) { r.Name.GivenName = bad },
		func(r *request) { r.UserName = new(strings.Repeat("a", 129)) },
		func(r *request) { r.Photos[0].Value = nil },
		func(r *request) { r.Roles = []*identitystore.Role{} },
		func(r *request) { r.Title = new(strings.Repeat("a", 1025)) },
		func(r *request) { r.PhoneNumbers[0].Value = bad },
		func(r *request) { r.Addresses[0].Locality = bad },
		func(r *request) { r.Name.FamilyName = bad },
		func(r *request) { r.IdentityStoreId = new("d-123456789g") },
		func(r *request) { r.NickName = bad },
		func(r *request) { r.ProfileUrl = bad },
		func(r *request) { r.UserType = bad },
		func(r *request) { r.Locale = bad },
		func(r *request) { r.Timezone = bad },
	}
}

// connectBreaks break one rule each, in members of a full request.
func connectBreaks() []func(*connect.CreateUserRequest) {
	type request = connect.CreateUserRequest
	return []func(*request){
		func(r *request) { r.Username = new("a@b") },
		func(r *request) { r.IdentityInfo.FirstName = new("e\u0301") },
		func(r *request) { r.SecurityProfileIds = []*string{} },
		func(r *request) { r.PhoneConfig.DeskPhoneNumber = new("5550100") },
		func(r *request) { r.IdentityInfo.SecondaryEmail = new("jane") },
		func(r *request) { r.PhoneConfig.PhoneType = new(connect.PhoneType("MOBILE")) },
		func(r *request) { r.InstanceId = new("") },
		func(r *request) { r.Tags = map[string]*string{"aws:team": new("blue")} },
		func(r *request) { r.IdentityInfo.LastName = new(strings.Repeat("a", 301)) },
		func(r *request) { r.Password = new("password") },
		func(r *request) { r.PhoneConfig.AfterContactWorkTimeLimit = new(int32(-1)) },
		func(r *request) { r.RoutingProfileId = nil },
		func(r *request) { r.AutoAcceptConfigs = []*connect.AutoAcceptConfig{nil} },
		func(r *request) { r.PersistentConnectionConfigs = []*connect.PersistentConnectionConfig{nil} },
		func(r *request) { r.VoiceEnhancementConfigs = []*connect.VoiceEnhancementConfig{nil} },
		func(r *request) { r.DirectoryUserId = new("\xff") },
	}
}
