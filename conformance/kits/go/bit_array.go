package main

import "math/rand"

// BitArray is a bit array as a slice of booleans; the nil pointer is nil, no array at all. It stands here for the code
// that you want to test.
type BitArray struct{ bits []bool }

// NewBitArray makes a clear array, or nil for a size of 0 or less.
func NewBitArray(size int) *BitArray {
	if size <= 0 {
		return nil
	}
	return &BitArray{make([]bool, size)}
}

func (a *BitArray) Size() int {
	if a == nil {
		return 0
	}
	return len(a.bits)
}

func (a *BitArray) Get(index int) bool {
	return index < a.Size() && a.bits[index]
}

// Set writes one bit; it returns whether the index was in range.
func (a *BitArray) Set(index int, value bool) bool {
	if index >= a.Size() {
		return false
	}
	a.bits[index] = value
	return true
}

func (a *BitArray) Copy() *BitArray {
	if a == nil {
		return nil
	}
	return &BitArray{append([]bool{}, a.bits...)}
}

func (a *BitArray) Or(other *BitArray) *BitArray {
	if a.Size() < other.Size() || a == nil {
		a, other = other, a
	}
	result := a.Copy()
	for index := 0; index < other.Size(); index++ {
		result.bits[index] = a.Get(index) || other.Get(index)
	}
	return result
}

func (a *BitArray) And(other *BitArray) *BitArray {
	if a == nil || other == nil {
		return nil
	}
	if a.Size() > other.Size() {
		a, other = other, a
	}
	result := a.Copy()
	for index := range result.bits {
		result.bits[index] = a.Get(index) && other.Get(index)
	}
	return result
}

func (a *BitArray) Sub(other *BitArray) *BitArray {
	if a == nil || other == nil {
		return nil
	}
	result := a.Copy()
	for index := range result.bits {
		result.bits[index] = a.Get(index) && !other.Get(index)
	}
	return result
}

func (a *BitArray) IsEmpty() bool {
	return len(a.set()) == 0
}

func (a *BitArray) IsFull() bool {
	return len(a.set()) == a.Size()
}

// PickRandom returns the index of some set bit, and whether there is one.
func (a *BitArray) PickRandom() (int, bool) {
	indices := a.set()
	if len(indices) == 0 {
		return 0, false
	}
	return indices[rand.Intn(len(indices))], true
}

func (a *BitArray) set() []int {
	indices := []int{}
	for index := 0; index < a.Size(); index++ {
		if a.bits[index] {
			indices = append(indices, index)
		}
	}
	return indices
}
