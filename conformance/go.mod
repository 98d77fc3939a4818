module github.com/userlint/userlint/conformance

go 1.26.0

require (
	github.com/dlclark/regexp2/v2 v2.12.0
	github.com/stretchr/testify v1.12.1
	github.com/userlint/userlint v0.0.0
	golang.org/x/text v0.43.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/userlint/userlint => ..
