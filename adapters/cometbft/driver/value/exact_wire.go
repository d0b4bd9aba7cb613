package value

import "github.com/cometbft/cometbft/conformance/engine"

// exact is a message in the form of the wire with nothing lost: the engine's own conversion drops arrays without words, and
// fails for what is malformed. Votes, proposals, parts and block ids are converted by the engine.
func exact(m engine.Message) *engine.Wire {
	switch m := m.(type) {
	case *engine.NewRoundStepMessage:
		return &engine.Wire{Sum: &engine.WireSumNewRoundStep{NewRoundStep: &engine.WireNewRoundStep{
			Height:                m.Height,
			Round:                 m.Round,
			Step:                  uint32(m.Step),
			SecondsSinceStartTime: m.SecondsSinceStartTime,
			LastCommitRound:       m.LastCommitRound,
		}}}
	case *engine.NewValidBlockMessage:
		return &engine.Wire{Sum: &engine.WireSumNewValidBlock{NewValidBlock: &engine.WireNewValidBlock{
			Height:             m.Height,
			Round:              m.Round,
			BlockPartSetHeader: m.BlockPartSetHeader.ToProto(),
			BlockParts:         exactArray(m.BlockParts),
			IsCommit:           m.IsCommit,
		}}}
	case *engine.ProposalMessage:
		return &engine.Wire{Sum: &engine.WireSumProposal{Proposal: &engine.WireProposal{Proposal: *m.Proposal.ToProto()}}}
	case *engine.ProposalPOLMessage:
		return &engine.Wire{Sum: &engine.WireSumProposalPOL{ProposalPol: &engine.WireProposalPOL{
			Height:           m.Height,
			ProposalPolRound: m.ProposalPOLRound,
			ProposalPol:      orEmpty(exactArray(m.ProposalPOL)),
		}}}
	case *engine.BlockPartMessage:
		part := new(engine.ProtoPart)
		if m.Part != nil {
			part, _ = m.Part.ToProto() // an error for nil only
		}
		return &engine.Wire{Sum: &engine.WireSumBlockPart{BlockPart: &engine.WireBlockPart{
			Height: m.Height, Round: m.Round, Part: *part,
		}}}
	case *engine.VoteMessage:
		return &engine.Wire{Sum: &engine.WireSumVote{Vote: &engine.WireVote{Vote: m.Vote.ToProto()}}}
	case *engine.HasVoteMessage:
		return &engine.Wire{Sum: &engine.WireSumHasVote{HasVote: &engine.WireHasVote{
			Height: m.Height, Round: m.Round, Type: m.Type, Index: m.Index,
		}}}
	case *engine.VoteSetMaj23Message:
		return &engine.Wire{Sum: &engine.WireSumVoteSetMaj23{VoteSetMaj23: &engine.WireVoteSetMaj23{
			Height: m.Height, Round: m.Round, Type: m.Type, BlockID: m.BlockID.ToProto(),
		}}}
	case *engine.VoteSetBitsMessage:
		return &engine.Wire{Sum: &engine.WireSumVoteSetBits{VoteSetBits: &engine.WireVoteSetBits{
			Height: m.Height, Round: m.Round, Type: m.Type, BlockID: m.BlockID.ToProto(), Votes: orEmpty(exactArray(m.Votes)),
		}}}
	}
	return engine.WireHasProposalBlockPart(m)
}

func exactArray(array *engine.BitArray) *engine.ProtoBitArray {
	if array == nil {
		return nil
	}
	return &engine.ProtoBitArray{Bits: int64(array.Bits), Elems: array.Elems}
}

func orEmpty(array *engine.ProtoBitArray) engine.ProtoBitArray {
	if array == nil {
		return engine.ProtoBitArray{}
	}
	return *array
}
