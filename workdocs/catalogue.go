package workdocs

import "github.com/userlint/userlint/rules"

// Rules returns the catalogue: every rule of the request, its documents and
// its batches, then those of the response, each id once.
func Rules() []rules.Rule {
	request := describe()
	request.DescribeKeys(func(k *rules.Keys) { identify(k, &CreateUserRequest{}) })
	request.DocumentRules()
	response := describeResponse()
	return append(request.Rules(), response.Rules()...)
}

// Members returns the members of the request in the order of the page, each
// with the constraints on its own value.
func Members() []rules.Member {
	v := describe()
	return v.Members(0)
}

// ResponseMembers returns the members of the response.
func ResponseMembers() []rules.Member {
	v := describeResponse()
	return v.Members(0)
}

// Exceptions returns the zero value of every exception on the operation's page.
// ValidationException is not among them: it is common to all of AWS.
func Exceptions() []rules.Exception {
	return []rules.Exception{
		&EntityAlreadyExistsException{},
		&UnauthorizedOperationException{},
		&UnauthorizedResourceAccessException{},
		&FailedDependencyException{},
		&ServiceUnavailableException{},
	}
}

func describe() rules.Visitor {
	v := rules.Describe(&service)
	visit(&v, rules.Prototype[CreateUserRequest]())
	return v
}

func describeResponse() rules.Visitor {
	v := rules.Describe(&responseService)
	visitResponse(&v, rules.Prototype[CreateUserResponse]())
	return v
}
