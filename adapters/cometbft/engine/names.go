//go:build !v1

// Package engine is the implementation under test under one set of names, whatever its version and import path. Nothing here
// decides anything: names.go lists what the driver uses, and the file of a version holds what that version spells differently.
package engine

import (
	_ "unsafe" // for go:linkname

	"github.com/cometbft/cometbft/config"
	"github.com/cometbft/cometbft/consensus"
	cstypes "github.com/cometbft/cometbft/consensus/types"
	"github.com/cometbft/cometbft/crypto"
	"github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/cometbft/cometbft/crypto/merkle"
	"github.com/cometbft/cometbft/libs/bits"
	"github.com/cometbft/cometbft/p2p"
	cmtcons "github.com/cometbft/cometbft/proto/tendermint/consensus"
	cmtcrypto "github.com/cometbft/cometbft/proto/tendermint/crypto"
	protobits "github.com/cometbft/cometbft/proto/tendermint/libs/bits"
	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	sm "github.com/cometbft/cometbft/state"
	"github.com/cometbft/cometbft/types"
)

// Module is the Go module that is under test.
const Module = "github.com/cometbft/cometbft"

// Name is the name of the implementation.
const Name = "cometbft"

// The reactor and what it keeps.
type (
	Reactor        = consensus.Reactor
	State          = consensus.State
	PeerState      = consensus.PeerState
	PeerRoundState = cstypes.PeerRoundState
	RoundStep      = cstypes.RoundStepType
	HeightVoteSet  = cstypes.HeightVoteSet
	BitArray       = bits.BitArray
	ChainState     = sm.State
	BlockStore     = sm.BlockStore
	Config         = config.ConsensusConfig
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

// Blocks, votes and who signs them.
type (
	Vote          = types.Vote
	Proposal      = types.Proposal
	BlockID       = types.BlockID
	BlockMeta     = types.BlockMeta
	PartSetHeader = types.PartSetHeader
	Part          = types.Part
	PartSet       = types.PartSet
	Proof         = merkle.Proof
	Commit        = types.Commit
	CommitSig     = types.CommitSig
	CommitFlag    = types.BlockIDFlag
	Validator     = types.Validator
	ValidatorSet  = types.ValidatorSet
	VoteSet       = types.VoteSet
	VoteSetReader = types.VoteSetReader
	PubKey        = crypto.PubKey
	PrivKey       = ed25519.PrivKey
)

// Connections.
type (
	Peer        = p2p.Peer
	PeerID      = p2p.ID
	Envelope    = p2p.Envelope
	Switch      = p2p.Switch
	BaseReactor = p2p.BaseReactor
	Transport   = p2p.Transport
	Wrapper     = p2p.Wrapper
)

const (
	Prevote      = cmtproto.PrevoteType
	Precommit    = cmtproto.PrecommitType
	ProposalType = cmtproto.ProposalType
)

var (
	NewReactor           = consensus.NewReactor
	NewState             = consensus.NewState
	NewPeerState         = consensus.NewPeerState
	NewHeightVoteSet     = cstypes.NewHeightVoteSet
	NewBitArray          = bits.NewBitArray
	NewBaseReactor       = p2p.NewBaseReactor
	NewSwitch            = p2p.NewSwitch
	NewPartSetFromData   = types.NewPartSetFromData
	NewPartSetFromHeader = types.NewPartSetFromHeader
	NewValidator         = types.NewValidator
	NewValidatorSet      = types.NewValidatorSet
	NewVoteSet           = types.NewVoteSet
	NewCommitSigAbsent   = types.NewCommitSigAbsent
	CommitFromProto      = types.CommitFromProto
	VoteSignBytes        = types.VoteSignBytes
	ProposalSignBytes    = types.ProposalSignBytes
	DefaultParams        = types.DefaultConsensusParams
	DefaultConfig        = config.DefaultConsensusConfig
	DefaultP2PConfig     = config.DefaultP2PConfig
	PeerStateKey         = types.PeerStateKey
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

// OpenRound opens the vote sets of a round that is not there yet, and counts against no peer.
//
//go:linkname OpenRound github.com/cometbft/cometbft/consensus/types.(*HeightVoteSet).addRound
func OpenRound(votes *HeightVoteSet, round int32)

// CopyBits is the copy of another size that the operations on two arrays start from.
//
//go:linkname CopyBits github.com/cometbft/cometbft/libs/bits.(*BitArray).copyBits
func CopyBits(array *BitArray, size int) *BitArray
