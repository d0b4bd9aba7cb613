package level

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

var nodeKeys = []string{"height", "round", "step", "proposal", "parts", "votes", "last_commit"}

// node is what the scenario says of the node, and the vote sets of its height. A value that is not repeated stays.
type node struct {
	height     int64
	round      int32
	step       engine.RoundStep
	proposal   *engine.Proposal
	parts      *engine.PartSet
	offered    []*fastjson.Value
	lastCommit *engine.VoteSet
	votes      *engine.HeightVoteSet
}

const (
	firstRound = 0
	newHeight  = 1
	stepMost   = 8
)

// update takes in what a setup or a node step gives.
func (n *node) update(c *chain, o value.Object) {
	before := *n
	if o.Has("height") {
		n.height = int64(o.Between("height", 1, heightMost))
	}
	n.votesOfHeight(c, o, before)
	if o.Has("round") {
		n.round = int32(o.Between("round", firstRound, roundMost))
	}
	if o.Has("step") {
		n.step = engine.RoundStep(o.Between("step", newHeight, stepMost))
	}
	n.refuseReturn(before)
	if o.Has("proposal") {
		n.proposal = c.proposal(o.Get("proposal"), n.height)
	}
	if o.Has("parts") {
		n.parts = c.parts(o.Get("parts"))
	}
	if o.Has("last_commit") {
		n.lastCommit = c.lastCommit(o.Get("last_commit"), n.height)
	}
	if o.Has("votes") {
		n.offered = o.Items("votes")
	}
	n.openRounds()
	n.offer(c)
}

// votesOfHeight makes new vote sets for a new height, of which everything has to be said.
func (n *node) votesOfHeight(c *chain, o value.Object, before node) {
	if n.votes != nil && n.height == before.height {
		return
	}
	for _, key := range nodeKeys {
		if !o.Has(key) {
			value.Refuse("a new height needs %s", key)
		}
	}
	n.votes = engine.NewHeightVoteSet(c.chainID, n.height, c.set)
}

// refuseReturn refuses what no node does within a height.
func (n *node) refuseReturn(before node) {
	if before.votes != n.votes {
		return
	}
	if n.round < before.round {
		value.Refuse("the node falls from round %d to %d", before.round, n.round)
	}
	if n.idle() && before.step > newHeight {
		value.Refuse("the node returns to the first step of its height")
	}
}

// idle says whether the first round has not begun: only its vote sets are there.
func (n *node) idle() bool { return n.round == firstRound && n.step == newHeight }

func (n *node) openRounds() {
	if !n.idle() {
		n.votes.SetRound(n.round + 1)
	}
}

// offer hands each vote to the set of its round, which is opened where it is not there. What the set says is its own matter.
func (n *node) offer(c *chain) {
	for _, item := range n.offered {
		o := value.Strict(item, "type", "round", "block", "have")
		kind, round := o.VoteType("type"), int32(o.Between("round", -1, roundMost))
		var id engine.BlockID
		if o.Get("block") != nil {
			id = c.block(o, "block").id
		}
		for _, vote := range c.votes(kind, n.height, round, id, value.Held(o.Get("have"), "have")) {
			n.setOf(kind, round).AddVote(vote)
		}
	}
}

func (n *node) setOf(kind engine.VoteType, round int32) *engine.VoteSet {
	if n.votes.Prevotes(round) == nil {
		engine.OpenRound(n.votes, round)
	}
	switch kind {
	case engine.Prevote:
		return n.votes.Prevotes(round)
	case engine.Precommit:
		return n.votes.Precommits(round)
	default:
		value.Refuse("votes: a node has no votes of type %d", kind)
		return nil
	}
}

func (c *chain) proposal(v *fastjson.Value, height int64) *engine.Proposal {
	if v == nil {
		return nil
	}
	o := value.Strict(v, "block", "round", "pol_round")
	p := &engine.Proposal{
		Type:      engine.ProposalType,
		Height:    height,
		Round:     int32(o.Between("round", -1, roundMost)),
		POLRound:  o.Int32("pol_round"),
		BlockID:   c.block(o, "block").id,
		Timestamp: timeOf(height),
	}
	p.Signature = signature(c.keys[0], engine.ProposalSignBytes(c.chainID, p.ToProto()))
	return p
}

func (c *chain) parts(v *fastjson.Value) *engine.PartSet {
	if v == nil {
		return nil
	}
	o := value.Strict(v, "block", "have")
	return c.block(o, "block").held(value.Held(o.Get("have"), "have"))
}

func (c *chain) lastCommit(v *fastjson.Value, height int64) *engine.VoteSet {
	if v == nil {
		return nil
	}
	o := value.Strict(v, "round", "block", "have")
	if height == 1 {
		value.Refuse("last_commit: there is no height below 1")
	}
	round, id := int32(o.Between("round", -1, roundMost)), c.block(o, "block").id
	set := engine.NewVoteSet(c.chainID, height-1, round, engine.Precommit, c.set)
	for _, vote := range c.votes(engine.Precommit, height-1, round, id, value.Held(o.Get("have"), "have")) {
		if _, err := set.AddVote(vote); err != nil {
			value.Refuse("last_commit: %v", err)
		}
	}
	return set
}
