package connect

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
func Members() []rules.Member { return Instance{}.Members() }

// Members returns the members of the request in the order of the page, each
// with the constraints on its own value under what i declares.
func (i Instance) Members() []rules.Member {
	v := describe()
	return v.Members(i.context())
}

// ResponseMembers returns the members of the response.
func ResponseMembers() []rules.Member {
	v := describeResponse()
	return v.Members(0)
}

// Exceptions returns the zero value of every exception on the operation's page.
func Exceptions() []rules.Exception {
	return []rules.Exception{
		&InvalidRequestException{},
		&InvalidParameterException{},
		&DuplicateResourceException{},
		&LimitExceededException{},
		&ResourceNotFoundException{},
		&ThrottlingException{},
		&InternalServiceException{},
	}
}

func describe() rules.Visitor {
	v := rules.Describe(&service)
	visit(&v, rules.Prototype[CreateUserRequest](), true)
	return v
}

func describeResponse() rules.Visitor {
	v := rules.Describe(&responseService)
	visitResponse(&v, rules.Prototype[CreateUserResponse]())
	return v
}
