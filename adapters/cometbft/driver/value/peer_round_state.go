package value

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
)

// PeerRoundState reads a state that is set from outside.
func PeerRoundState(v *fastjson.Value) engine.PeerRoundState {
	o := Strict(v,
		"height", "round", "step", "proposal", "proposal_block_parts_header", "proposal_block_parts", "proposal_pol_round",
		"proposal_pol", "prevotes", "precommits", "last_commit_round", "last_commit", "catchup_commit_round", "catchup_commit")
	return engine.PeerRoundState{
		Height:                     o.Int64("height"),
		Round:                      o.Int32("round"),
		Step:                       engine.RoundStep(o.Uint8("step")),
		Proposal:                   o.Bool("proposal"),
		ProposalBlockPartSetHeader: o.Header("proposal_block_parts_header"),
		ProposalBlockParts:         o.BitArray("proposal_block_parts"),
		ProposalPOLRound:           o.Int32("proposal_pol_round"),
		ProposalPOL:                o.BitArray("proposal_pol"),
		Prevotes:                   o.BitArray("prevotes"),
		Precommits:                 o.BitArray("precommits"),
		LastCommitRound:            o.Int32("last_commit_round"),
		LastCommit:                 o.BitArray("last_commit"),
		CatchupCommitRound:         o.Int32("catchup_commit_round"),
		CatchupCommit:              o.BitArray("catchup_commit"),
	}
}

// PeerRoundState appends the fourteen fields; the start time depends on the clock and is left out.
func (w *Writer) PeerRoundState(s *engine.PeerRoundState) {
	w.BeginObject()
	w.Key("height").Int(s.Height)
	w.Key("round").Int(int64(s.Round))
	w.Key("step").Int(int64(s.Step))
	w.Key("proposal").Bool(s.Proposal)
	w.Key("proposal_block_parts_header").Header(s.ProposalBlockPartSetHeader)
	w.Key("proposal_block_parts").BitArray(s.ProposalBlockParts)
	w.Key("proposal_pol_round").Int(int64(s.ProposalPOLRound))
	w.Key("proposal_pol").BitArray(s.ProposalPOL)
	w.Key("prevotes").BitArray(s.Prevotes)
	w.Key("precommits").BitArray(s.Precommits)
	w.Key("last_commit_round").Int(int64(s.LastCommitRound))
	w.Key("last_commit").BitArray(s.LastCommit)
	w.Key("catchup_commit_round").Int(int64(s.CatchupCommitRound))
	w.Key("catchup_commit").BitArray(s.CatchupCommit)
	w.EndObject()
}
