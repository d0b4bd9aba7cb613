package level

import (
	"github.com/cometbft/cometbft/conformance/engine"
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

// store is a block store that holds what a scenario lists. What the reactor does not ask for, it does not have.
type store struct {
	engine.BlockStore
	lowest, highest int64
	heights         map[int64]*stored
}

type stored struct {
	meta         *engine.BlockMeta
	parts        *engine.PartSet
	commit, seen *engine.Commit
}

// readStore reads the heights, which have to ascend.
func (c *chain) readStore(items []*fastjson.Value) *store {
	s := &store{heights: map[int64]*stored{}}
	for index, item := range items {
		o := value.Optional(item, "block", "parts", "commit", "seen_commit")
		b := c.block(o, "block")
		if index == 0 {
			s.lowest = b.height
		} else if b.height <= s.highest {
			value.Refuse("store: height %d comes after %d", b.height, s.highest)
		}
		if !o.Has("commit") || !o.Has("seen_commit") {
			value.Refuse("store: commit and seen_commit have to be given, be it as null")
		}
		s.highest = b.height
		parts := b.parts
		if o.Has("parts") {
			parts = b.held(value.Held(o.Get("parts"), "parts"))
		}
		s.heights[b.height] = &stored{
			meta:   &engine.BlockMeta{BlockID: b.id},
			parts:  parts,
			commit: c.commit(o.Get("commit"), b),
			seen:   c.commit(o.Get("seen_commit"), b),
		}
	}
	return s
}

func (s *store) Base() int64   { return s.lowest }
func (s *store) Height() int64 { return s.highest }

func (s *store) LoadBlockMeta(height int64) *engine.BlockMeta {
	if h := s.heights[height]; h != nil {
		return h.meta
	}
	return nil
}

func (s *store) LoadBlockPart(height int64, index int) *engine.Part {
	if h := s.heights[height]; h != nil && index >= 0 && index < int(h.parts.Total()) {
		return h.parts.GetPart(index)
	}
	return nil
}

func (s *store) LoadBlockCommit(height int64) *engine.Commit {
	if h := s.heights[height]; h != nil {
		return h.commit
	}
	return nil
}

func (s *store) LoadSeenCommit(height int64) *engine.Commit {
	if h := s.heights[height]; h != nil {
		return h.seen
	}
	return nil
}
