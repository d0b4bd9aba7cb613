//go:build !v1

// Names whose import path changed in version 1.

package engine

import (
	_ "unsafe" // for go:linkname

	"github.com/cometbft/cometbft/consensus"
	cstypes "github.com/cometbft/cometbft/consensus/types"
	"github.com/cometbft/cometbft/libs/bits"
	"github.com/cometbft/cometbft/p2p"
	cmtcons "github.com/cometbft/cometbft/proto/tendermint/consensus"
	cmtcrypto "github.com/cometbft/cometbft/proto/tendermint/crypto"
	protobits "github.com/cometbft/cometbft/proto/tendermint/libs/bits"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
)

// The reactor and what it keeps.
type (
	Reactor        = consensus.Reactor
	State          = consensus.State
	PeerState      = consensus.PeerState
	PeerRoundState = cstypes.PeerRoundState
	RoundStep      = cstypes.RoundStepType
	HeightVoteSet  = cstypes.HeightVoteSet
	BitArray       = bits.BitArray
)

// Its messages as the reactor holds them.
type (
	Message              = consensus.Message
	NewRoundStepMessage  = consensus.NewRoundStepMessage
	NewValidBlockMessage = consensus.NewValidBlockMessage
	ProposalMessage      = consensus.ProposalMessage
	ProposalPOLMessage   = consensus.ProposalPOLMessage
	BlockPartMessage     = consensus.BlockPartMessage
	VoteMessage          = consensus.VoteMessage
	HasVoteMessage       = consensus.HasVoteMessage
	VoteSetMaj23Message  = consensus.VoteSetMaj23Message
	VoteSetBitsMessage   = consensus.VoteSetBitsMessage
)

// Its messages on the wire.
type (
	Wrapper           = p2p.Wrapper
	Wire              = cmtcons.Message
	WireNewRoundStep  = cmtcons.NewRoundStep
	WireNewValidBlock = cmtcons.NewValidBlock
	WireProposal      = cmtcons.Proposal
	WireProposalPOL   = cmtcons.ProposalPOL
	WireBlockPart     = cmtcons.BlockPart
	WireVote          = cmtcons.Vote
	WireHasVote       = cmtcons.HasVote
	WireVoteSetMaj23  = cmtcons.VoteSetMaj23
	WireVoteSetBits   = cmtcons.VoteSetBits

	WireSumNewRoundStep  = cmtcons.Message_NewRoundStep
	WireSumNewValidBlock = cmtcons.Message_NewValidBlock
	WireSumProposal      = cmtcons.Message_Proposal
	WireSumProposalPOL   = cmtcons.Message_ProposalPol
	WireSumBlockPart     = cmtcons.Message_BlockPart
	WireSumVote          = cmtcons.Message_Vote
	WireSumHasVote       = cmtcons.Message_HasVote
	WireSumVoteSetMaj23  = cmtcons.Message_VoteSetMaj23
	WireSumVoteSetBits   = cmtcons.Message_VoteSetBits

	ProtoBitArray = protobits.BitArray
	ProtoBlockID  = cmtproto.BlockID
	ProtoHeader   = cmtproto.PartSetHeader
	ProtoPart     = cmtproto.Part
	ProtoProof    = cmtcrypto.Proof
	ProtoProposal = cmtproto.Proposal
	ProtoVote     = cmtproto.Vote
	VoteType      = cmtproto.SignedMsgType
)

const (
	Prevote      = cmtproto.PrevoteType
	Precommit    = cmtproto.PrecommitType
	ProposalType = cmtproto.ProposalType
)

var (
	NewReactor       = consensus.NewReactor
	NewState         = consensus.NewState
	NewPeerState     = consensus.NewPeerState
	NewHeightVoteSet = cstypes.NewHeightVoteSet
	NewBitArray      = bits.NewBitArray
)

// GossipData runs the real data routine until the peer or the reactor stops.
//
//go:linkname GossipData github.com/cometbft/cometbft/consensus.(*Reactor).gossipDataRoutine
func GossipData(r *Reactor, peer Peer, ps *PeerState)

// GossipVotes runs the real votes routine until the peer or the reactor stops.
//
//go:linkname GossipVotes github.com/cometbft/cometbft/consensus.(*Reactor).gossipVotesRoutine
func GossipVotes(r *Reactor, peer Peer, ps *PeerState)

// QueryMaj23 runs the real +2/3 routine until the peer or the reactor stops.
//
//go:linkname QueryMaj23 github.com/cometbft/cometbft/consensus.(*Reactor).queryMaj23Routine
func QueryMaj23(r *Reactor, peer Peer, ps *PeerState)

// TakeVote is how consensus takes a vote of a peer; one of the height below goes to the last commit.
//
//go:linkname TakeVote github.com/cometbft/cometbft/consensus.(*State).addVote
func TakeVote(state *State, vote *Vote, peer PeerID) (added bool, err error)

// OpenRound opens the vote sets of a round that is not there yet, and counts against no peer.
//
//go:linkname OpenRound github.com/cometbft/cometbft/consensus/types.(*HeightVoteSet).addRound
func OpenRound(votes *HeightVoteSet, round int32)

// CopyBits is the copy of another size that the operations on two arrays start from.
//
//go:linkname CopyBits github.com/cometbft/cometbft/libs/bits.(*BitArray).copyBits
func CopyBits(array *BitArray, size int) *BitArray
