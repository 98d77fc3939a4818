// Package workmailsdk puts the rules of CreateUser before the client of
// aws-sdk-go-v2/service/workmail: an input that AWS would refuse is refused
// before it is signed or sent.
//
//	client := workmail.NewFromConfig(cfg, workmail.WithAPIOptions(workmailsdk.Preflight()))
//
// # The error
//
// The error of a refused input looks like AWS's own, so that what was written
// for AWS's errors handles it unchanged:
//
//   - It is a *smithy.OperationError, as every failure of a client is.
//   - errors.As finds a *types.InvalidPasswordException where Password breaks
//     a rule, and a *types.InvalidParameterException where another member does,
//     both where both do. A smithy.APIError is found as the first of them, the
//     client's fault.
//   - errors.As finds this library's exceptions of the same names, and
//     [rules.Violations] gives each broken rule. An answer of AWS has no
//     violations, which tells the two apart.
//
// There is no HTTP response in it, since nothing was sent, and no request is
// tried again. Its text holds no value of a member.
//
// # Where it stands
//
// The preflight judges the input in the step Initialize, right before the SDK's
// own check that required members are there, and after what other middleware at
// the front of that step has done to the input. So a missing member has the
// service's exception, too, and not the SDK's smithy.InvalidParamsError. What
// changes the input later is not judged. Other operations are left alone, and
// an input that passes is sent as if there were no preflight.
//
// A preflight given to one call replaces the client's.
package workmailsdk
