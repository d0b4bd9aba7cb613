package value

import (
	"time"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
)

// VoteType reads prevote, precommit or any other value of the wire's enumeration.
func (o Object) VoteType(key string) engine.VoteType {
	v := o.Get(key)
	if v == nil || v.Type() != fastjson.TypeString {
		return engine.VoteType(o.Int32(key))
	}
	switch text := Text(v, key); text {
	case "prevote":
		return engine.Prevote
	case "precommit":
		return engine.Precommit
	default:
		Refuse("%s: %q is not a type of vote", key, text)
		return 0
	}
}

// VoteType appends a type of vote.
func (w *Writer) VoteType(t engine.VoteType) {
	switch t {
	case engine.Prevote:
		w.Raw(`"prevote"`)
	case engine.Precommit:
		w.Raw(`"precommit"`)
	default:
		w.Int(int64(t))
	}
}

// Header reads a part-set header.
func (o Object) Header(key string) engine.PartSetHeader {
	return o.header(o.Get(key))
}

func (o Object) header(v *fastjson.Value) engine.PartSetHeader {
	h := o.inner(v, "total", "hash")
	return engine.PartSetHeader{Total: h.Uint32("total"), Hash: h.Bytes("hash")}
}

// Header reads a part-set header of which everything is there.
func Header(v *fastjson.Value) engine.PartSetHeader { return Object{}.header(v) }

// Allocatable refuses a header for which the array that is made of it would be more than an observation can hold.
func Allocatable(h engine.PartSetHeader) engine.PartSetHeader {
	if h.Total > 64*wordsMost {
		Refuse("total: an array of %d parts is more than an observation can hold", h.Total)
	}
	return h
}

// inner reads an object within this one, as strictly.
func (o Object) inner(v *fastjson.Value, keys ...string) Object {
	if o.loose {
		return Loose(v, keys...)
	}
	return Strict(v, keys...)
}

// BlockID reads a block id; null is the zero one.
func (o Object) BlockID(key string) engine.BlockID {
	v := o.Get(key)
	if v == nil {
		return engine.BlockID{}
	}
	id := o.inner(v, "hash", "part_set_header")
	return engine.BlockID{Hash: id.Bytes("hash"), PartSetHeader: id.Header("part_set_header")}
}

// Time reads {seconds, nanos}; where it is missing, Go's zero time, as in a struct that nobody filled.
func (o Object) Time(key string) time.Time {
	v := o.Get(key)
	if v == nil {
		return time.Time{}
	}
	t := o.inner(v, "seconds", "nanos")
	return time.Unix(t.Int64("seconds"), int64(t.Between("nanos", 0, 999_999_999))).UTC()
}

var voteKeys = []string{
	"type", "height", "round", "block_id", "timestamp", "validator_address", "validator_index", "signature",
	"extension", "extension_signature",
}

// Unsigned reads a vote whose address and signature may be missing.
func Unsigned(v *fastjson.Value) (vote *engine.Vote, hasAddress, hasSignature bool) {
	o := Strict(v, voteKeys...)
	vote = &engine.Vote{
		Type:           o.VoteType("type"),
		Height:         o.Int64("height"),
		Round:          o.Int32("round"),
		BlockID:        o.BlockID("block_id"),
		Timestamp:      o.Time("timestamp"),
		ValidatorIndex: o.Int32("validator_index"),
	}
	if hasAddress = o.Has("validator_address"); hasAddress {
		vote.ValidatorAddress = o.Bytes("validator_address")
	}
	if hasSignature = o.Has("signature"); hasSignature {
		vote.Signature = o.Bytes("signature")
	}
	o.extend(func(extension, signature []byte) bool { return engine.Extend(vote, extension, signature) })
	return vote, hasAddress, hasSignature
}

func (o Object) extend(extend func(extension, signature []byte) bool) {
	if !o.Has("extension") && !o.Has("extension_signature") {
		return
	}
	o.loose = true
	if !extend(o.Bytes("extension"), o.Bytes("extension_signature")) {
		Refuse("votes have no extensions in %s", engine.Dialect)
	}
}

// Proposal reads a proposal in memory.
func (o Object) Proposal() *engine.Proposal {
	return &engine.Proposal{
		Type:      engine.ProposalType,
		Height:    o.Int64("height"),
		Round:     o.Int32("round"),
		POLRound:  o.Int32("pol_round"),
		BlockID:   o.BlockID("block_id"),
		Timestamp: o.Time("timestamp"),
		Signature: o.Bytes("signature"),
	}
}

// Part reads a part in memory; nil for null.
func (o Object) Part(key string) *engine.Part {
	v := o.Get(key)
	if v == nil {
		return nil
	}
	part := o.inner(v, "index", "bytes", "proof")
	proof := Loose(part.Get("proof"), "total", "index", "leaf_hash", "aunts")
	return &engine.Part{
		Index: part.Uint32("index"),
		Bytes: part.Bytes("bytes"),
		Proof: engine.Proof{
			Total:    proof.Int64("total"),
			Index:    proof.Int64("index"),
			LeafHash: proof.Bytes("leaf_hash"),
			Aunts:    aunts(proof),
		},
	}
}

func aunts(proof Object) [][]byte {
	var hashes [][]byte
	for _, item := range proof.Items("aunts") {
		hashes = append(hashes, Bytes(item, "aunts"))
	}
	return hashes
}
