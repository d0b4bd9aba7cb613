// The vote sets that a node offers a peer in one iteration of the votes routine, in order, and what the peer's state tracks of
// each. Realises GV-2 to GV-4 and GH-1 to GH-6 as statements over the states, not as the routine.

import { hasBit, type BitArrayValue } from '../../bit-array.ts';
import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import { STEPS } from '../../round-step.ts';
import { compareUint64, nextUint64, type Uint64 } from '../../uint64.ts';
import type { NodeView } from './node-view.ts';

/** A vote set that is offered. */
export interface Offer {
  /** The rule by which it is. */
  readonly clause: string;
  readonly height: Uint64;
  readonly round: number;
  readonly type: 'prevote' | 'precommit';
  /** The votes that the node holds. */
  readonly bits: string;
  /** The array that tracks them, nil for one that starts clear; undefined where they are not tracked and none is sent. */
  readonly marked: BitArrayValue | undefined;
}

/** Whether the node holds vote `index` of the offer and the peer is not known to. */
export const isLacking = ({ bits, marked }: Offer, index: number): boolean =>
  marked !== undefined && bits[index] === 'x' && !hasBit(marked, index);

/** How many votes of the offer the peer is not known to have. */
export const lackingCount = (offer: Offer): number => {
  let count = 0;
  for (let index = 0; index < offer.bits.length; index++) if (isLacking(offer, index)) count++;
  return count;
};

/** [PS-GVB-2] What tracks prevotes of the peer's height, given the catch-up round at that time. */
const prevotesMarked = (peer: PeerRoundStateValue, catchupRound: number, round: number): BitArrayValue | undefined => {
  if (round === peer.round) return peer.prevotes;
  if (round === catchupRound) return undefined;
  return round === peer.proposal_pol_round ? peer.proposal_pol : undefined;
};

/** What tracks the precommits of a commit of the peer's height, which moves the catch-up round to its own [PS-ECC-4]. */
const commitMarked = (peer: PeerRoundStateValue, round: number, isCommit: boolean): BitArrayValue | undefined => {
  if (round === peer.round) return peer.precommits;
  if (round === peer.catchup_commit_round) return peer.catchup_commit;
  return isCommit ? null : undefined;
};

/** [GH-1] to [GH-6] What is offered to a peer at the node's height; `after` is its state after the iteration. */
const offersForHeight = (node: NodeView, peer: PeerRoundStateValue, after: PeerRoundStateValue): readonly Offer[] => {
  const offers: Offer[] = [];
  const { height, last_commit: lastCommit } = node.state;
  const { step, round, proposal_pol_round: polRound } = peer;
  const { noRound } = node.dialect;
  const knowsRound = round !== noRound && round <= node.state.round;
  const offerPrevotes = (clause: string, of: number, catchupRound: number): void => {
    const { bits } = node.votes(of, 'prevote');
    offers.push({
      clause,
      height,
      round: of,
      type: 'prevote',
      bits,
      marked: prevotesMarked(peer, catchupRound, of),
    });
  };
  if (step === STEPS.newHeight && lastCommit !== null)
    offers.push({
      clause: 'GH-1',
      height: height - 1,
      round: lastCommit.round,
      type: 'precommit',
      bits: lastCommit.have,
      marked: lastCommit.round === peer.last_commit_round ? peer.last_commit : undefined,
    });
  if (step <= STEPS.propose && knowsRound && polRound !== noRound)
    offerPrevotes('GH-2', polRound, peer.catchup_commit_round);
  if (step <= STEPS.prevoteWait && round <= node.state.round) offerPrevotes('GH-3', round, peer.catchup_commit_round);
  if (step <= STEPS.precommitWait && knowsRound) {
    const { bits } = node.votes(round, 'precommit');
    offers.push({ clause: 'GH-4', height, round, type: 'precommit', bits, marked: peer.precommits });
  }
  if (knowsRound) offerPrevotes('GH-5', round, peer.catchup_commit_round);
  // Precommits with a majority, offered before, have moved the catch-up round by now.
  if (polRound !== noRound) offerPrevotes('GH-6', polRound, after.catchup_commit_round);
  return offers;
};

/** What an iteration of the votes routine offers, in order; nothing to a peer ahead or without a height. */
export const offersTo = (node: NodeView, peer: PeerRoundStateValue, after: PeerRoundStateValue): readonly Offer[] => {
  const { height, last_commit: lastCommit } = node.state;
  if (peer.height === height) return offersForHeight(node, peer, after);
  if (peer.height === 0) return [];
  if (nextUint64(peer.height) === height) {
    if (lastCommit === null) return [];
    const { round, have } = lastCommit;
    const marked = commitMarked(peer, round, node.isMajority(have));
    return [{ clause: 'GV-3', height: peer.height, round, type: 'precommit', bits: have, marked }];
  }
  const commit = compareUint64(peer.height, height) < 0 ? (node.stored(peer.height)?.commit ?? null) : null;
  if (commit === null) return [];
  const { round, have } = commit;
  return [
    {
      clause: 'GV-4',
      height: peer.height,
      round,
      type: 'precommit',
      bits: have,
      marked: commitMarked(peer, round, true),
    },
  ];
};

/** The rule by which a vote of that height, round and type would be sent to the peer, whether or not its condition holds. */
export const ruleOf = (
  node: NodeView,
  peer: PeerRoundStateValue,
  { height, round, type }: Pick<Offer, 'height' | 'round'> & { readonly type: unknown },
): string => {
  if (peer.height !== node.state.height) return nextUint64(peer.height) === node.state.height ? 'GV-3' : 'GV-4';
  if (height !== node.state.height) return 'GH-1';
  if (round !== peer.round) return 'GH-6';
  return type === 'precommit' ? 'GH-4' : 'GH-5';
};
