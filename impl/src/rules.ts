// The reference as a record of small functions, one per arm of the specification. A variant replaces some of them.

import * as bitArray from './bit-array/bit-array-rules.ts';
import { isFullBitArray } from './bit-array/is-full.ts';
import { codecRules } from './codec/codec-rules.ts';
import { cryptoRules } from './crypto/crypto-rules.ts';
import * as newRoundStep from './peer-state/apply-new-round-step.ts';
import * as newValidBlock from './peer-state/apply-new-valid-block.ts';
import * as proposalPol from './peer-state/apply-proposal-pol.ts';
import * as voteSetBits from './peer-state/apply-vote-set-bits.ts';
import * as catchup from './peer-state/ensure-catchup-commit-round.ts';
import * as ensure from './peer-state/ensure-vote-bit-arrays.ts';
import * as lookup from './peer-state/get-vote-bit-array.ts';
import * as pick from './peer-state/pick-send-vote.ts';
import * as parts from './peer-state/proposal-block-parts.ts';
import * as proposal from './peer-state/set-has-proposal.ts';
import * as hasVote from './peer-state/set-has-vote.ts';
import { addPeer } from './reactor/add-peer.ts';
import * as gossipData from './reactor/gossip-data.ts';
import * as gossipVotes from './reactor/gossip-votes.ts';
import * as queryMaj23 from './reactor/query-maj23.ts';
import * as receive from './reactor/receive.ts';
import { blockKey } from './vote-set/block-key.ts';
import * as commit from './vote-set/commit.ts';
import * as heightVotes from './vote-set/height-vote-set.ts';
import { addLatePrecommit } from './vote-set/late-precommit.ts';
import { quorumOf } from './vote-set/validator-set.ts';
import * as votes from './vote-set/vote-set.ts';

const bitArrayRules = {
  newBitArray: bitArray.newBitArray,
  getBit: bitArray.getBit,
  setBit: bitArray.setBit,
  copyBitArray: bitArray.copyBitArray,
  resizedCopy: bitArray.resizedCopy,
  union: bitArray.union,
  unionOfWords: bitArray.unionOfWords,
  intersection: bitArray.intersection,
  complement: bitArray.complement,
  subtract: bitArray.subtract,
  subtractWords: bitArray.subtractWords,
  overwrite: bitArray.overwrite,
  isEmptyBitArray: bitArray.isEmptyBitArray,
  isFullBitArray,
  pickable: bitArray.pickable,
  bitsOfLastWord: bitArray.bitsOfLastWord,
  pickRandom: bitArray.pickRandom,
  receiveBitArray: bitArray.receiveBitArray,
};

const peerStateRules = {
  setHasProposal: proposal.setHasProposal,
  proposalIsOfPeersRound: proposal.proposalIsOfPeersRound,
  trackProposal: proposal.trackProposal,
  initProposalBlockParts: parts.initProposalBlockParts,
  setHasProposalBlockPart: parts.setHasProposalBlockPart,
  partIsOfPeersRound: parts.partIsOfPeersRound,
  applyNewValidBlock: newValidBlock.applyNewValidBlock,
  validBlockIsOfPeersRound: newValidBlock.validBlockIsOfPeersRound,
  applyProposalPol: proposalPol.applyProposalPol,
  polIsOfProposal: proposalPol.polIsOfProposal,
  adoptedPol: proposalPol.adoptedPol,
  getVoteBitArray: lookup.getVoteBitArray,
  isHeightAfter: lookup.isHeightAfter,
  votesOfHeight: lookup.votesOfHeight,
  votesOfCatchupRound: lookup.votesOfCatchupRound,
  votesOfLastHeight: lookup.votesOfLastHeight,
  ensureCatchupCommitRound: catchup.ensureCatchupCommitRound,
  catchupCommitForRound: catchup.catchupCommitForRound,
  sharedPrecommits: catchup.sharedPrecommits,
  ensureVoteBitArrays: ensure.ensureVoteBitArrays,
  ensureVotesOfHeight: ensure.ensureVotesOfHeight,
  setHasVote: hasVote.setHasVote,
  applyHasVote: hasVote.applyHasVote,
  hasVoteIsOfPeersHeight: hasVote.hasVoteIsOfPeersHeight,
  markVote: hasVote.markVote,
  pickVoteToSend: pick.pickVoteToSend,
  prepareArrays: pick.prepareArrays,
  pickMissingVote: pick.pickMissingVote,
  afterPick: pick.afterPick,
  pickSendVote: pick.pickSendVote,
  afterSend: pick.afterSend,
  applyVoteSetBits: voteSetBits.applyVoteSetBits,
  mergeClaim: voteSetBits.mergeClaim,
  applyNewRoundStep: newRoundStep.applyNewRoundStep,
  isAhead: newRoundStep.isAhead,
  leaveRound: newRoundStep.leaveRound,
  forgetProposal: newRoundStep.forgetProposal,
  precommitsOfNewRound: newRoundStep.precommitsOfNewRound,
  leaveHeight: newRoundStep.leaveHeight,
  lastCommitAfterHeightChange: newRoundStep.lastCommitAfterHeightChange,
  forgetCatchup: newRoundStep.forgetCatchup,
};

