package model_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/userlint/userlint/cmd/userlint/internal/model"
)

// smallest is a botocore model with the operation and nothing else.
const smallest = `{"metadata": {"serviceId": "S"}, "operations": {"CreateUser": {}}, "shapes": {}}`

func pack(t testing.TB, text io.Reader) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := io.Copy(w, text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

// spaces is white space without end.
type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestRead(t *testing.T) {
	packed := pack(t, strings.NewReader(smallest))
	for name, text := range map[string][]byte{
		"plain":             []byte(smallest),
		"packed":            packed,
		"a byte order mark": []byte("\uFEFF" + smallest),
	} {
		t.Run(name, func(t *testing.T) {
			m, err := model.Read(bytes.NewReader(text))
			require.NoError(t, err)
			assert.Equal(t, "S", m.Service)
		})
	}
}

func TestReadErrors(t *testing.T) {
	packed := pack(t, strings.NewReader(smallest))
	lost := errors.New("connection lost")
	bomb := io.LimitReader(spaces{}, model.MaxBytes+1)
	tests := []struct {
		name string
		from io.Reader
		want string
	}{
		{"nothing", strings.NewReader(""), "is not valid JSON"},
		{"no JSON", strings.NewReader("service: connect"), "is not valid JSON"},
		{"cut short", strings.NewReader(smallest[:40]), "is not valid JSON"},
		{"more than a document", strings.NewReader(smallest + "{}"), "is not valid JSON"},
		{"a name twice", strings.NewReader(`{"shapes": {}, "shapes": {}}`), "is not valid JSON"},
		{"no object", strings.NewReader("[]"), "is neither"},
		{"null", strings.NewReader("null"), "is neither"},
		{"another document", strings.NewReader(`{"pagination": {}}`), "is neither"},
		{"shapes of something else", strings.NewReader(`{"shapes": {}}`), "is neither"},
		{"shapes that are none", strings.NewReader(`{"metadata": {}, "shapes": 1}`), "read the model"},
		{"too large", io.LimitReader(spaces{}, model.MaxBytes+1), "larger than 64 MiB"},
		{"too large when unpacked", bytes.NewReader(pack(t, bomb)), "larger than 64 MiB"},
		{"packed and cut short", bytes.NewReader(packed[:len(packed)-9]), "unpack: "},
		{"packed and broken", bytes.NewReader(packed[:5]), "unpack: "},
		{"unreadable", iotest.ErrReader(lost), "connection lost"},
		{"deep", strings.NewReader(`{"shapes": ` + strings.Repeat("[", 20_000)), "is not valid JSON"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := model.Read(test.from)
			assert.ErrorContains(t, err, test.want)
		})
	}
}

// FuzzModel: whatever the bytes, a model or an error comes back, and no shape of
// the model is without a type.
func FuzzModel(f *testing.F) {
	for _, seed := range []string{smallest, botocoreModel, smithyModel, `{"smithy": "2.0", "shapes": {}}`} {
		f.Add([]byte(seed))
		f.Add(pack(f, strings.NewReader(seed)))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := model.Read(bytes.NewReader(text))
		if err != nil {
			assert.NotEmpty(t, err.Error())
			return
		}
		seen := map[*model.Shape]bool{}
		for open := []*model.Shape{m.Request, m.Response}; len(open) > 0; {
			s := open[0]
			open = open[1:]
			if seen[s] {
				continue
			}
			seen[s] = true
			assert.NotEmpty(t, s.Type)
			for _, member := range s.Members {
				assert.Same(t, member, s.Member(member.Name))
				open = append(open, member.Shape)
			}
			for _, ref := range []*model.Ref{s.Item, s.Key, s.Value} {
				if ref != nil {
					ref.Limits()
					open = append(open, ref.Shape)
				}
			}
		}
	})
}
