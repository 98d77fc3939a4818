package main

import (
	"context"
	"errors"
	"slices"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsidentitystore "github.com/aws/aws-sdk-go-v2/service/identitystore"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/document"
	"github.com/aws/aws-sdk-go-v2/service/identitystore/types"
	"github.com/aws/smithy-go/middleware"

	"github.com/userlint/userlint/identitystore"
	"github.com/userlint/userlint/rules"
)

// sdk is the check that aws-sdk-go-v2 makes by itself: that what is required
// is there.
func sdk() contestant[identitystore.CreateUserRequest] {
	gaps := sdkGaps(identitystore.Rules(),
		"identitystore.IdentityStoreId.required", "identitystore.Photos.Value.required",
		"identitystore.Photos.required") // a null photo is one without its Value there
	return sdkContestant(gaps, sdkInput, func(options ...func(*middleware.Stack) error) error {
		client := awsidentitystore.New(awsidentitystore.Options{Region: "us-east-1", APIOptions: options})
		_, err := client.CreateUser(context.Background(), &awsidentitystore.CreateUserInput{})
		return err
	})
}

// sdkContestant is the check of a client's operation CreateUser: a middleware,
// which is timed on its own. Create makes a call with options for it.
func sdkContestant[R, Input any](
	gaps map[string]string, turn func(*R) *Input, create func(...func(*middleware.Stack) error) error,
) contestant[R] {
	check := sdkValidation(create)
	return contestant[R]{
		name: "aws-sdk-go-v2",
		prepare: func(r *R) func() bool {
			in := middleware.InitializeInput{Parameters: turn(r)}
			ctx := context.Background()
			return func() bool {
				_, _, err := check.HandleInitialize(ctx, in, afterwards{})
				return err == nil
			}
		},
		gaps: gaps,
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
func sdkValidation(create func(...func(*middleware.Stack) error) error) middleware.InitializeMiddleware {
	var check middleware.InitializeMiddleware
	errTaken := errors.New("the stack has been looked at")
	err := create(func(stack *middleware.Stack) error {
		check, _ = stack.Initialize.Get("OperationInputValidation")
		return errTaken
	})
	if !errors.Is(err, errTaken) {
		panic(err)
	}
	if check == nil {
		panic("aws-sdk-go-v2 no longer has a middleware OperationInputValidation")
	}
	return check
}

// sdkGaps are all rules but some: those that it checks, on members that the
// model requires.
func sdkGaps(all []rules.Rule, but ...string) map[string]string {
	gaps := make(map[string]string)
	for _, rule := range all {
		if rule.Severity != rules.Error || !ofRequest(rule) || slices.Contains(but, rule.ID) {
			continue
		}
		gaps[rule.ID] = "it checks only that what the model requires is there, as far as its structs can tell"
	}
	return gaps
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
