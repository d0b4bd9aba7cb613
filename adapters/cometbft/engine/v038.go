//go:build !v037 && !v1

// What cometbft v0.38 spells in its own way.

package engine

import (
	"github.com/cometbft/cometbft/consensus"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/types"
)

// Dialect is what scenarios for this version are written in.
const Dialect = "cometbft-0.38"

// Link is a peer of which only the link to it is known.
type Link struct {
	p2p.Peer
	Offer func(blocking bool, channel byte, message any) bool
}

func (l Link) Send(e p2p.Envelope) bool    { return l.Offer(true, e.ChannelID, e.Message) }
func (l Link) TrySend(e p2p.Envelope) bool { return l.Offer(false, e.ChannelID, e.Message) }

func Receive(r *Reactor, e Envelope) { r.Receive(e) }

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
	return votes.AddVote(vote, peer, false)
}

func MakeCommit(votes *VoteSet) *Commit {
	return votes.MakeExtendedCommit(types.ABCIParams{}).ToCommit()
}

func CommitReader(commit *Commit) VoteSetReader { return commit.WrappedExtendedCommit() }

func CommitToVoteSet(chainID string, commit *Commit, validators *ValidatorSet) *VoteSet {
	return commit.ToVoteSet(chainID, validators)
}

// Extension is the vote extension and its signature.
func Extension(vote *ProtoVote) ([]byte, []byte) { return vote.Extension, vote.ExtensionSignature }

// Extend gives a vote in memory an extension; false where votes have none.
func Extend(vote *Vote, extension, signature []byte) bool {
	vote.Extension, vote.ExtensionSignature = extension, signature
	return true
}
