package decode

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReasons(t *testing.T) {
	tests := []struct {
		want  string
		texts []string
	}{
		{ReasonAlone, []string{`{‸`, `[‸`}},
		{ReasonCutShort, []string{`{"Text":‸`, `"‸`}},
		{ReasonComment, []string{"{\"Text\":\"x\" ‸// c\n}", "{‸# c\n}", `{"Text": ‸/* c */ "x"}`, "‸// c\n{}"}},
		{ReasonQuote, []string{`{‸'Text':"x"}`, `{"Text":‸'x'}`, `{‸“Text”:"x"}`, `{"Text":‸“x”}`, "{\"Text\":‸`x`}", `{"Text":"x",‸’Int’:1}`}},
		{ReasonLastComma, []string{`{"Text":"x"‸,}`, "{\"Parts\":[{} ‸,\r\n\t]}", `{"Doc":[1‸, ]}`, `{"Doc":[true‸,]}`}},
		{ReasonColon, []string{`{"Text" ‸"x"}`, `{"Text"‸"x"}`, `{"Int":1,"Text" ‸{}}`}},
		{ReasonComma, []string{`{"Text":"x" ‸"Int":1}`, "{\"Int\":1\n ‸\"Text\":\"x\"}", `{"Doc":[1 ‸2]}`, `{"Doc":[1 ‸-2]}`, `{"Doc":[{}‸{}]}`, `{"Doc":[true ‸[]]}`}},
		{ReasonControl, []string{"{\"Text\":\"a‸\nb\"}", "{\"Text\":\"a‸\tb\"}", "{\"Text\":\"x\"‸\x00}"}},
		{ReasonBackslash, []string{`{"Text":"‸\x"}`, `{"Text":"‸\u12"}`, `{"Text":"it‸\'s"}`, `{‸\"Text\":1}`}},
		{ReasonWord, []string{`{‸Text:"x"}`, `{"Flag":‸True}`, `{"Text":‸None}`, `{"Int":‸NaN}`, `{"Flag":true‸x}`, `{"Flag":tru‸}`, `‸hello`, `{"Text":"x",‸Int:1}`}},
		{ReasonNumber, []string{`{"Int":0‸1}`, `{"Int":‸+1}`, `{"Int":‸.5}`, `{"Int":1.‸}`, `{"Int":0‸x1F}`, `{"Int":1‸_000}`, `{"Int":-‸}`}},
		{ReasonInvalid, []string{`{‸,"Text":"x"}`, `{"Text":"x",‸,"Int":1}`, `{"Text":‸}`, `{"Text"‸}`, `{"Text"‸="x"}`, `{"Text":"x"‸;}`, `{"Doc":["a"‸}`, `{"Text":"x"‸]`,
			"‸\xff{}", "{\"Text\":‸\xff}", "{‸\u00a0\"Text\":1}", `{‸1:1}`, `{‸{}:1}`}},
	}
	for _, tt := range tests {
		for _, marked := range tt.texts {
			text, offsets := unmark(marked)
			assert.Equal(t, []Fault{{Kind: Syntax, Reason: tt.want, Offset: offsets[0]}}, requestPlan.Decode(text, new(request)), marked)
		}
	}
	assert.Equal(t, ReasonInvalid, reasonAt("", 0, false))
}
