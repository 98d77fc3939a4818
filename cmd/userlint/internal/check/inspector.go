package check

import (
	"github.com/userlint/userlint/cmd/userlint/internal/source"
)

// Inspector checks records one after the other, and remembers those that name a
// user where its service looks for duplicates. It is not safe for concurrent
// use.
type Inspector struct{ judge judge }

// NewInspector returns an Inspector of records for a service.
func NewInspector(s *Service) *Inspector {
	return &Inspector{s.newJudge()}
}

// Inspect returns what is wrong with a record of the input of that name, and
// what a batch compares of it, which holds members' values.
func (i *Inspector) Inspect(name string, record *source.Record) (findings []Finding, keys []string) {
	var j judgement
	defer i.judge.forget()
	if !record.TooLarge && record.Broken == "" {
		j = i.judge.judge(record)
		keys = i.judge.keys(&j)
	}
	j.by = i.judge
	to := locator{file: name}
	j.findings = to.findings(record, &j)
	return to.remember(record, &j), keys
}
