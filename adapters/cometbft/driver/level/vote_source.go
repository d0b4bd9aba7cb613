package level

import (
	"math"

	"github.com/cometbft/cometbft/conformance/engine"
	"gossip-conformance/driver/value"
)

var voteSourceKeys = []string{"height", "round", "type", "size", "bits", "is_commit"}

// voteSource answers as the scenario says; its votes carry no more than their place.
type voteSource struct {
	height   int64
	round    int32
	kind     engine.VoteType
	size     int
	bits     *engine.BitArray
	isCommit bool
}

func readVoteSource(o value.Object) voteSource {
	s := voteSource{
		height:   o.Int64("height"),
		round:    o.Int32("round"),
		kind:     o.VoteType("type"),
		size:     o.Between("size", 0, sizeMost),
		bits:     o.BitArray("bits"),
		isCommit: o.Bool("is_commit"),
	}
	refuseEndlessPick(s.bits)
	if s.kind < 0 || s.kind > math.MaxUint8 {
		value.Refuse("a vote source says its type in one byte, which %d is not", s.kind)
	}
	return s
}

func (s voteSource) GetHeight() int64           { return s.height }
func (s voteSource) GetRound() int32            { return s.round }
func (s voteSource) Type() byte                 { return byte(s.kind) }
func (s voteSource) Size() int                  { return s.size }
func (s voteSource) BitArray() *engine.BitArray { return s.bits }
func (s voteSource) IsCommit() bool             { return s.isCommit }
func (s voteSource) GetByIndex(index int32) *engine.Vote {
	return &engine.Vote{Type: s.kind, Height: s.height, Round: s.round, ValidatorIndex: index}
}
