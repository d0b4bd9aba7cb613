// INV-S10: what is read from an array lies within its size.

import { hasBit, sizeOf, type BitArrayValue } from '../bit-array.ts';
import type { Json } from '../observation.ts';
import type { Scenario } from '../scenario.ts';
import type { Breach } from './breach.ts';
import { showArray } from './describe.ts';
import type { BitArrayTransition, Invariant, PeerStateTransition, TransitionJudge } from './invariant.ts';
import { pickedIndex } from './picked-vote.ts';

/** Whether the array has the words that its size needs; bits set above the size are no obstacle. */
const hasItsWords = (array: BitArrayValue): boolean =>
  array === null || typeof array === 'string' || array.elems.length === Math.ceil(sizeOf(array) / 64);

/** Whether `index` may be the answer of a pick from `source`, or there is no answer. */
const mayPick = (source: BitArrayValue, index: Json | undefined): boolean =>
  index === undefined || index === null || (typeof index === 'number' && hasBit(source, index));

const pickBreach = (clause: string, place: string, source: BitArrayValue, index: Json | undefined): Breach => ({
  clause,
  place,
  expected: `the index of a set bit of ${showArray(source)}`,
  observed: JSON.stringify(index),
});

const judgeArrays: TransitionJudge<BitArrayTransition> = (transition) => {
  const { before, result } = transition;
  if (transition.operation === 'pick_random') {
    const source = before[transition.arguments.array] ?? null;
    return hasItsWords(source) && !mayPick(source, result.value)
      ? pickBreach('BA-PICK', 'value', source, result.value)
      : undefined;
  }
  if (transition.operation !== 'get') return undefined;
  const { array, index } = transition.arguments;
  const source = before[array] ?? null;
  return hasItsWords(source) && index >= sizeOf(source) && result.value === true
    ? {
        clause: 'BA-GET',
        place: 'value',
        expected: `false, as index ${index} is not below ${sizeOf(source)}`,
        observed: 'true',
      }
    : undefined;
};

const judgePeerState: TransitionJudge<PeerStateTransition> = (transition) => {
  if (transition.operation !== 'pick_vote_to_send' && transition.operation !== 'pick_send_vote') return undefined;
  const index = pickedIndex(transition);
  if (mayPick(transition.arguments.bits, index)) return undefined;
  const place = transition.operation === 'pick_vote_to_send' ? 'value' : 'sends';
  return pickBreach('PS-PVS-5', place, transition.arguments.bits, index);
};

export const noBitBeyondSize: Invariant = {
  id: 'INV-S10',
  name: 'no-bit-beyond-size',
  levels: ['bit_array', 'peer_state'],
  clauses: ['BA-PICK', 'BA-GET', 'PS-PVS-5'],
  statement: 'a picked index is that of a set bit below the size, and no bit at or above the size is read as set',
  needs: ['sizes'],
  operations: ['get', 'pick_random', 'pick_vote_to_send', 'pick_send_vote'],
  start: (scenario: Scenario): TransitionJudge<BitArrayTransition & PeerStateTransition> =>
    scenario.level === 'bit_array' ? judgeArrays : judgePeerState,
};
