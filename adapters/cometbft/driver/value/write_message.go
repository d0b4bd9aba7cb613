package value

import (
	"time"

	"github.com/cometbft/cometbft/conformance/engine"
)

// Message appends a message that the engine holds.
func (w *Writer) Message(m engine.Message) { w.Wire(exact(m)) }

// Wire appends a message of the wire.
func (w *Writer) Wire(m *engine.Wire) {
	w.BeginObject()
	switch sum := m.Sum.(type) {
	case *engine.WireSumNewRoundStep:
		x := sum.NewRoundStep
		w.message("new_round_step", x.Height, x.Round)
		w.Key("step").Int(int64(x.Step))
		w.Key("seconds_since_start_time").Int(x.SecondsSinceStartTime)
		w.Key("last_commit_round").Int(int64(x.LastCommitRound))
	case *engine.WireSumNewValidBlock:
		x := sum.NewValidBlock
		w.message("new_valid_block", x.Height, x.Round)
		w.Key("block_part_set_header").ProtoHeader(x.BlockPartSetHeader)
		w.Key("block_parts").ProtoBitArray(x.BlockParts)
		w.Key("is_commit").Bool(x.IsCommit)
	case *engine.WireSumProposal:
		x := sum.Proposal.Proposal
		w.message("proposal", x.Height, x.Round)
		w.Key("pol_round").Int(int64(x.PolRound))
		w.Key("block_id").ProtoBlockID(x.BlockID)
		w.Key("timestamp").Time(x.Timestamp)
		w.Key("signature").Hex(x.Signature)
	case *engine.WireSumProposalPOL:
		x := sum.ProposalPol
		w.Key("proposal_pol").BeginObject()
		w.Key("height").Int(x.Height)
		w.Key("proposal_pol_round").Int(int64(x.ProposalPolRound))
		w.Key("proposal_pol").ProtoBitArray(&x.ProposalPol)
	case *engine.WireSumBlockPart:
		x := sum.BlockPart
		w.message("block_part", x.Height, x.Round)
		w.Key("part").part(x.Part)
	case *engine.WireSumVote:
		w.Key("vote").BeginObject()
		w.voteFields(sum.Vote.Vote)
	case *engine.WireSumHasVote:
		x := sum.HasVote
		w.message("has_vote", x.Height, x.Round)
		w.Key("type").VoteType(x.Type)
		w.Key("index").Int(int64(x.Index))
	case *engine.WireSumVoteSetMaj23:
		x := sum.VoteSetMaj23
		w.message("vote_set_maj23", x.Height, x.Round)
		w.Key("type").VoteType(x.Type)
		w.Key("block_id").ProtoBlockID(x.BlockID)
	case *engine.WireSumVoteSetBits:
		x := sum.VoteSetBits
		w.message("vote_set_bits", x.Height, x.Round)
		w.Key("type").VoteType(x.Type)
		w.Key("block_id").ProtoBlockID(x.BlockID)
		w.Key("votes").ProtoBitArray(&x.Votes)
	default:
		height, round, index, ok := engine.HasProposalBlockPartFields(m)
		if !ok {
			Refuse("a message came about that the scenario format does not know: %T", m.Sum)
		}
		w.message("has_proposal_block_part", height, round)
		w.Key("index").Int(int64(index))
	}
	w.EndObject()
	w.EndObject()
}

func (w *Writer) message(name string, height int64, round int32) {
	w.Key(name).BeginObject()
	w.Key("height").Int(height)
	w.Key("round").Int(int64(round))
}

// Header appends a part-set header.
func (w *Writer) Header(h engine.PartSetHeader) { w.ProtoHeader(h.ToProto()) }

// ProtoHeader appends a part-set header of the wire.
func (w *Writer) ProtoHeader(h engine.ProtoHeader) {
	w.BeginObject()
	w.Key("total").Int(int64(h.Total))
	w.Key("hash").Hex(h.Hash)
	w.EndObject()
}

// BlockID appends a block id, null for the zero one.
func (w *Writer) BlockID(id engine.BlockID) { w.ProtoBlockID(id.ToProto()) }

// ProtoBlockID appends a block id of the wire, null for the zero one.
func (w *Writer) ProtoBlockID(id engine.ProtoBlockID) {
	if len(id.Hash) == 0 && id.PartSetHeader.Total == 0 && len(id.PartSetHeader.Hash) == 0 {
		w.Null()
		return
	}
	w.BeginObject()
	w.Key("hash").Hex(id.Hash)
	w.Key("part_set_header").ProtoHeader(id.PartSetHeader)
	w.EndObject()
}

// Time appends {seconds, nanos}.
func (w *Writer) Time(t time.Time) {
	w.BeginObject()
	w.Key("seconds").Int(t.Unix())
	w.Key("nanos").Int(int64(t.Nanosecond()))
	w.EndObject()
}

// Vote appends a vote, null for nil.
func (w *Writer) Vote(vote *engine.Vote) {
	if vote == nil {
		w.Null()
		return
	}
	w.BeginObject()
	w.voteFields(vote.ToProto())
	w.EndObject()
}

func (w *Writer) voteFields(x *engine.ProtoVote) {
	w.Key("type").VoteType(x.Type)
	w.Key("height").Int(x.Height)
	w.Key("round").Int(int64(x.Round))
	w.Key("block_id").ProtoBlockID(x.BlockID)
	w.Key("timestamp").Time(x.Timestamp)
	w.Key("validator_address").Hex(x.ValidatorAddress)
	w.Key("validator_index").Int(int64(x.ValidatorIndex))
	w.Key("signature").Hex(x.Signature)
	extension, signature := engine.Extension(x)
	if len(extension) > 0 {
		w.Key("extension").Hex(extension)
	}
	if len(signature) > 0 {
		w.Key("extension_signature").Hex(signature)
	}
}

func (w *Writer) part(x engine.ProtoPart) {
	w.BeginObject()
	w.Key("index").Int(int64(x.Index))
	w.Key("bytes").Hex(x.Bytes)
	w.Key("proof").BeginObject()
	w.Key("total").Int(x.Proof.Total)
	w.Key("index").Int(x.Proof.Index)
	w.Key("leaf_hash").Hex(x.Proof.LeafHash)
	w.Key("aunts").BeginArray()
	for _, aunt := range x.Proof.Aunts {
		w.Hex(aunt)
	}
	w.EndArray()
	w.EndObject()
	w.EndObject()
}
