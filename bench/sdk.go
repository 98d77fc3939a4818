package main

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/document"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/types"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// sdk is the check that aws-sdk-go-v2 makes by itself: that what is required
// is there. It is a middleware, which is timed on its own.
func sdk() contestant[identitystore.CreateUserRequest] {
	check := sdkValidation()
	return contestant[identitystore.CreateUserRequest]{
		name: "aws-sdk-go-v2",
		prepare: func(r *identitystore.CreateUserRequest) func() bool {
			in := middleware.InitializeInput{Parameters: sdkInput(r)}
			ctx := context.Background()
			return func() bool {
				_, _, err := check.HandleInitialize(ctx, in, afterwards{})
				return err == nil
			}
		},
		gaps: sdkGaps(),
	}
}

// afterwards is what follows the check: nothing.
type afterwards struct{}

// HandleInitialize returns at once.
func (afterwards) HandleInitialize(context.Context, middleware.InitializeInput) (
	middleware.InitializeOutput, middleware.Metadata, error,
) {
	return middleware.InitializeOutput{}, middleware.Metadata{}, nil
}

// sdkValidation takes the check out of the operation's stack, as the SDK
// exports it in no other way. Nothing is sent.
func sdkValidation() middleware.InitializeMiddleware {
	var check middleware.InitializeMiddleware
	errTaken := errors.New("the stack has been looked at")
	take := func(stack *middleware.Stack) error {
		check, _ = stack.Initialize.Get("OperationInputValidation")
		return errTaken
	}
	client := awsidentitystore.New(awsidentitystore.Options{Region: "us-east-1"})
	_, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{},
		func(o *awsidentitystore.Options) { o.APIOptions = append(o.APIOptions, take) })
	if !errors.Is(err, errTaken) {
		panic(err)
	}
	if check == nil {
		panic("aws-sdk-go-v2 no longer has a middleware OperationInputValidation")
	}
	return check
}

// sdkGaps are all rules but those on members that the model requires.
func sdkGaps() map[string]string {
	gaps := make(map[string]string)
	for _, rule := range identitystore.Rules() {
		switch rule.ID {
		case "identitystore.IdentityStoreId.required", "identitystore.Photos.Value.required",
			"identitystore.Photos.required": // a null photo is one without its Value there
			continue
		}
		if reason := sdkGap(rule); reason != "" {
			gaps[rule.ID] = reason
		}
	}
	return gaps
}

// sdkGap tells why the SDK cannot check a rule that is an error of a request.
func sdkGap(rule rules.Rule) string {
	if rule.Severity != rules.Error || !ofRequest(rule) {
		return ""
	}
	if rule.Kind == rules.KindRequired {
		return "an item of a list is a struct there and cannot be null"
	}
	return "it checks only that what is required is there"
}

func sdkInput(r *identitystore.CreateUserRequest) *awsidentitystore.CreateUserInput {
	in := &awsidentitystore.CreateUserInput{
		IdentityStoreId:   r.IdentityStoreId,
		UserName:          r.UserName,
		DisplayName:       r.DisplayName,
		NickName:          r.NickName,
		ProfileUrl:        r.ProfileUrl,
		Emails:            each(r.Emails, sdkEmail),
		Addresses:         each(r.Addresses, sdkAddress),
		PhoneNumbers:      each(r.PhoneNumbers, sdkPhoneNumber),
		UserType:          r.UserType,
		Title:             r.Title,
		PreferredLanguage: r.PreferredLanguage,
		Locale:            r.Locale,
		Timezone:          r.Timezone,
		Photos:            each(r.Photos, sdkPhoto),
		Website:           r.Website,
		Birthdate:         r.Birthdate,
		Roles:             each(r.Roles, sdkRole),
	}
	if n := r.Name; n != nil {
		in.Name = &types.Name{
			Formatted: n.Formatted, FamilyName: n.FamilyName, GivenName: n.GivenName,
			MiddleName: n.MiddleName, HonorificPrefix: n.HonorificPrefix, HonorificSuffix: n.HonorificSuffix,
		}
	}
	if r.Extensions != nil {
		in.Extensions = make(map[string]document.Interface)
		for name, value := range r.Extensions {
			in.Extensions[name] = document.NewLazyDocument(value)
		}
	}
	return in
}

func sdkEmail(e *identitystore.Email) types.Email {
	if e == nil {
		return types.Email{}
	}
	return types.Email{Value: e.Value, Type: e.Type, Primary: aws.ToBool(e.Primary)}
}

func sdkAddress(a *identitystore.Address) types.Address {
	if a == nil {
		return types.Address{}
	}
	return types.Address{
		StreetAddress: a.StreetAddress, Locality: a.Locality, Region: a.Region, PostalCode: a.PostalCode,
		Country: a.Country, Formatted: a.Formatted, Type: a.Type, Primary: aws.ToBool(a.Primary),
	}
}

func sdkPhoneNumber(n *identitystore.PhoneNumber) types.PhoneNumber {
	if n == nil {
		return types.PhoneNumber{}
	}
	return types.PhoneNumber{Value: n.Value, Type: n.Type, Primary: aws.ToBool(n.Primary)}
}

func sdkPhoto(p *identitystore.Photo) types.Photo {
	if p == nil {
		return types.Photo{}
	}
	return types.Photo{Value: p.Value, Type: p.Type, Display: p.Display, Primary: aws.ToBool(p.Primary)}
}

func sdkRole(role *identitystore.Role) types.Role {
	if role == nil {
		return types.Role{}
	}
	return types.Role{Value: role.Value, Type: role.Type, Primary: aws.ToBool(role.Primary)}
}
