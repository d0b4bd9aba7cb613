package value

import (
	"fmt"
	"strconv"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
)

const (
	textMost  = 10_000
	wordsMost = 16_384
)

// BitArray reads null, a text of x and _, or {bits, elems}.
func BitArray(v *fastjson.Value) *engine.BitArray {
	if v == nil || v.Type() == fastjson.TypeNull {
		return nil
	}
	if v.Type() == fastjson.TypeObject {
		o := Strict(v, "bits", "elems")
		return &engine.BitArray{Bits: int(o.Int64("bits")), Elems: Words(o.Items("elems"))}
	}
	text := Held(v, "bit array")
	if len(text) == 0 {
		return new(engine.BitArray)
	}
	array := engine.NewBitArray(len(text))
	for index := range text {
		if text[index] == 'x' {
			array.Elems[index/64] |= 1 << (index % 64)
		}
	}
	return array
}

// BitArray is the array of a key; nil where it is null or missing.
func (o Object) BitArray(key string) *engine.BitArray { return BitArray(o.Get(key)) }

// Held reads a text of x and _.
func Held(v *fastjson.Value, what string) string {
	text := Text(v, what)
	if len(text) > textMost {
		Refuse("%s: %d bits are more than a text may have", what, len(text))
	}
	for index := range text {
		if text[index] != 'x' && text[index] != '_' {
			Refuse("%s: expected x and _, not %q", what, text)
		}
	}
	return text
}

// Words reads words of 16 hex digits; nil for none.
func Words(items []*fastjson.Value) []uint64 {
	if len(items) > wordsMost {
		Refuse("%d words are more than an array may have", len(items))
	}
	var words []uint64
	for _, item := range items {
		text := Text(item, "word")
		word, err := strconv.ParseUint(text, 16, 64)
		if err != nil || len(text) != 16 {
			Refuse("expected a word of 16 hex digits, not %q", text)
		}
		words = append(words, word)
	}
	return words
}

func sayable(bits int, words []uint64) bool {
	if bits < 0 || bits > textMost || len(words) != (bits+63)/64 {
		return false
	}
	last := bits % 64
	return last == 0 || words[len(words)-1]>>last == 0
}

// BitArray appends an array in its one right form.
func (w *Writer) BitArray(array *engine.BitArray) {
	if array == nil {
		w.Null()
		return
	}
	w.bits(array.Bits, array.Elems)
}

// ProtoBitArray appends an array of the wire; one that is not there reads as an empty one.
func (w *Writer) ProtoBitArray(array *engine.ProtoBitArray) {
	if array == nil {
		w.Raw(`""`)
		return
	}
	w.bits(int(array.Bits), array.Elems)
}

func (w *Writer) bits(bits int, words []uint64) {
	if !sayable(bits, words) {
		w.RawBits(bits, words)
		return
	}
	w.comma()
	w.Buffer = append(w.Buffer, '"')
	for index := range bits {
		letter := byte('_')
		if words[index/64]>>(index%64)&1 == 1 {
			letter = 'x'
		}
		w.Buffer = append(w.Buffer, letter)
	}
	w.Buffer = append(w.Buffer, '"')
}

// RawBits appends {bits, elems}.
func (w *Writer) RawBits(bits int, words []uint64) {
	if len(words) > wordsMost {
		Refuse("an array of %d words came about, more than an observation can hold", len(words))
	}
	w.BeginObject()
	w.Key("bits").Int(int64(bits))
	w.Key("elems").BeginArray()
	for _, word := range words {
		w.Raw(fmt.Sprintf(`"%016x"`, word))
	}
	w.EndArray()
	w.EndObject()
}
