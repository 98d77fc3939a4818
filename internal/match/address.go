package match

import "strings"

// Address is the form LOCAL@DOMAIN.LAST, where LAST has no dot.
type Address struct {
	Local, Domain, Last Class
	// LastMin and LastMax bound the length of LAST; 0 is no upper bound.
	LastMin, LastMax int
}

// Match reports whether text has the form. Neither class holds the "@", and
// LAST cannot hold a dot, so that there is one way to cut the text.
func (a *Address) Match(text string) bool {
	local, domain, found := strings.Cut(text, "@")
	return found && a.Local.Some(local) && a.matchDomain(domain)
}

// MatchOptional is Match for a pattern in which "@DOMAIN.LAST" may be missing.
func (a *Address) MatchOptional(text string) bool {
	local, domain, found := strings.Cut(text, "@")
	return a.Local.Some(local) && (!found || a.matchDomain(domain))
}

func (a *Address) matchDomain(domain string) bool {
	dot := strings.LastIndexByte(domain, '.')
	if dot < 0 {
		return false
	}
	last := domain[dot+1:]
	return a.Domain.Some(domain[:dot]) && a.Last.All(last) &&
		len(last) >= a.LastMin && (a.LastMax == 0 || len(last) <= a.LastMax)
}
