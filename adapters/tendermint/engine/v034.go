package engine

import (
	"github.com/tendermint/tendermint/consensus"
	"github.com/tendermint/tendermint/p2p"
	"github.com/tendermint/tendermint/types"
)

const (
	// HasPickSendVote says whether PeerState picks and sends a vote in one function.
	HasPickSendVote = true
	// PickTakesMemory and PickTakesTime say what PickRandom takes as much of as the array claims bits, however few it holds.
	PickTakesMemory = true
	PickTakesTime   = false
)

// Link is a peer of which only the link to it is known. Like a real one it takes envelopes.
type Link struct {
	p2p.Peer
	Offer func(blocking bool, channel byte, message any) bool
}

func (l Link) SendEnvelope(e p2p.Envelope) bool    { return l.Offer(true, e.ChannelID, e.Message) }
func (l Link) TrySendEnvelope(e p2p.Envelope) bool { return l.Offer(false, e.ChannelID, e.Message) }

func Receive(r *Reactor, e Envelope) { r.ReceiveEnvelope(e) }

func FromWire(w *Wire) (Message, error) { return consensus.MsgFromProto(w) }

func ToWire(m Message) (*Wire, error) { return consensus.MsgToProto(m) }

func AddVote(votes *HeightVoteSet, vote *Vote, peer PeerID) (bool, error) {
	return votes.AddVote(vote, peer)
}

func PickVoteToSend(ps *PeerState, votes VoteSetReader) (*Vote, bool) {
	return ps.PickVoteToSend(votes)
}

func PickSendVote(ps *PeerState, votes VoteSetReader) bool { return ps.PickSendVote(votes) }

func PickRandom(array *BitArray) (int, bool) { return array.PickRandom() }

// ValidateBitArray finds nothing: this version does not look.
func ValidateBitArray(*BitArray) error { return nil }

func MakeCommit(votes *VoteSet) *Commit { return votes.MakeCommit() }

func CommitReader(commit *Commit) VoteSetReader { return commit }

func CommitToVoteSet(chainID string, commit *Commit, validators *ValidatorSet) *VoteSet {
	return types.CommitToVoteSet(chainID, commit, validators)
}

// Extension is nothing: votes of this version have none.
func Extension(*ProtoVote) ([]byte, []byte) { return nil, nil }

// Extend gives a vote an extension; false where votes have none.
func Extend(*Vote, []byte, []byte) bool { return false }

// HasProposalBlockPart is nil: this version has no such message.
func HasProposalBlockPart(int64, int32, int32) Message { return nil }

// WireHasProposalBlockPart is never called with such a message in this version.
func WireHasProposalBlockPart(m Message) *Wire { panic(m) }

// HasProposalBlockPartFields finds no such message in this version.
func HasProposalBlockPartFields(*Wire) (height int64, round, index int32, ok bool) { return }
