package source

import "github.com/userlint/userlint/rules"

// Shape returns the type of the member at a path without indices, such as "Name.GivenName" or "Emails.Value", or ""
// where there is no such member. Formats whose values have no type of their own are read by it. The items of a list of
// strings have no path of their own, and the values of a map are at its path with ".value".
type Shape func(path string) rules.Type
