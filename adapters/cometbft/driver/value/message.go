package value

import (
	"math"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
)

var roundStepKeys = []string{"height", "round", "step", "seconds_since_start_time", "last_commit_round"}

// Message reads what memory can hold; nil for null. Everything within may be missing.
func Message(v *fastjson.Value) engine.Message {
	if v == nil || v.Type() == fastjson.TypeNull {
		return nil
	}
	name, fields := Single(v)
	return memory(name, fields, true)
}

// WireMessage reads a message that goes on the wire as it stands.
func WireMessage(v *fastjson.Value) *engine.Wire {
	name, fields := Single(v)
	if name != "new_round_step" {
		return exact(memory(name, fields, true))
	}
	o := Loose(fields, roundStepKeys...)
	return &engine.Wire{Sum: &engine.WireSumNewRoundStep{NewRoundStep: &engine.WireNewRoundStep{
		Height:                o.Int64("height"),
		Round:                 o.Int32("round"),
		Step:                  o.Uint32("step"), // wider on the wire than in memory
		SecondsSinceStartTime: o.Int64("seconds_since_start_time"),
		LastCommitRound:       o.Int32("last_commit_round"),
	}}}
}

// Fields reads the fields of the message `name`, all of which have to be there.
func Fields(name string, fields *fastjson.Value) engine.Message { return memory(name, fields, false) }

// Single takes a one-key object apart.
func Single(v *fastjson.Value) (name string, fields *fastjson.Value) {
	if v == nil || v.Type() != fastjson.TypeObject || v.GetObject().Len() != 1 {
		Refuse("expected an object with one key, not %v", v)
	}
	v.GetObject().Visit(func(key []byte, inner *fastjson.Value) { name, fields = string(key), inner })
	return name, fields
}

func memory(name string, fields *fastjson.Value, loose bool) engine.Message {
	read := func(keys ...string) Object {
		if loose {
			return Loose(fields, keys...)
		}
		return Strict(fields, keys...)
	}
	switch name {
	case "new_round_step":
		o := read(roundStepKeys...)
		return &engine.NewRoundStepMessage{
			Height:                o.Int64("height"),
			Round:                 o.Int32("round"),
			Step:                  engine.RoundStep(o.Uint8("step")),
			SecondsSinceStartTime: o.Int64("seconds_since_start_time"),
			LastCommitRound:       o.Int32("last_commit_round"),
		}
	case "new_valid_block":
		o := read("height", "round", "block_part_set_header", "block_parts", "is_commit")
		return &engine.NewValidBlockMessage{
			Height:             o.Int64("height"),
			Round:              o.Int32("round"),
			BlockPartSetHeader: o.Header("block_part_set_header"),
			BlockParts:         o.BitArray("block_parts"),
			IsCommit:           o.Bool("is_commit"),
		}
	case "proposal":
		if missing(fields) {
			return &engine.ProposalMessage{}
		}
		o := read("height", "round", "pol_round", "block_id", "timestamp", "signature")
		return &engine.ProposalMessage{Proposal: o.Proposal()}
	case "proposal_pol":
		o := read("height", "proposal_pol_round", "proposal_pol")
		return &engine.ProposalPOLMessage{
			Height:           o.Int64("height"),
			ProposalPOLRound: o.Int32("proposal_pol_round"),
			ProposalPOL:      o.BitArray("proposal_pol"),
		}
	case "block_part":
		o := read("height", "round", "part")
		return &engine.BlockPartMessage{Height: o.Int64("height"), Round: o.Int32("round"), Part: o.Part("part")}
	case "vote":
		if missing(fields) {
			return &engine.VoteMessage{}
		}
		return &engine.VoteMessage{Vote: read(voteKeys...).vote()}
	case "has_vote":
		o := read("height", "round", "type", "index")
		return &engine.HasVoteMessage{
			Height: o.Int64("height"), Round: o.Int32("round"), Type: o.VoteType("type"), Index: o.Int32("index"),
		}
	case "vote_set_maj23":
		o := read("height", "round", "type", "block_id")
		return &engine.VoteSetMaj23Message{
			Height: o.Int64("height"), Round: o.Int32("round"), Type: o.VoteType("type"), BlockID: o.BlockID("block_id"),
		}
	case "vote_set_bits":
		o := read("height", "round", "type", "block_id", "votes")
		return &engine.VoteSetBitsMessage{
			Height:  o.Int64("height"),
			Round:   o.Int32("round"),
			Type:    o.VoteType("type"),
			BlockID: o.BlockID("block_id"),
			Votes:   o.BitArray("votes"),
		}
	case "has_proposal_block_part":
		o := read("height", "round", "index")
		if m := engine.HasProposalBlockPart(o.Int64("height"), o.Int32("round"), o.Int32("index")); m != nil {
			return m
		}
	}
	Refuse("%s has no message %q", engine.Dialect, name)
	return nil
}

func missing(v *fastjson.Value) bool { return v == nil || v.Type() == fastjson.TypeNull }

func (o Object) vote() *engine.Vote {
	vote := &engine.Vote{
		Type:             o.VoteType("type"),
		Height:           o.Int64("height"),
		Round:            o.Int32("round"),
		BlockID:          o.BlockID("block_id"),
		Timestamp:        o.Time("timestamp"),
		ValidatorAddress: o.Bytes("validator_address"),
		ValidatorIndex:   o.Int32("validator_index"),
		Signature:        o.Bytes("signature"),
	}
	o.extend(func(extension, signature []byte) bool { return engine.Extend(vote, extension, signature) })
	return vote
}

// Index is a part index as functions take it.
func (o Object) Index(key string) int { return o.Between(key, 0, math.MaxUint32) }
