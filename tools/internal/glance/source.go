package glance

import "go/ast"

// source is what is known of a rules.Source.
type source struct {
	weak           bool // breaking it is a warning
	under, certain string
}

func (d *declarations) source(e ast.Expr) source {
	fields := d.fields(d.composite(e), "Basis", "Under", "Certain", "Advisory", "Suffix", "Exception")
	var s source
	if fields["Basis"] == nil {
		panic(d.unknown(e, "a source without a basis"))
	}
	switch basis := d.print(fields["Basis"]); basis {
	case "rules.Documented", "rules.Modelled":
	case "rules.Guidance", "rules.Observed":
		s.weak = true
	default:
		panic(d.unknown(e, "a basis %s", basis))
	}
	if under := fields["Under"]; under != nil {
		s.under = d.print(under)
	}
	if certain := fields["Certain"]; certain != nil && s.weak {
		s.certain = d.print(certain)
	}
	if advisory := fields["Advisory"]; advisory != nil {
		if d.print(advisory) != "true" {
			panic(d.unknown(advisory, "an Advisory that is not true"))
		}
		s.weak, s.certain = true, ""
	}
	return s
}

// applies returns the condition under which a source's constraints are of
// interest, "" where they always are.
func (s source) applies() string {
	return all(s.conditions()...)
}

func (s source) conditions() []string {
	var holds, matters string
	if s.under != "" {
		holds = "under.Has(" + s.under + ")"
	}
	switch {
	case !s.weak, s.certain != "" && s.certain == s.under:
	case s.certain != "":
		matters = "warnings || under.Has(" + s.certain + ")"
	default:
		matters = "warnings"
	}
	return []string{holds, matters}
}

// broken returns the statement that looks whether a source's constraint is
// broken.
func (s source) broken(condition string) string {
	verdict := "rules.Broken"
	if s.weak || s.under != "" {
		verdict = "rules.Doubtful"
	}
	return "if " + all(append(s.conditions(), condition)...) + " {\nreturn " + verdict + "\n}\n"
}
