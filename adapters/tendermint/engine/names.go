// Package engine is the implementation under test under one set of names: those that the driver knows, over the import path that
// tendermint v0.34 and cometbft v0.34 share. Nothing here decides anything.
package engine

import (
	_ "unsafe" // for go:linkname

	"github.com/tendermint/tendermint/config"
	"github.com/tendermint/tendermint/consensus"
	cstypes "github.com/tendermint/tendermint/consensus/types"
	"github.com/tendermint/tendermint/crypto"
	"github.com/tendermint/tendermint/crypto/ed25519"
	"github.com/tendermint/tendermint/crypto/merkle"
	"github.com/tendermint/tendermint/libs/bits"
	"github.com/tendermint/tendermint/p2p"
	tmcons "github.com/tendermint/tendermint/proto/tendermint/consensus"
	tmcrypto "github.com/tendermint/tendermint/proto/tendermint/crypto"
	protobits "github.com/tendermint/tendermint/proto/tendermint/libs/bits"
	tmproto "github.com/tendermint/tendermint/proto/tendermint/types"
	sm "github.com/tendermint/tendermint/state"
	"github.com/tendermint/tendermint/types"
)

// Module is the path of the Go module that is under test; cometbft v0.34 has it too.
const Module = "github.com/tendermint/tendermint"

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

// What the reactor stands on, and connections.
type (
	ChainState    = sm.State
	BlockStore    = sm.BlockStore
	BlockExecutor = sm.BlockExecutor
	Config        = config.ConsensusConfig
	Peer          = p2p.Peer
	PeerID        = p2p.ID
	Envelope      = p2p.Envelope
	Switch        = p2p.Switch
	BaseReactor   = p2p.BaseReactor
	Transport     = p2p.Transport
)

var (
	NewBaseReactor       = p2p.NewBaseReactor
	NewSwitch            = p2p.NewSwitch
	NewPartSetFromData   = types.NewPartSetFromData
	NewPartSetFromHeader = types.NewPartSetFromHeader
	NewValidator         = types.NewValidator
	NewValidatorSet      = types.NewValidatorSet
	NewVoteSet           = types.NewVoteSet
	NewEventBus          = types.NewEventBus
	NewCommitSigAbsent   = types.NewCommitSigAbsent
	CommitFromProto      = types.CommitFromProto
	VoteSignBytes        = types.VoteSignBytes
	ProposalSignBytes    = types.ProposalSignBytes
	DefaultParams        = types.DefaultConsensusParams
	DefaultConfig        = config.DefaultConsensusConfig
	DefaultP2PConfig     = config.DefaultP2PConfig
	PeerStateKey         = types.PeerStateKey
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
	Wire              = tmcons.Message
	WireNewRoundStep  = tmcons.NewRoundStep
	WireNewValidBlock = tmcons.NewValidBlock
	WireProposal      = tmcons.Proposal
	WireProposalPOL   = tmcons.ProposalPOL
	WireBlockPart     = tmcons.BlockPart
	WireVote          = tmcons.Vote
	WireHasVote       = tmcons.HasVote
	WireVoteSetMaj23  = tmcons.VoteSetMaj23
	WireVoteSetBits   = tmcons.VoteSetBits

	WireSumNewRoundStep  = tmcons.Message_NewRoundStep
	WireSumNewValidBlock = tmcons.Message_NewValidBlock
	WireSumProposal      = tmcons.Message_Proposal
	WireSumProposalPOL   = tmcons.Message_ProposalPol
	WireSumBlockPart     = tmcons.Message_BlockPart
	WireSumVote          = tmcons.Message_Vote
	WireSumHasVote       = tmcons.Message_HasVote
	WireSumVoteSetMaj23  = tmcons.Message_VoteSetMaj23
	WireSumVoteSetBits   = tmcons.Message_VoteSetBits

	ProtoBitArray = protobits.BitArray
	ProtoBlockID  = tmproto.BlockID
	ProtoHeader   = tmproto.PartSetHeader
	ProtoPart     = tmproto.Part
	ProtoProof    = tmcrypto.Proof
	ProtoProposal = tmproto.Proposal
	ProtoVote     = tmproto.Vote
	VoteType      = tmproto.SignedMsgType
)

const (
	Prevote      = tmproto.PrevoteType
	Precommit    = tmproto.PrecommitType
	ProposalType = tmproto.ProposalType
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
//go:linkname GossipData github.com/tendermint/tendermint/consensus.(*Reactor).gossipDataRoutine
func GossipData(r *Reactor, peer Peer, ps *PeerState)

// GossipVotes runs the real votes routine until the peer or the reactor stops.
//
//go:linkname GossipVotes github.com/tendermint/tendermint/consensus.(*Reactor).gossipVotesRoutine
func GossipVotes(r *Reactor, peer Peer, ps *PeerState)

// QueryMaj23 runs the real +2/3 routine until the peer or the reactor stops.
//
//go:linkname QueryMaj23 github.com/tendermint/tendermint/consensus.(*Reactor).queryMaj23Routine
func QueryMaj23(r *Reactor, peer Peer, ps *PeerState)

// TakeVote is how consensus takes a vote of a peer; one of the height below goes to the last commit.
//
//go:linkname TakeVote github.com/tendermint/tendermint/consensus.(*State).addVote
func TakeVote(state *State, vote *Vote, peer PeerID) (added bool, err error)

// OpenRound opens the vote sets of a round that is not there yet, and counts against no peer.
//
//go:linkname OpenRound github.com/tendermint/tendermint/consensus/types.(*HeightVoteSet).addRound
func OpenRound(votes *HeightVoteSet, round int32)

// CopyBits is the copy of another size that the operations on two arrays start from.
//
//go:linkname CopyBits github.com/tendermint/tendermint/libs/bits.(*BitArray).copyBits
func CopyBits(array *BitArray, size int) *BitArray
