// PeerRoundState as the reference holds it: the arrays are objects, and precommits and catchupCommit may be one [AL-1].
// This is the one place that maps between it and the value form of scenarios and observations.
// Source: consensus/types/peer_round_state.go:30-46.

import { type BitArrayValue, type PartSetHeader, type PeerRoundStateValue, type Uint64 } from '#spec';
import { bitArrayOf, type BitArray } from '../bit-array/bit-array.ts';

/**
 * Invariants:
 * 1. catchupCommit is the object of precommits only while catchupCommitRound equals round [AL-2].
 * 2. No other two fields hold one object.
 */
export interface PeerRoundState {
  height: Uint64;
  round: number;
  step: number;
  proposal: boolean;
  proposalBlockPartsHeader: PartSetHeader;
  proposalBlockParts: BitArray | null;
  proposalPolRound: number;
  proposalPol: BitArray | null;
  prevotes: BitArray | null;
  precommits: BitArray | null;
  lastCommitRound: number;
  lastCommit: BitArray | null;
  catchupCommitRound: number;
  catchupCommit: BitArray | null;
}

/** The state that a scenario sets from outside; `shared` makes precommits and catchup_commit one object. */
export const peerRoundStateOf = (value: PeerRoundStateValue, shared: boolean): PeerRoundState => {
  const precommits = bitArrayOf(value.precommits);
  return {
    height: value.height,
    round: value.round,
    step: value.step,
    proposal: value.proposal,
    proposalBlockPartsHeader: value.proposal_block_parts_header,
    proposalBlockParts: bitArrayOf(value.proposal_block_parts),
    proposalPolRound: value.proposal_pol_round,
    proposalPol: bitArrayOf(value.proposal_pol),
    prevotes: bitArrayOf(value.prevotes),
    precommits,
    lastCommitRound: value.last_commit_round,
    lastCommit: bitArrayOf(value.last_commit),
    catchupCommitRound: value.catchup_commit_round,
    catchupCommit: shared ? precommits : bitArrayOf(value.catchup_commit),
  };
};

/** The value form of the state as it stands. */
export const peerRoundStateValue = (state: PeerRoundState): PeerRoundStateValue => ({
  height: state.height,
  round: state.round,
  step: state.step,
  proposal: state.proposal,
  proposal_block_parts_header: state.proposalBlockPartsHeader,
  proposal_block_parts: valueOf(state.proposalBlockParts),
  proposal_pol_round: state.proposalPolRound,
  proposal_pol: valueOf(state.proposalPol),
  prevotes: valueOf(state.prevotes),
  precommits: valueOf(state.precommits),
  last_commit_round: state.lastCommitRound,
  last_commit: valueOf(state.lastCommit),
  catchup_commit_round: state.catchupCommitRound,
  catchup_commit: valueOf(state.catchupCommit),
});

/** The same state in objects of its own. */
export const copyPeerRoundState = (state: PeerRoundState): PeerRoundState =>
  peerRoundStateOf(peerRoundStateValue(state), isShared(state));

const valueOf = (array: BitArray | null): BitArrayValue => (array === null ? null : array.value);

/** Whether precommits and catchupCommit are one object [AL-1]. */
export const isShared = ({ precommits, catchupCommit }: PeerRoundState): boolean =>
  precommits !== null && precommits === catchupCommit;

/**
 * Which arrays are one object: for each of the six, in the order of their fields, the place of the first that it is the object of.
 * `012345` where all are apart; nil is no object.
 */
export const sharingOf = (state: PeerRoundState): string => {
  const arrays = [
    state.proposalBlockParts,
    state.proposalPol,
    state.prevotes,
    state.precommits,
    state.lastCommit,
    state.catchupCommit,
  ];
  return arrays.map((array, place) => (array === null ? place : arrays.indexOf(array))).join('');
};
