// Package connect says whether Amazon Connect would refuse a CreateUser
// request, and why.
//
// It mirrors https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/connect/client/create_user.html
// and the service's published model as of August 2026, which has five lists
// of settings per channel that the page does not know yet.
//
// What the service takes depends on the identity management type of the
// instance, which the request does not say: see [Instance].
//
// The methods of [Instance] and [CreateUserRequest] change nothing and keep
// nothing: they may be called by several goroutines at once, also on one
// request. A nil request is one without members.
//
// On the wire the operation is restJson1: PUT /users/{InstanceId}.
package connect
