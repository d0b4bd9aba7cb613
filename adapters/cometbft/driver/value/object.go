package value

import (
	"encoding/hex"
	"math"
	"strconv"

	"github.com/valyala/fastjson"
)

// Object is a JSON object of which every key is known. Missing values are refused, or zero where the object is loose.
type Object struct {
	values *fastjson.Object
	loose  bool
}

// Strict reads an object that has no key but `keys`, and refuses any other value.
func Strict(v *fastjson.Value, keys ...string) Object { return objectOf(v, false, keys) }

// Optional is Strict for arguments of which some may be left out.
func Optional(v *fastjson.Value, keys ...string) Object { return objectOf(v, true, keys) }

// Loose is Strict for messages of which everything may be missing; null is an object without keys.
func Loose(v *fastjson.Value, keys ...string) Object {
	if v == nil || v.Type() == fastjson.TypeNull {
		return Object{loose: true}
	}
	return objectOf(v, true, keys)
}

func objectOf(v *fastjson.Value, loose bool, keys []string) Object {
	if v == nil || v.Type() != fastjson.TypeObject {
		Refuse("expected an object with %v, not %v", keys, v)
	}
	object, _ := v.Object()
	found := 0
	for _, key := range keys {
		if object.Get(key) != nil {
			found++
		}
	}
	if found != object.Len() {
		object.Visit(func(key []byte, _ *fastjson.Value) {
			for _, known := range keys {
				if known == string(key) {
					return
				}
			}
			Refuse("%q is not known here; known are %v", key, keys)
		})
		Refuse("a key is given twice: %v", v)
	}
	return Object{object, loose}
}

// Has says whether a value is given, be it null.
func (o Object) Has(key string) bool { return o.values != nil && o.values.Get(key) != nil }

// Get is the value of a key; nil where it is missing or null.
func (o Object) Get(key string) *fastjson.Value {
	var v *fastjson.Value
	if o.values != nil {
		v = o.values.Get(key)
	}
	if v == nil && !o.loose {
		Refuse("%s is missing", key)
	}
	if v != nil && v.Type() == fastjson.TypeNull {
		return nil
	}
	return v
}

func (o Object) integer(key string, least, most int64) int64 {
	v := o.Get(key)
	if v == nil {
		if !o.loose {
			Refuse("%s: expected an integer, not null", key)
		}
		return 0
	}
	n := Integer(v, key)
	if n < least || n > most {
		Refuse("%s: %d does not fit the type of the implementation, %d to %d", key, n, least, most)
	}
	return n
}

func (o Object) Int64(key string) int64   { return o.integer(key, math.MinInt64, math.MaxInt64) }
func (o Object) Int32(key string) int32   { return int32(o.integer(key, math.MinInt32, math.MaxInt32)) }
func (o Object) Uint32(key string) uint32 { return uint32(o.integer(key, 0, math.MaxUint32)) }
func (o Object) Uint8(key string) uint8   { return uint8(o.integer(key, 0, math.MaxUint8)) }

// Between is an integer of the scenario format, with its bounds.
func (o Object) Between(key string, least, most int) int {
	return int(o.integer(key, int64(least), int64(most)))
}

// Integer reads a JSON integer or a decimal string.
func Integer(v *fastjson.Value, what string) int64 {
	text := ""
	switch v.Type() {
	case fastjson.TypeNumber:
		if n, err := v.Int64(); err == nil {
			return n
		}
		text = v.String()
	case fastjson.TypeString:
		text = string(v.GetStringBytes())
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		Refuse("%s: %v is not an integer of 64 bits with a sign", what, v)
	}
	return n
}

func (o Object) Bool(key string) bool {
	v := o.Get(key)
	if v == nil && o.loose {
		return false
	}
	if v == nil || v.Type() != fastjson.TypeTrue && v.Type() != fastjson.TypeFalse {
		Refuse("%s: expected true or false, not %v", key, v)
	}
	return v.GetBool()
}

func (o Object) Text(key string) string { return Text(o.Get(key), key) }

// Text reads a string.
func Text(v *fastjson.Value, what string) string {
	if v == nil || v.Type() != fastjson.TypeString {
		Refuse("%s: expected a string, not %v", what, v)
	}
	return string(v.GetStringBytes())
}

// Items are the elements of an array; none where a loose object has none.
func (o Object) Items(key string) []*fastjson.Value {
	v := o.Get(key)
	if v == nil && o.loose {
		return nil
	}
	if v == nil || v.Type() != fastjson.TypeArray {
		Refuse("%s: expected a list, not %v", key, v)
	}
	return v.GetArray()
}

// Bytes reads hex of any length; nil where a loose object has none, and for an empty text.
func (o Object) Bytes(key string) []byte {
	v := o.Get(key)
	if v == nil && o.loose {
		return nil
	}
	return Bytes(v, key)
}

// Bytes reads hex of any length; nil for an empty text.
func Bytes(v *fastjson.Value, what string) []byte {
	text := Text(v, what)
	if text == "" {
		return nil
	}
	decoded, err := hex.DecodeString(text)
	if err != nil {
		Refuse("%s: expected lower-case hex: %v", what, err)
	}
	return decoded
}
