// Which fields of the peer round state a step changed, found once a step for all invariants: one bit a field.

import { sameBitArray, type BitArrayValue } from '../bit-array.ts';
import { samePartSetHeader } from '../block-id.ts';
import { PEER_ROUND_STATE_FIELDS, type PeerRoundStateField, type PeerRoundStateValue } from '../peer-round-state.ts';
import { changeBreach } from './describe.ts';
import type { Breach } from './breach.ts';

/** A set of fields: bit i stands for field i of PEER_ROUND_STATE_FIELDS. */
export type FieldBits = number;

/** The set of the given fields. */
export const bitsOf = (fields: readonly PeerRoundStateField[]): FieldBits =>
  fields.reduce((bits, field) => bits | (1 << PEER_ROUND_STATE_FIELDS.indexOf(field)), 0);

/** Each field as a set of its own. */
export const BIT = Object.fromEntries(PEER_ROUND_STATE_FIELDS.map((field) => [field, bitsOf([field])])) as Readonly<
  Record<PeerRoundStateField, FieldBits>
>;

export const ALL_FIELDS: FieldBits = bitsOf(PEER_ROUND_STATE_FIELDS);

const differ = (left: BitArrayValue, right: BitArrayValue): boolean => left !== right && !sameBitArray(left, right);

const { height, round, step, proposal, proposal_block_parts_header: header } = BIT;
const { proposal_block_parts: parts, proposal_pol_round: polRound, proposal_pol: pol, prevotes, precommits } = BIT;
const { last_commit_round: lastRound, last_commit: last } = BIT;
const { catchup_commit_round: catchupRound, catchup_commit: catchup } = BIT;

/** The fields in which the two states differ. Written out field by field, because it runs for every step. */
export const changedFieldBits = (before: PeerRoundStateValue, after: PeerRoundStateValue): FieldBits => {
  if (before === after) return 0;
  let bits = 0;
  if (before.height !== after.height) bits |= height;
  if (before.round !== after.round) bits |= round;
  if (before.step !== after.step) bits |= step;
  if (before.proposal !== after.proposal) bits |= proposal;
  if (!samePartSetHeader(before.proposal_block_parts_header, after.proposal_block_parts_header)) bits |= header;
  if (differ(before.proposal_block_parts, after.proposal_block_parts)) bits |= parts;
  if (before.proposal_pol_round !== after.proposal_pol_round) bits |= polRound;
  if (differ(before.proposal_pol, after.proposal_pol)) bits |= pol;
  if (differ(before.prevotes, after.prevotes)) bits |= prevotes;
  if (differ(before.precommits, after.precommits)) bits |= precommits;
  if (before.last_commit_round !== after.last_commit_round) bits |= lastRound;
  if (differ(before.last_commit, after.last_commit)) bits |= last;
  if (before.catchup_commit_round !== after.catchup_commit_round) bits |= catchupRound;
  if (differ(before.catchup_commit, after.catchup_commit)) bits |= catchup;
  return bits;
};

/** A step with the fields that it changed. */
interface Change {
  readonly before: PeerRoundStateValue;
  readonly after: PeerRoundStateValue;
  readonly changed: FieldBits;
}

/** Objects where any field changed, but for those in `allowed`. */
export const requireUnchanged = ({ before, after, changed }: Change, allowed: FieldBits = 0): Breach | undefined => {
  const excess = changed & ~allowed;
  if (excess === 0) return undefined;
  const field = PEER_ROUND_STATE_FIELDS.find((each) => (excess & BIT[each]) !== 0);
  return field === undefined ? undefined : changeBreach(field, before, after);
};
