package servicetest

import "testing"

// Test checks everything that the services have in common.
func (s *Service[Request, Response]) Test(t *testing.T) {
	t.Run("vectors find what they expect", s.vectors)
	t.Run("batches find what they expect", s.batches)
	t.Run("every rule is broken by a vector", s.coverage)
	t.Run("every rule is at its edge in an accepted vector", s.edges)
	t.Run("catalogue lists each rule once", s.catalogue)
	t.Run("every rule has its basis", s.bases)
	t.Run("every bound can be broken", s.ranges)
	t.Run("members are the fields", s.memberLists)
	t.Run("required members have a rule", s.requiredMembers)
	t.Run("what a pattern calls plain matches it", s.plainPatterns)
	t.Run("patterns decide", s.patternVerdicts)
	t.Run("an accepted payload costs no allocation", s.allocations)
	t.Run("violations come in the order of the page", s.order)
	t.Run("exceptions are those of the page", s.exceptionTypes)
	t.Run("exceptions are listed", s.exceptionList)
	t.Run("no text holds a value", s.noValue)
	t.Run("broken text is no text", s.brokenText)
	t.Run("nil is empty", s.nilIsEmpty)
	t.Run("import does no work", s.imports)
}
