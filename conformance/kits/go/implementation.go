// The gap: which levels and operations are driven, and how. It translates between scenarios and your code, and judges
// nothing.
package main

import (
	"fmt"
	"sort"
	"strings"
)

// operations holds what is driven of level bit_array: each operation with the keys of its arguments.
var operations = map[string]string{
	"new":         "size into",
	"size":        "array",
	"get":         "array index",
	"set":         "array index value",
	"copy":        "array into",
	"or":          "left right into",
	"and":         "left right into",
	"sub":         "left right into",
	"is_empty":    "array",
	"is_full":     "array",
	"pick_random": "array",
}

func main() {
	names := []string{}
	for name := range operations {
		names = append(names, name)
	}
	sort.Strings(names)
	serve(object{
		"protocol": 1, "name": "my-implementation", "version": "0.1.0", "language": "Go", "dialect": "kardia",
		"levels": []string{"bit_array"}, "operations": object{"bit_array": names},
		// What a slice of booleans cannot hold.
		"limits": []string{"malformed_arrays", "bits_above_size", "huge_arrays"},
	}, start)
}

func start(level, setup any) func(operation string, arguments any) object {
	switch level {
	case "bit_array":
		return startBitArrays(keys(setup, "arrays"))
	default:
		panic(unsupported(fmt.Sprint("level ", level, " is not driven")))
	}
}

// bitArrays are the named arrays of one scenario.
type bitArrays map[string]*BitArray

func startBitArrays(setup object) func(operation string, arguments any) object {
	arrays := bitArrays{}
	for name, value := range typed[object](setup, "arrays") {
		arrays[name] = parse(value)
	}
	return func(operation string, arguments any) object {
		names, driven := operations[operation]
		if !driven {
			panic(unsupported("operation " + operation + " is not driven"))
		}
		result := arrays.perform(operation, keys(arguments, names))
		result["state"] = arrays.state()
		return result
	}
}

func (arrays bitArrays) perform(operation string, arguments object) object {
	switch operation {
	case "new":
		arrays.put(arguments, NewBitArray(integer(arguments, "size", -1<<31)))
	case "size":
		return object{"value": arrays.at(arguments, "array").Size()}
	case "get":
		return object{"value": arrays.at(arguments, "array").Get(integer(arguments, "index", 0))}
	case "set":
		array, value := arrays.at(arguments, "array"), typed[bool](arguments, "value")
		return object{"value": array.Set(integer(arguments, "index", 0), value)}
	case "copy":
		arrays.put(arguments, arrays.at(arguments, "array").Copy())
	case "or":
		arrays.put(arguments, arrays.at(arguments, "left").Or(arrays.at(arguments, "right")))
	case "and":
		arrays.put(arguments, arrays.at(arguments, "left").And(arrays.at(arguments, "right")))
	case "sub":
		arrays.put(arguments, arrays.at(arguments, "left").Sub(arrays.at(arguments, "right")))
	case "is_empty":
		return object{"value": arrays.at(arguments, "array").IsEmpty()}
	case "is_full":
		return object{"value": arrays.at(arguments, "array").IsFull()}
	case "pick_random":
		if index, found := arrays.at(arguments, "array").PickRandom(); found {
			return object{"value": index}
		}
		return object{"value": nil}
	}
	return object{}
}

// at returns the array that argument key names.
func (arrays bitArrays) at(arguments object, key string) *BitArray {
	array, exists := arrays[typed[string](arguments, key)]
	if !exists {
		panic(unsupported("no array of that name"))
	}
	return array
}

func (arrays bitArrays) put(arguments object, array *BitArray) {
	arrays[typed[string](arguments, "into")] = array
}

func (arrays bitArrays) state() object {
	state := object{}
	for name, array := range arrays {
		state[name] = show(array)
	}
	return state
}

// parse reads an array from its text. The other form, {bits, elems}, says what a slice of booleans cannot hold.
func parse(value any) *BitArray {
	text, isText := value.(string)
	if value == nil {
		return nil
	} else if !isText || strings.Trim(text, "x_") != "" {
		panic(unsupported("not an array that a slice of booleans can hold"))
	}
	array := &BitArray{make([]bool, len(text))}
	for index := range array.bits {
		array.bits[index] = text[index] == 'x'
	}
	return array
}

func show(array *BitArray) any {
	if array == nil {
		return nil
	}
	text := []byte(strings.Repeat("_", array.Size()))
	for _, index := range array.set() {
		text[index] = 'x'
	}
	return string(text)
}

// keys returns an object that has exactly the keys which names lists.
func keys(value any, names string) object {
	given, _ := value.(object)
	expected := strings.Fields(names)
	found := 0
	for _, name := range expected {
		if _, present := given[name]; present {
			found++
		}
	}
	if given == nil || found != len(expected) || found != len(given) {
		panic(unsupported("expected the keys " + names))
	}
	return given
}

// typed returns what stands under key, if it is a T: string, bool, float64, object or []any.
func typed[T any](given object, key string) T {
	value, matches := given[key].(T)
	if !matches {
		panic(unsupported("unexpected value of " + key))
	}
	return value
}

// integer returns an integer of 32 bits; what may be larger is sent as a decimal string beyond 2^53.
func integer(given object, key string, least float64) int {
	value := typed[float64](given, key)
	if value != float64(int(value)) || value < least || value >= 1<<32 {
		panic(unsupported("unexpected value of " + key))
	}
	return int(value)
}
