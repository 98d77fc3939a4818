// Package workdocs says whether Amazon WorkDocs would refuse a CreateUser
// request, and why.
//
// It mirrors https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/workdocs/client/create_user.html
// and the service's last published model. The service ended in April 2025: the
// model is final.
//
// The methods of [CreateUserRequest] change nothing and keep nothing: they may
// be called by several goroutines at once, also on one request. A nil request
// is one without members.
//
// On the wire the operation is restJson1: POST /api/v1/users, answered with
// status 201.
package workdocs
