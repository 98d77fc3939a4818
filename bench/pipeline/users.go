package main

import (
	"math/rand/v2"
	"strconv"
)

// seed makes the lists the same on every machine.
const seed = 4

// given and family are names with the letters that stand for them in the names
// of users. One in ten is not in ASCII.
var (
	given = []struct{ text, letters string }{
		{"Maria", "maria"}, {"James", "james"}, {"Linda", "linda"}, {"Robert", "robert"}, {"Aisha", "aisha"},
		{"Daniel", "daniel"}, {"Grace", "grace"}, {"Zoë", "zoe"}, {"Peter", "peter"}, {"Ivan", "ivan"},
		{"Emily", "emily"}, {"Noah", "noah"}, {"Olga", "olga"}, {"Samuel", "samuel"}, {"Priya", "priya"},
		{"Thomas", "thomas"}, {"健", "ken"}, {"Hannah", "hannah"}, {"Victor", "victor"}, {"Laura", "laura"},
	}
	family = []struct{ text, letters string }{
		{"Garcia", "garcia"}, {"Smith", "smith"}, {"Müller", "mueller"}, {"Johnson", "johnson"}, {"Khan", "khan"},
		{"Rossi", "rossi"}, {"O'Brien", "obrien"}, {"Petrov", "petrov"}, {"Silva", "silva"}, {"佐藤", "sato"},
		{"Dubois", "dubois"}, {"Andersson", "andersson"}, {"Nguyen", "nguyen"}, {"Brown", "brown"}, {"Kowalski", "kowalski"},
		{"Cohen", "cohen"}, {"Patel", "patel"}, {"van Dijk", "vandijk"}, {"Martin", "martin"}, {"Jones", "jones"},
	}
	titles   = []string{"Engineer", "Account Manager", "Nurse", "Analyst", "Director of Operations", "Technician"}
	places   = []string{"Springfield", "Lyon", "Kraków", "São Paulo", "Austin", "Leeds"}
	zones    = []string{"America/Los_Angeles", "Europe/Paris", "Europe/Warsaw", "America/Sao_Paulo", "Europe/London"}
	profiles = []string{"11111111-aaaa-4bbb-8ccc-222222222222", "33333333-dddd-4eee-8fff-444444444444", "55555555-aaaa-4ccc-8eee-666666666666"}
)

// dice decide what a user is: the same for the same number of the user.
type dice struct{ rand.PCG }

func diceOf(user int) *dice {
	d := new(dice)
	d.Seed(seed, uint64(user))
	return d
}

func (d *dice) roll(sides int) int { return int(d.Uint64() % uint64(sides)) }

// digits returns a number of so many digits.
func (d *dice) digits(n int) string {
	text := make([]byte, n)
	for i := range text {
		text[i] = byte('0' + d.roll(10))
	}
	return string(text)
}

func pick[T any](d *dice, from []T) T { return from[d.roll(len(from))] }

// put appends texts. Lists of gigabytes are made while they are checked, which
// is why this is all there is to it.
func put(b []byte, texts ...string) []byte {
	for _, text := range texts {
		b = append(b, text...)
	}
	return b
}

// identityStoreUser appends a request to Identity Store, with the members that
// users of a directory have. No two have the same UserName or e-mail address.
func identityStoreUser(b []byte, number int) []byte {
	d := diceOf(number)
	first, last := pick(d, given), pick(d, family)
	id := strconv.Itoa(number)
	name := first.letters + "." + last.letters + "." + id
	b = put(b, `{"IdentityStoreId":"d-9067f0a1b2","UserName":"`, name,
		`","Name":{"Formatted":"`, first.text, " ", last.text, `","FamilyName":"`, last.text, `","GivenName":"`, first.text,
		`"},"DisplayName":"`, first.text, " ", last.text,
		`","Emails":[{"Value":"`, name, `@example.com","Type":"work","Primary":true}]`)
	if d.roll(10) < 3 {
		b = put(b, `,"Addresses":[{"StreetAddress":"`, d.digits(3), ` Main Street","Locality":"`, pick(d, places),
			`","PostalCode":"`, d.digits(5), `","Country":"US","Type":"work","Primary":true}]`)
	}
	if d.roll(10) < 5 {
		b = put(b, `,"PhoneNumbers":[{"Value":"+1 555 `, d.digits(7), `","Type":"work","Primary":true}]`)
	}
	b = put(b, `,"Title":"`, pick(d, titles), `","PreferredLanguage":"en-US","Locale":"en-US","Timezone":"`, pick(d, zones), `"`)
	if d.roll(10) == 0 {
		b = put(b, `,"Extensions":{"aws:identitystore:enterprise":{"employeeNumber":"`, id, `","costCenters":[`, id, `]}}`)
	}
	return append(b, '}')
}

// connectUser appends a request to Connect for an instance that manages its
// users itself. No two have the same Username.
func connectUser(b []byte, number int) []byte {
	d := diceOf(number)
	first, last := pick(d, given), pick(d, family)
	name := first.letters + "." + strconv.Itoa(number)
	b = put(b, `{"Username":"`, name, `","Password":"Pass`, d.digits(6), `Word","IdentityInfo":{"FirstName":"`, first.text,
		`","LastName":"`, last.text, `","Email":"`, name, `@example.com"},"PhoneConfig":{"PhoneType":"`)
	if d.roll(10) < 3 {
		b = put(b, `DESK_PHONE","DeskPhoneNumber":"+1555`, d.digits(7), `"}`)
	} else {
		b = put(b, `SOFT_PHONE","AutoAccept":true,"AfterContactWorkTimeLimit":1`, d.digits(2), `}`)
	}
	b = put(b, `,"SecurityProfileIds":["`, pick(d, profiles), `"],"RoutingProfileId":"87654321-2222-4234-9234-111234567891"`,
		`,"InstanceId":"12345678-1234-4234-9234-123456789012"`)
	if d.roll(10) < 4 {
		b = put(b, `,"Tags":{"team":"`, pick(d, titles), `","site":"`, pick(d, places), `"}`)
	}
	return append(b, '}')
}
