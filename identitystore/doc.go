// Package identitystore says whether AWS Identity Store would refuse a
// CreateUser request, and why.
//
// It mirrors https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/identitystore/client/create_user.html
// and the service's published model as of August 2026, which has members that
// the page does not have yet.
//
// The methods of [Store] and [CreateUserRequest] change nothing and keep
// nothing: they may be called by several goroutines at once, also on one
// request. A nil request is one without members.
//
// On the wire the operation is awsJson1.1: POST /, target
// AWSIdentityStore.CreateUser.
package identitystore
