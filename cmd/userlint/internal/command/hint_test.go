package command_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/userlint/userlint/cmd/userlint/internal/report"
)

// TestHintsNameFlags: the flags that hints name are those of check.
func TestHintsNameFlags(t *testing.T) {
	help := regexp.MustCompile(`\n {20,}`).ReplaceAllString(run(nil, "check", "--help").stdout, " ") // a flag a line
	named := 0
	for _, h := range report.Hints() {
		for _, flag := range regexp.MustCompile(`--[a-z-]+( [A-Z_]+)?`).FindAllString(h.Text, -1) {
			named++
			name, value, _ := strings.Cut(flag, " ")
			assert.Regexp(t, `(?m)^ +`+name+` .*`+value, help, "%s: %s", h.For, flag)
		}
	}
	assert.Positive(t, named)
}
