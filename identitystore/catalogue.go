package identitystore

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
// with the constraints on its own value where nothing is declared.
func Members() []rules.Member { return Store{}.Members() }

// Members returns the members of the request in the order of the page, each
// with the constraints on its own value under what s declares.
func (s Store) Members() []rules.Member {
	v := describe()
	return v.Members(s.context())
}

// ResponseMembers returns the members of the response.
func ResponseMembers() []rules.Member {
	v := describeResponse()
	return v.Members(0)
}

// Exceptions returns the zero value of every exception on the operation's page.
func Exceptions() []rules.Exception {
	return []rules.Exception{
		&ValidationException{},
		&ConflictException{},
		&ResourceNotFoundException{},
		&ServiceQuotaExceededException{},
		&AccessDeniedException{},
		&ThrottlingException{},
		&InternalServerException{},
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