const voteSetRules = {
  blockKey,
  quorumOf,
  newVoteSet: votes.newVoteSet,
  addToVoteSet: votes.addToVoteSet,
  refuseVote: votes.refuseVote,
  knownVote: votes.knownVote,
  compareWithKnown: votes.compareWithKnown,
  refuseExtension: votes.refuseExtension,
  addVerifiedVote: votes.addVerifiedVote,
  replaceCanonical: votes.replaceCanonical,
  keepsConflicting: votes.keepsConflicting,
  countForBlock: votes.countForBlock,
  claimMajority: votes.claimMajority,
  voteSetIsCommit: votes.voteSetIsCommit,
  hasTwoThirdsAny: votes.hasTwoThirdsAny,
  bitsForBlock: votes.bitsForBlock,
  voteAt: votes.voteAt,
  newHeightVoteSet: heightVotes.newHeightVoteSet,
  roundSets: heightVotes.roundSets,
  setRound: heightVotes.setRound,
  firstRoundToMake: heightVotes.firstRoundToMake,
  votesOf: heightVotes.votesOf,
  addVote: heightVotes.addVote,
  refuseType: heightVotes.refuseType,
  mayOpenRound: heightVotes.mayOpenRound,
  setPeerMaj23: heightVotes.setPeerMaj23,
  addLatePrecommit,
  makeCommit: commit.makeCommit,
  absentEntry: commit.ABSENT,
  commitEntry: commit.commitEntry,
  commitSize: commit.commitSize,
  commitIsCommit: commit.commitIsCommit,
  commitBits: commit.commitBits,
  isInCommit: commit.isInCommit,
  commitVoteAt: commit.commitVoteAt,
  refuseStoredCommit: commit.refuseStoredCommit,
  refuseCommitSig: commit.refuseCommitSig,
  enterVoteOfCommit: commit.enterVoteOfCommit,
};

const reactorRules = {
  addPeer,
  receive: receive.receive,
  dispatch: receive.dispatch,
  isHandledOn: receive.isHandledOn,
  receiveNewRoundStep: receive.receiveNewRoundStep,
  receiveVoteSetMaj23: receive.receiveVoteSetMaj23,
  receiveProposal: receive.receiveProposal,
  receiveBlockPart: receive.receiveBlockPart,
  receiveVote: receive.receiveVote,
  receiveVoteSetBits: receive.receiveVoteSetBits,
  ourVotesFor: receive.ourVotesFor,
  gossipData: gossipData.gossipData,
  afterDataIteration: gossipData.afterDataIteration,
  gossipsOwnPart: gossipData.gossipsOwnPart,
  collectsSameParts: gossipData.collectsSameParts,
  labelOfOwnPart: gossipData.labelOfOwnPart,
  isCatchingUp: gossipData.isCatchingUp,
  isInNodesRound: gossipData.isInNodesRound,
  gossipProposal: gossipData.gossipProposal,
  gossipPol: gossipData.gossipPol,
  gossipCatchup: gossipData.gossipCatchup,
  gossipCatchupPart: gossipData.gossipCatchupPart,
  storedMatches: gossipData.storedMatches,
  gossipVotes: gossipVotes.gossipVotes,
  sendsVote: gossipVotes.sendsVote,
  isOneBehind: gossipVotes.isOneBehind,
  isFurtherBehind: gossipVotes.isFurtherBehind,
  heightRules: gossipVotes.heightRules,
  sendsVoteForHeight: gossipVotes.sendsVoteForHeight,
  sendsFromVoteSet: gossipVotes.sendsFromVoteSet,
  sendsFromCommit: gossipVotes.sendsFromCommit,
  queryMaj23: queryMaj23.queryMaj23,
  claimOfRound: queryMaj23.claimOfRound,
  claimsCommit: queryMaj23.claimsCommit,
  claimOfCommit: queryMaj23.claimOfCommit,
  loadCommit: queryMaj23.loadCommit,
};

/** What the specification says, arm by arm. */
export const specifiedRules = {
  ...bitArrayRules,
  ...codecRules,
  ...cryptoRules,
  ...peerStateRules,
  ...voteSetRules,
  ...reactorRules,
};

export type { Rules } from './context.ts';

type SpecifiedRules = Readonly<typeof specifiedRules>;

// The contexts that rules are given hold them all.
declare module './context.ts' {
  interface Rules extends SpecifiedRules {}
}
