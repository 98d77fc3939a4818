package decode

import (
	"strconv"
	"strings"

	"github.com/userlint/userlint/cmd/userlint/internal/terminal"
	"github.com/userlint/userlint/rules"
)

const (
	// MaxName is the number of bytes of a name that are shown in a pointer. No service accepts a longer key.
	MaxName = 512
	// MaxPointer is the number of bytes of a pointer. Only within a document of the caller's own making
	// can one be longer.
	MaxPointer = 8 << 10
)

// step leads to a member by its name, or to an item of a list.
type step struct {
	name  string
	index int // of an item; -1 for a member
}

func toMember(name string) step { return step{name, -1} }
func toItem(index int) step     { return step{"", index} }

// path leads from the record to the value that is being read. It becomes a pointer only where a fault is found.
type path []step

func (p *path) push(s step) { *p = append(*p, s) }
func (p *path) pop()        { *p = (*p)[:len(*p)-1] }

// pointer returns the path as a JSON Pointer within the bounds that [Fault] documents.
func (p path) pointer() string {
	var b strings.Builder
	for _, s := range p {
		token := strconv.Itoa(s.index)
		if s.index < 0 {
			token = rules.EscapeToken(terminal.Shorten(s.name, MaxName))
		}
		if b.Len()+len("/")+len(token) > MaxPointer {
			break
		}
		b.WriteByte('/')
		b.WriteString(token)
	}
	return b.String()
}
