package value

import (
	"encoding/hex"
	"encoding/json"
	"strconv"
)

// Writer appends JSON to Buffer. It sets commas by itself.
type Writer struct{ Buffer []byte }

func (w *Writer) comma() {
	if n := len(w.Buffer); n > 0 {
		switch w.Buffer[n-1] {
		case '{', '[', ':', '\n':
		default:
			w.Buffer = append(w.Buffer, ',')
		}
	}
}

// Key begins a member of an object; `name` needs no escapes.
func (w *Writer) Key(name string) *Writer {
	w.comma()
	w.Buffer = append(append(append(w.Buffer, '"'), name...), '"', ':')
	return w
}

// Raw appends what is JSON already.
func (w *Writer) Raw(text string) {
	w.comma()
	w.Buffer = append(w.Buffer, text...)
}

func (w *Writer) BeginObject() { w.comma(); w.Buffer = append(w.Buffer, '{') }
func (w *Writer) EndObject()   { w.Buffer = append(w.Buffer, '}') }
func (w *Writer) BeginArray()  { w.comma(); w.Buffer = append(w.Buffer, '[') }
func (w *Writer) EndArray()    { w.Buffer = append(w.Buffer, ']') }
func (w *Writer) Null()        { w.Raw("null") }
func (w *Writer) Bool(b bool)  { w.Raw(strconv.FormatBool(b)) }

// Text appends any string.
func (w *Writer) Text(text string) {
	w.comma()
	quoted, _ := json.Marshal(text) // strings always marshal
	w.Buffer = append(w.Buffer, quoted...)
}

// numberMost is the largest integer that every reader of JSON takes exactly.
const numberMost = 1<<53 - 1

// Int appends an integer: a decimal string where a number would lose digits.
func (w *Writer) Int(n int64) {
	w.comma()
	if n > numberMost || n < -numberMost {
		w.Buffer = append(strconv.AppendInt(append(w.Buffer, '"'), n, 10), '"')
		return
	}
	w.Buffer = strconv.AppendInt(w.Buffer, n, 10)
}

// Hex appends bytes.
func (w *Writer) Hex(b []byte) {
	w.comma()
	w.Buffer = append(hex.AppendEncode(append(w.Buffer, '"'), b), '"')
}
