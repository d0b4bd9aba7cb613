package level

import (
	"math"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// peerState is one real PeerState; its peer is a link that takes a vote, or does not.
type peerState struct {
	real   *engine.PeerState
	takes  bool
	sends  []int32
	sender bool // whether the step is one that may send
	fresh  bool // whether its state is the engine's own, not that of the setup
}

func startPeerState(setup *fastjson.Value) run {
	r := new(peerState)
	r.real = engine.NewPeerState(engine.Link{Offer: r.offer})
	o := value.Optional(setup, "state", "share")
	r.fresh = !o.Has("state")
	if o.Has("state") {
		r.real.PRS = value.PeerRoundState(o.Get("state"))
	}
	if o.Has("share") {
		r.share(o.Items("share"))
	}
	return r
}

func (r *peerState) initial(w *value.Writer) {
	if r.fresh {
		w.Key("initial").PeerRoundState(&r.real.PRS)
	}
}

// share makes precommits and the catch-up commit one object.
func (r *peerState) share(fields []*fastjson.Value) {
	if len(fields) != 2 || value.Text(fields[0], "share") != "precommits" || value.Text(fields[1], "share") != "catchup_commit" {
		value.Refuse("share: expected [precommits, catchup_commit]")
	}
	r.real.PRS.CatchupCommit = r.real.PRS.Precommits
}

func (r *peerState) offer(_ bool, _ byte, message any) bool {
	r.sends = append(r.sends, message.(*engine.WireVote).Vote.ValidatorIndex)
	return r.takes
}

func (r *peerState) step(operation string, arguments *fastjson.Value, w *value.Writer) {
	read := func(keys ...string) value.Object { return value.Strict(arguments, keys...) }
	r.sends, r.sender = r.sends[:0], operation == "pick_send_vote"
	switch operation {
	case "apply_new_round_step":
		r.real.ApplyNewRoundStepMessage(value.Fields("new_round_step", arguments).(*engine.NewRoundStepMessage))
	case "apply_new_valid_block":
		m := value.Fields("new_valid_block", arguments).(*engine.NewValidBlockMessage)
		if received(w, m.BlockParts) {
			r.real.ApplyNewValidBlockMessage(m)
		}
	case "apply_proposal_pol":
		m := value.Fields("proposal_pol", arguments).(*engine.ProposalPOLMessage)
		if received(w, m.ProposalPOL) {
			r.real.ApplyProposalPOLMessage(m)
		}
	case "apply_has_vote":
		r.real.ApplyHasVoteMessage(value.Fields("has_vote", arguments).(*engine.HasVoteMessage))
	case "apply_vote_set_bits":
		o := read("message", "ours")
		m := value.Fields("vote_set_bits", o.Get("message")).(*engine.VoteSetBitsMessage)
		if received(w, m.Votes) {
			r.real.ApplyVoteSetBitsMessage(m, o.BitArray("ours"))
		}
	case "set_has_proposal":
		o := read("height", "round", "pol_round", "block_id")
		id := o.BlockID("block_id")
		value.Allocatable(id.PartSetHeader)
		r.real.SetHasProposal(&engine.Proposal{
			Height: o.Int64("height"), Round: o.Int32("round"), POLRound: o.Int32("pol_round"), BlockID: id,
		})
	case "init_proposal_block_parts":
		r.real.InitProposalBlockParts(value.Allocatable(value.Header(arguments)))
	case "set_has_proposal_block_part":
		o := read("height", "round", "index")
		r.real.SetHasProposalBlockPart(o.Int64("height"), o.Int32("round"), o.Index("index"))
	case "set_has_vote":
		o := read("height", "round", "type", "index")
		r.real.SetHasVote(&engine.Vote{
			Height: o.Int64("height"), Round: o.Int32("round"), Type: o.VoteType("type"), ValidatorIndex: o.Int32("index"),
		})
	case "ensure_vote_bit_arrays":
		o := read("height", "size")
		r.real.EnsureVoteBitArrays(o.Int64("height"), o.Between("size", math.MinInt32, sizeMost))
	case "pick_vote_to_send":
		vote, ok := engine.PickVoteToSend(r.real, readVoteSource(read(voteSourceKeys...)))
		if !ok {
			w.Key("value").Null()
			return
		}
		w.Key("value").Int(int64(vote.ValidatorIndex))
	case "pick_send_vote":
		if !engine.HasPickSendVote {
			value.Refuse("this version does not pick and send in one function")
		}
		o := read(append(voteSourceKeys, "link")...)
		r.takes = linkOf(o.Get("link"))
		w.Key("value").Bool(engine.PickSendVote(r.real, readVoteSource(o)))
	default:
		unknown("peer_state", operation)
	}
}

// received says whether the decoder of this version lets an array pass; if not, its error is appended.
func received(w *value.Writer, array *engine.BitArray) bool {
	err := engine.ValidateBitArray(array)
	writeError(w, err)
	return err == nil
}

func (r *peerState) after(w *value.Writer, crashed bool) {
	if r.sender {
		w.Key("sends").BeginArray()
		for _, index := range r.sends {
			w.Int(int64(index))
		}
		w.EndArray()
	}
	if !crashed {
		w.Key("state").PeerRoundState(&r.real.PRS)
	}
}
