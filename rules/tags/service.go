package tags

import (
	"github.com/go-playground/validator/v10"

	"github.com/userlint/userlint/generic"
	"github.com/userlint/userlint/rules"
	"github.com/userlint/userlint/workdocs"
)

// service is what this package needs of a service under what is declared.
type service struct {
	name     string
	members  func() []rules.Member
	register func(*validator.Validate, paths)
}

func services(declared contexts) []service {
	return []service{
		serviceOf("connect", declared.instance.Members, declared.instance.Inspect),
		serviceOf("generic", generic.Members, (*generic.CreateUserRequest).Inspect),
		serviceOf("identitystore", declared.store.Members, declared.store.Inspect),
		serviceOf("workdocs", workdocs.Members, (*workdocs.CreateUserRequest).Inspect),
		serviceOf("workmail", declared.organization.Members, declared.organization.Inspect),
	}
}

func serviceOf[R any](
	name string,
	members func() []rules.Member,
	inspect func(*R, ...string) []rules.Violation,
) service {
	return service{name, members, func(v *validator.Validate, p paths) {
		v.RegisterStructValidation(structLevel(inspect, p), *new(R))
	}}
}
