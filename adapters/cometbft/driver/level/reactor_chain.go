package level

import (
	"time"

	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// chain is what a scenario fixes for all of its steps: blocks by name, and who signs.
type chain struct {
	*validators
	blocks map[string]*block
}

// block is a named block: its height, its id and all of its parts.
type block struct {
	height int64
	id     engine.BlockID
	parts  *engine.PartSet
}

const (
	heightMost   = 1<<37 - 1
	partSizeMost = 65_536
	hashSize     = 32
	epoch        = 1_653_616_800 // seconds at height 0 of the time that everything is signed over
)

func timeOf(height int64) time.Time { return time.Unix(epoch+height, 0).UTC() }

func readBlocks(v *fastjson.Value) map[string]*block {
	blocks := map[string]*block{}
	if v == nil || v.Type() != fastjson.TypeObject {
		value.Refuse("blocks: expected an object, not %v", v)
	}
	v.GetObject().Visit(func(name []byte, inner *fastjson.Value) {
		o := value.Strict(inner, "height", "hash", "data", "part_size")
		hash := o.Bytes("hash")
		if len(hash) != hashSize {
			value.Refuse("block %s: expected a hash of %d bytes, not %d", name, hashSize, len(hash))
		}
		parts := engine.NewPartSetFromData(o.Bytes("data"), uint32(o.Between("part_size", 1, partSizeMost)))
		blocks[string(name)] = &block{
			height: int64(o.Between("height", 1, heightMost)),
			id:     engine.BlockID{Hash: hash, PartSetHeader: parts.Header()},
			parts:  parts,
		}
	})
	return blocks
}

// block is the block of a key, which has to be one of the scenario's.
func (c *chain) block(o value.Object, key string) *block {
	name := o.Text(key)
	if c.blocks[name] == nil {
		value.Refuse("there is no block %q", name)
	}
	return c.blocks[name]
}

// votes are the signed votes that `have` names, in the order of their indices.
func (c *chain) votes(kind engine.VoteType, height int64, round int32, id engine.BlockID, have string) []*engine.Vote {
	if len(have) > len(c.keys) {
		value.Refuse("have: %d votes of %d validators", len(have), len(c.keys))
	}
	var votes []*engine.Vote
	for index := range have {
		if have[index] != 'x' {
			continue
		}
		vote := &engine.Vote{
			Type:             kind,
			Height:           height,
			Round:            round,
			BlockID:          id,
			Timestamp:        timeOf(height),
			ValidatorAddress: c.address(int32(index)),
			ValidatorIndex:   int32(index),
		}
		c.sign(vote)
		votes = append(votes, vote)
	}
	return votes
}

// commit is {round, have} for a block; nil for null.
func (c *chain) commit(v *fastjson.Value, b *block) *engine.Commit {
	if v == nil {
		return nil
	}
	o := value.Strict(v, "round", "have")
	round := int32(o.Between("round", -1, roundMost))
	commit := &engine.Commit{Height: b.height, Round: round, BlockID: b.id}
	for range c.keys {
		commit.Signatures = append(commit.Signatures, engine.NewCommitSigAbsent())
	}
	for _, vote := range c.votes(engine.Precommit, b.height, round, b.id, value.Held(o.Get("have"), "have")) {
		commit.Signatures[vote.ValidatorIndex] = vote.CommitSig()
	}
	return commit
}

// held is the part set of a block with the parts that `have` names.
func (b *block) held(have string) *engine.PartSet {
	total := int(b.parts.Total())
	if len(have) > total {
		value.Refuse("have: %d parts of %d", len(have), total)
	}
	set := engine.NewPartSetFromHeader(b.id.PartSetHeader)
	for index := range have {
		if have[index] != 'x' {
			continue
		}
		if _, err := set.AddPart(b.parts.GetPart(index)); err != nil {
			value.Refuse("part %d of a block is not taken in: %v", index, err)
		}
	}
	return set
}

// trusting verifies everything: what the adapter signs itself need not be verified by the reactor's vote sets again.
type trusting struct{ engine.PubKey }

func (trusting) VerifySignature([]byte, []byte) bool { return true }

func trustingKey(key engine.PrivKey) engine.PubKey { return trusting{key.PubKey()} }
