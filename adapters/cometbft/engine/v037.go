//go:build v037

// What cometbft v0.37 spells in its own way.

package engine

import (
	"github.com/cometbft/cometbft/consensus"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/types"
)

// Dialect is what scenarios for this version are written in.
const Dialect = "cometbft-0.37"

// Link is a peer of which only the link to it is known.
type Link struct {
	p2p.Peer
	Offer func(blocking bool, channel byte, message any) bool
}

func (l Link) SendEnvelope(e p2p.Envelope) bool    { return l.Offer(true, e.ChannelID, e.Message) }
func (l Link) TrySendEnvelope(e p2p.Envelope) bool { return l.Offer(false, e.ChannelID, e.Message) }

func Receive(r *Reactor, e Envelope) { r.ReceiveEnvelope(e) }

func FromWire(w *Wire) (Message, error) {
	inner, err := w.Unwrap()
	if err != nil {
		return nil, err
	}
	return consensus.MsgFromProto(inner)
}

func ToWire(m Message) (*Wire, error) {
	inner, err := consensus.MsgToProto(m)
	if err != nil {
		return nil, err
	}
	return inner.(p2p.Wrapper).Wrap().(*Wire), nil
}

func AddVote(votes *HeightVoteSet, vote *Vote, peer PeerID) (bool, error) {
	return votes.AddVote(vote, peer)
}

func MakeCommit(votes *VoteSet) *Commit { return votes.MakeCommit() }

func CommitReader(commit *Commit) VoteSetReader { return commit }

func CommitToVoteSet(chainID string, commit *Commit, validators *ValidatorSet) *VoteSet {
	return types.CommitToVoteSet(chainID, commit, validators)
}

// Extension is nothing: votes of this version have none.
func Extension(*ProtoVote) ([]byte, []byte) { return nil, nil }

// Extend gives a vote an extension; false where votes have none.
func Extend(*Vote, []byte, []byte) bool { return false }
