// Package generic says whether the service whose CreateUser page names no
// service would refuse a request, and why. The page is that of Alexa for
// Business, which has ended.
//
// It mirrors https://docs.aws.amazon.com/a4b/latest/APIReference/API_CreateUser.html
// and the service's last published model, of June 2024. Where the two differ,
// as on Email, the page holds.
//
// The methods of [CreateUserRequest] change nothing and keep nothing: they may
// be called by several goroutines at once, also on one request. A nil request
// is one without members.
//
// On the wire the operation is awsJson1.1: POST /, target
// AlexaForBusiness.CreateUser.
package generic
