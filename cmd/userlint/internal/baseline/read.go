package baseline

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// ErrForeign is the error of a file that is not a baseline at all.
var ErrForeign = errors.New("is not a baseline that userlint wrote")

// maxRules is more than all services have.
const maxRules = 10_000

// ErrBroken is the error of a file that began as a baseline and is none, such
// as one with the marks of a merge in it. It may be written anew.
var ErrBroken = errors.New("is a broken baseline")

// Read reads what Write wrote. It keeps the entries, and reads the file as a
// stream. Next to ErrBroken it returns an empty baseline, with the salt of the
// file where that could be read.
func Read(from io.Reader) (*Baseline, error) {
	r := reader{Decoder: jsontext.NewDecoder(from), baseline: newBaseline([saltBytes]byte{})}
	err := r.file()
	if err == nil {
		_, err = r.ReadToken()
		if err == io.EOF {
			return r.baseline, nil
		}
		if err == nil {
			err = errForm
		}
	}
	// The decoder's own message may quote the text.
	_, broken := errors.AsType[*jsontext.SyntacticError](err)
	if !broken && err != io.EOF && err != io.ErrUnexpectedEOF && err != errForm {
		return nil, err
	}
	if !r.begun {
		return nil, ErrForeign
	}
	if r.baseline.salt == [saltBytes]byte{} {
		return New(), ErrBroken
	}
	return r.baseline.Successor(), ErrBroken
}

// reader reads a file token by token.
type reader struct {
	*jsontext.Decoder
	baseline *Baseline
	// begun says that the file began as a baseline.
	begun bool
}

func (r *reader) file() error {
	if err := r.open(); err != nil {
		return err
	}
	if name, err := r.text(); err != nil || name != "userlint-baseline" {
		return ErrForeign
	}
	r.begun = true
	switch n, err := r.count(); {
	case err != nil:
		return err
	case n != version:
		return fmt.Errorf("its version is %d, and this userlint knows version %d", n, version)
	}
	if err := r.salt(); err != nil {
		return err
	}
	if err := r.name("findings"); err != nil {
		return err
	}
	if err := r.open(); err != nil {
		return err
	}
	for r.PeekKind() == jsontext.KindString {
		if err := r.rule(); err != nil {
			return err
		}
	}
	if err := r.close(); err != nil {
		return err
	}
	return r.close()
}

func (r *reader) salt() error {
	if err := r.name("salt"); err != nil {
		return err
	}
	text, err := r.text()
	if err != nil {
		return err
	}
	salt, err := hex.DecodeString(text)
	if err != nil || len(salt) != saltBytes {
		return errForm
	}
	r.baseline = newBaseline([saltBytes]byte(salt))
	return nil
}

func (r *reader) rule() error {
	rule, err := r.text()
	if err != nil {
		return err
	}
	if len(r.baseline.rules) == maxRules {
		return errForm
	}
	if err := r.open(); err != nil {
		return err
	}
	for r.PeekKind() == jsontext.KindString {
		if err := r.user(rule); err != nil {
			return err
		}
	}
	return r.close()
}

func (r *reader) user(rule string) error {
	text, err := r.text()
	if err != nil {
		return err
	}
	hash, err := hex.DecodeString(text)
	if err != nil || len(hash) != userBytes {
		return errForm
	}
	n, err := r.count()
	if err != nil {
		return err
	}
	if n == 0 || n > math.MaxInt32 {
		return errForm
	}
	r.baseline.add(rule, User(hash), uint32(n))
	return nil
}

// errForm says that something else is there than in a baseline.
var errForm = errors.New("no baseline")

func (r *reader) open() error  { return r.bracket(jsontext.KindBeginObject) }
func (r *reader) close() error { return r.bracket(jsontext.KindEndObject) }

func (r *reader) bracket(want jsontext.Kind) error {
	_, err := r.next(want)
	return err
}

func (r *reader) name(want string) error {
	got, err := r.text()
	if err == nil && got != want {
		return errForm
	}
	return err
}

func (r *reader) text() (string, error) { return r.next(jsontext.KindString) }

func (r *reader) count() (uint64, error) {
	text, err := r.next(jsontext.KindNumber)
	if err != nil {
		return 0, err
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, errForm
	}
	return n, nil
}

// next reads a token of a kind and returns its text.
func (r *reader) next(want jsontext.Kind) (string, error) {
	token, err := r.ReadToken()
	if err != nil {
		return "", err
	}
	if token.Kind() != want {
		return "", errForm
	}
	return token.String(), nil
}
