// Package engine is the implementation under test under one set of names, whatever its version and import path. Nothing here
// decides anything: the files of names list what the driver uses, and the file of a version holds what it spells in its own way.
package engine

import (
	"github.com/cometbft/cometbft/config"
	"github.com/cometbft/cometbft/crypto"
	"github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/cometbft/cometbft/crypto/merkle"
	"github.com/cometbft/cometbft/p2p"
	sm "github.com/cometbft/cometbft/state"
	"github.com/cometbft/cometbft/types"
)

const (
	// Module is the Go module that is under test.
	Module = "github.com/cometbft/cometbft"
	// Name is the name of the implementation.
	Name = "cometbft"
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
