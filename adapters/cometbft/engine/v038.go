//go:build !v037 && !v1

// What cometbft v0.38 spells in its own way.

package engine

import (
	"github.com/cometbft/cometbft/consensus"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/types"
)

const (
	// Dialect is what scenarios for this version are written in.
	Dialect = "cometbft-0.38"
	// HasPickSendVote says whether PeerState picks and sends a vote in one function.
	HasPickSendVote = true
)

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

func PickVoteToSend(ps *PeerState, votes VoteSetReader) (*Vote, bool) {
	return ps.PickVoteToSend(votes)
}

func PickSendVote(ps *PeerState, votes VoteSetReader) bool { return ps.PickSendVote(votes) }

func PickRandom(array *BitArray) (int, bool) { return array.PickRandom() }

func ValidateBitArray(array *BitArray) error { return array.ValidateBasic() }

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

// HasProposalBlockPart is nil: this version has no such message.
func HasProposalBlockPart(int64, int32, int32) Message { return nil }

// WireHasProposalBlockPart is never called with such a message in this version.
func WireHasProposalBlockPart(m Message) *Wire { panic(m) }

// HasProposalBlockPartFields finds no such message in this version.
func HasProposalBlockPartFields(*Wire) (height int64, round, index int32, ok bool) { return }
