package level

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

const roundMost = 1000

// voteSet is one real HeightVoteSet, and the commit that was made or loaded last.
type voteSet struct {
	validators *validators
	height     int64
	votes      *engine.HeightVoteSet
	commit     *engine.Commit
}

func startVoteSet(setup *fastjson.Value) run {
	o := value.Strict(setup, "chain_id", "height", "validators")
	v := readValidators(o.Text("chain_id"), o.Items("validators"), engine.PrivKey.PubKey)
	height := o.Int64("height")
	return &voteSet{validators: v, height: height, votes: engine.NewHeightVoteSet(v.chainID, height, v.set)}
}

func (r *voteSet) step(operation string, arguments *fastjson.Value, w *value.Writer) {
	read := func(keys ...string) value.Object { return value.Strict(arguments, keys...) }
	place := func() *engine.VoteSet { return r.at(read("round", "type")) }
	switch operation {
	case "set_round":
		r.votes.SetRound(int32(read("round").Between("round", -1, roundMost)))
	case "add_vote":
		o := read("vote", "peer")
		added, err := engine.AddVote(r.votes, r.vote(o.Get("vote")), engine.PeerID(o.Text("peer")))
		writeAdded(w, added, err)
	case "add_vote_to":
		o := read("round", "type", "vote")
		added, err := r.at(o).AddVote(r.vote(o.Get("vote")))
		writeAdded(w, added, err)
	case "add_late_precommit":
		added, err := r.latePrecommit(read("vote", "last_commit"))
		writeAdded(w, added, err)
	case "set_peer_maj23":
		o := read("round", "type", "peer", "block_id")
		writeError(w, r.votes.SetPeerMaj23(
			o.Int32("round"), o.VoteType("type"), engine.PeerID(o.Text("peer")), o.BlockID("block_id")))
	case "bit_array":
		w.Key("value").BitArray(place().BitArray())
	case "bit_array_by_block_id":
		o := read("round", "type", "block_id")
		w.Key("value").BitArray(r.at(o).BitArrayByBlockID(o.BlockID("block_id")))
	case "two_thirds_majority":
		w.Key("value").BeginObject()
		writeMajority(w, place())
		w.EndObject()
	case "has_two_thirds_any":
		w.Key("value").Bool(place().HasTwoThirdsAny())
	case "is_commit":
		w.Key("value").Bool(place().IsCommit())
	case "size":
		w.Key("value").Int(int64(place().Size()))
	case "get_by_index":
		o := read("round", "type", "index")
		w.Key("value").Vote(r.at(o).GetByIndex(o.Int32("index")))
	default:
		r.commitStep(operation, arguments, w)
	}
}

// at is the vote set of a round and type; nil where the round is unknown.
func (r *voteSet) at(o value.Object) *engine.VoteSet {
	round := o.Int32("round")
	switch kind := o.VoteType("type"); kind {
	case engine.Prevote:
		return r.votes.Prevotes(round)
	case engine.Precommit:
		return r.votes.Precommits(round)
	default:
		value.Refuse("vote sets of type %d cannot be asked for", kind)
		return nil
	}
}

// vote is the vote of a step with address and signature filled in where they are missing; nil for null.
func (r *voteSet) vote(v *fastjson.Value) *engine.Vote {
	if v == nil {
		return nil
	}
	vote, hasAddress, hasSignature := value.Unsigned(v)
	if !hasAddress {
		vote.ValidatorAddress = r.validators.address(vote.ValidatorIndex)
	}
	if !hasSignature {
		r.validators.sign(vote)
	}
	return vote
}

func writeAdded(w *value.Writer, added bool, err error) {
	w.Key("value").Bool(added)
	writeError(w, err)
}

// writeMajority appends the block that a set has +2/3 for.
func writeMajority(w *value.Writer, votes *engine.VoteSet) {
	id, ok := votes.TwoThirdsMajority()
	w.Key("block_id").BlockID(id)
	w.Key("ok").Bool(ok)
}

func (*voteSet) after(*value.Writer, bool) {}
