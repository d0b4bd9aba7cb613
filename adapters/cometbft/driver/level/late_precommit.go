package level

import (
	"time"

	"github.com/cometbft/cometbft/conformance/engine"
	"gossip-conformance/driver/value"
)

// latePrecommit hands a precommit of the height below to a real consensus state that has not run: at its first height, where it
// has no last commit, or with the one that the step says.
func (r *voteSet) latePrecommit(o value.Object) (bool, error) {
	v := o.Get("vote")
	vote := r.vote(v)
	if vote == nil || value.Text(v.Get("type"), "type") != "precommit" || value.Integer(v.Get("height"), "height") != r.height-1 {
		value.Refuse("vote: it is no precommit of the height below %d", r.height)
	}
	state := r.waiting()
	if o.Get("last_commit") != nil {
		state.LastCommit = r.lastCommit(value.Strict(o.Get("last_commit"), "round", "block_id", "have"))
	}
	events := engine.NewEventBus()
	if err := events.Start(); err != nil {
		panic(err)
	}
	defer func() { _ = events.Stop() }()
	state.SetEventBus(events)
	return engine.TakeVote(state, vote, "peer")
}

// waiting is consensus as it is made for its first height, in step NewHeight. It goes on waiting when it has all votes.
func (r *voteSet) waiting() *engine.State {
	config := engine.DefaultConfig()
	config.TimeoutCommit = time.Second
	return engine.NewState(config, engine.ChainState{
		ChainID:         r.validators.chainID,
		InitialHeight:   r.height,
		Validators:      r.validators.set,
		NextValidators:  r.validators.set,
		LastValidators:  r.validators.set,
		ConsensusParams: *engine.DefaultParams(),
	}, new(engine.BlockExecutor), nil, nil, nil)
}

// lastCommit is the vote set of the height below with the votes that `have` names.
func (r *voteSet) lastCommit(o value.Object) *engine.VoteSet {
	if r.height < 2 || r.height > heightMost {
		value.Refuse("last_commit: there is none of the height below %d", r.height)
	}
	round, id := o.Int32("round"), o.BlockID("block_id")
	have := value.Held(o.Get("have"), "have")
	set := engine.NewVoteSet(r.validators.chainID, r.height-1, round, engine.Precommit, r.validators.set)
	for _, vote := range (&chain{validators: r.validators}).votes(engine.Precommit, r.height-1, round, id, have) {
		if _, err := set.AddVote(vote); err != nil {
			value.Refuse("last_commit: %v", err)
		}
	}
	return set
}
