module github.com/userlint/userlint/awssdk/alexaforbusinesssdk

go 1.26.0

replace github.com/userlint/userlint => ../..

require (
	github.com/aws/aws-sdk-go v1.50.0
	github.com/stretchr/testify v1.12.1
	github.com/userlint/userlint v0.0.0
)

require (
	github.com/jmespath/go-jmespath v0.4.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
)
