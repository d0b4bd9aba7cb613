package level

import (
	"math"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// bitArrays are the named arrays of a scenario, in the order of their appearance.
type bitArrays struct {
	names  []string
	arrays map[string]*engine.BitArray
}

const sizeMost = 10_000

func startBitArrays(setup *fastjson.Value) run {
	r := &bitArrays{arrays: map[string]*engine.BitArray{}}
	named := value.Strict(setup, "arrays").Get("arrays")
	if named == nil || named.Type() != fastjson.TypeObject {
		value.Refuse("arrays: expected an object, not %v", named)
	}
	named.GetObject().Visit(func(name []byte, v *fastjson.Value) { r.put(string(name), value.BitArray(v)) })
	return r
}

func (r *bitArrays) put(name string, array *engine.BitArray) {
	if _, known := r.arrays[name]; !known {
		r.names = append(r.names, name)
	}
	r.arrays[name] = array
}

func (r *bitArrays) at(o value.Object, key string) *engine.BitArray {
	name := o.Text(key)
	array, known := r.arrays[name]
	if !known {
		value.Refuse("there is no array %q", name)
	}
	return array
}

func (r *bitArrays) step(operation string, arguments *fastjson.Value, w *value.Writer) {
	read := func(keys ...string) value.Object { return value.Strict(arguments, keys...) }
	switch operation {
	case "new":
		o := read("size", "into")
		r.put(o.Text("into"), engine.NewBitArray(o.Between("size", math.MinInt32, sizeMost)))
	case "size":
		w.Key("value").Int(int64(r.at(read("array"), "array").Size()))
	case "get":
		o := read("array", "index")
		w.Key("value").Bool(r.at(o, "array").GetIndex(o.Index("index")))
	case "set":
		o := read("array", "index", "value")
		w.Key("value").Bool(r.at(o, "array").SetIndex(o.Index("index"), o.Bool("value")))
	case "copy":
		o := read("array", "into")
		r.put(o.Text("into"), r.at(o, "array").Copy())
	case "copy_bits":
		o := read("array", "size", "into")
		array, size := r.at(o, "array"), o.Between("size", math.MinInt32, sizeMost)
		if array != nil { // it is not called for nil
			array = engine.CopyBits(array, size)
		}
		r.put(o.Text("into"), array)
	case "or":
		o := read("left", "right", "into")
		left, right := r.at(o, "left"), r.at(o, "right")
		refuseFatal(max(left.Size(), right.Size()))
		r.put(o.Text("into"), left.Or(right))
	case "and":
		o := read("left", "right", "into")
		left, right := r.at(o, "left"), r.at(o, "right")
		refuseFatal(min(left.Size(), right.Size()))
		r.put(o.Text("into"), left.And(right))
	case "sub":
		o := read("left", "right", "into")
		left, right := r.at(o, "left"), r.at(o, "right")
		refuseFatal(left.Size())
		r.put(o.Text("into"), left.Sub(right))
	case "not":
		o := read("array", "into")
		r.put(o.Text("into"), r.at(o, "array").Not())
	case "update":
		o := read("array", "from")
		r.at(o, "array").Update(r.at(o, "from"))
	case "is_empty":
		w.Key("value").Bool(r.at(read("array"), "array").IsEmpty())
	case "is_full":
		w.Key("value").Bool(r.at(read("array"), "array").IsFull())
	case "pick_random":
		array := r.at(read("array"), "array")
		refuseEndlessPick(array)
		index, ok := engine.PickRandom(array)
		writeIndex(w, index, ok)
	case "to_proto":
		writeProto(w.Key("value"), r.at(read("array"), "array").ToProto())
	case "from_proto":
		o := value.Optional(arguments, "bits", "elems", "into")
		writeError(w, r.fromProto(o))
	default:
		unknown("bit_array", operation)
	}
}

const (
	bitsAfforded = 1 << 20 // more than this no observation can hold
	bitsCaught   = 1 << 46 // from here on Go panics by itself, which is a crash like any other
)

// refuseFatal refuses an operation that makes memory for so many bits, where asking for it would end the process.
func refuseFatal(bits int) {
	if bits > bitsAfforded && bits < bitsCaught {
		value.Refuse("memory for %d bits is more than can be asked for without ending the process", bits)
	}
}

// refuseEndlessPick refuses a pick from an array that claims so many bits that it would end the process or take hours.
func refuseEndlessPick(array *engine.BitArray) {
	if engine.PickTakesMemory {
		refuseFatal(array.Size())
	}
	if !engine.PickTakesTime || array == nil {
		return
	}
	// Those of the last word, as they are counted there: with a negative size the difference may wrap.
	if bits := array.Bits - (len(array.Elems)-1)*64; bits > bitsAfforded {
		value.Refuse("a pick looks at each of %d bits, which takes too long to wait for", bits)
	}
}

// fromProto receives an array as messages do: it is converted, and checked where this version checks.
func (r *bitArrays) fromProto(o value.Object) error {
	name := value.Text(o.Get("into"), "into")
	target := r.arrays[name]
	if target == nil {
		target = new(engine.BitArray)
	}
	var received *engine.ProtoBitArray
	if o.Has("bits") || o.Has("elems") {
		received = &engine.ProtoBitArray{Bits: o.Int64("bits"), Elems: value.Words(o.Items("elems"))}
	}
	fresh := new(engine.BitArray)
	fresh.FromProto(received)
	if err := engine.ValidateBitArray(fresh); err != nil {
		return err
	}
	target.FromProto(received)
	r.put(name, target)
	return nil
}

func writeIndex(w *value.Writer, index int, ok bool) {
	if !ok {
		w.Key("value").Null()
		return
	}
	w.Key("value").Int(int64(index))
}

func writeProto(w *value.Writer, array *engine.ProtoBitArray) {
	if array == nil {
		w.Null()
		return
	}
	w.RawBits(int(array.Bits), array.Elems)
}

func (r *bitArrays) after(w *value.Writer, crashed bool) {
	if crashed {
		return
	}
	w.Key("state").BeginObject()
	for _, name := range r.names {
		w.Key(name).BitArray(r.arrays[name])
	}
	w.EndObject()
}
