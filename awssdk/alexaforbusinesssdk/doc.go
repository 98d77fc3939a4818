// Package alexaforbusinesssdk puts the rules of CreateUser before the client of
// aws-sdk-go/service/alexaforbusiness, the first version of the SDK: an input
// that AWS would have refused is refused before it is signed or sent.
//
//	client := alexaforbusiness.New(session)
//	client.Handlers.Validate.PushFrontNamed(alexaforbusinesssdk.Preflight())
//
// Alexa for Business has ended. Versions 1.50 of the SDK have its client,
// v1.53.0 and later ones do not, and the second version of the SDK has it no
// longer either.
//
// # The error
//
// The error of a refused input is an awserr.Error with the code
// ValidationException, as for an answer of that code, for which the SDK has no
// type. It has no HTTP response, and so is no awserr.RequestFailure; its OrigErr is
// nil; and request.IsErrorRetryable says no. errors.As finds this library's
// *generic.ValidationException, and [rules.Violations] gives each broken rule.
// Its text holds no value of a member.
//
// The preflight judges the input before the SDK's own check that required
// members are there, which then is not reached. Other operations are left
// alone, no request is tried again, and an input that passes is sent as if
// there were no preflight.
package alexaforbusinesssdk
