// Package workmail says whether Amazon WorkMail would refuse a CreateUser
// request, and why.
//
// It mirrors https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/workmail/client/create_user.html
// and the service's published model as of August 2026. Support for WorkMail
// ends on 31 March 2027.
//
// The methods of [Organization] and [CreateUserRequest] change nothing and keep
// nothing: they may be called by several goroutines at once, also on one
// request. A nil request is one without members.
//
// On the wire the operation is awsJson1.1: POST /, target
// WorkMailService.CreateUser.
package workmail
