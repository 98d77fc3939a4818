// Package workdocssdk puts the rules of CreateUser before the client of
// aws-sdk-go-v2/service/workdocs: an input that AWS would refuse is refused
// before it is signed or sent.
//
//	client := workdocs.NewFromConfig(cfg, workdocs.WithAPIOptions(workdocssdk.Preflight()))
//
// WorkDocs ended in April 2025. The last version of its client is v1.30.0.
//
// # The error
//
// The error of a refused input looks like AWS's own, so that what was written
// for AWS's errors handles it unchanged:
//
//   - It is a *smithy.OperationError, as every failure of a client is.
//   - errors.As finds a smithy.APIError with the code ValidationException, the
//     client's fault. It is a *smithy.GenericAPIError, which is what the client
//     makes of that answer of the service, too: WorkDocs models no type for it.
//   - errors.As finds this library's *workdocs.ValidationException, and
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
package workdocssdk
