//go:build v1

// What cometbft v1 spells in its own way.

package engine

import (
	"github.com/cometbft/cometbft/internal/consensus"
	"github.com/cometbft/cometbft/internal/rand"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/types"

	cmtcons "github.com/cometbft/cometbft/api/cometbft/consensus/v1"
)

const (
	// Dialect is what scenarios for this version are written in.
	Dialect = "cometbft-1"
	// HasPickSendVote says whether PeerState picks and sends a vote in one function.
	HasPickSendVote = false
	// PickTakesMemory and PickTakesTime say what PickRandom takes as much of as the array claims bits, however few it holds.
	PickTakesMemory = false
	PickTakesTime   = true
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
	wire, err := consensus.MsgToWrappedProto(m)
	return &wire, err
}

func AddVote(votes *HeightVoteSet, vote *Vote, peer PeerID) (bool, error) {
	return votes.AddVote(vote, peer, false)
}

func PickVoteToSend(ps *PeerState, votes VoteSetReader) (*Vote, bool) {
	vote := ps.PickVoteToSend(votes, rand.NewStdlibRand())
	return vote, vote != nil
}

// PickSendVote is never called: this version has no such function.
func PickSendVote(*PeerState, VoteSetReader) bool { panic("no PickSendVote") }

func PickRandom(array *BitArray) (int, bool) { return array.PickRandom(rand.NewStdlibRand()) }

// ValidateBitArray finds nothing: this version does not look.
func ValidateBitArray(*BitArray) error { return nil }

func MakeCommit(votes *VoteSet) *Commit {
	return votes.MakeExtendedCommit(types.DefaultFeatureParams()).ToCommit()
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

// HasProposalBlockPart is the message of that name, which is new in this version.
func HasProposalBlockPart(height int64, round, index int32) Message {
	return &consensus.HasProposalBlockPartMessage{Height: height, Round: round, Index: index}
}

// WireHasProposalBlockPart is that message on the wire.
func WireHasProposalBlockPart(m Message) *Wire {
	x := m.(*consensus.HasProposalBlockPartMessage)
	return &Wire{Sum: &cmtcons.Message_HasProposalBlockPart{HasProposalBlockPart: &cmtcons.HasProposalBlockPart{
		Height: x.Height, Round: x.Round, Index: x.Index,
	}}}
}

// HasProposalBlockPartFields takes that message of the wire apart; not ok for any other.
func HasProposalBlockPartFields(w *Wire) (height int64, round, index int32, ok bool) {
	x := w.GetHasProposalBlockPart()
	return x.GetHeight(), x.GetRound(), x.GetIndex(), x != nil
}
