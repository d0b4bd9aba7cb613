// INV-S7: vote arrays have one bit for each validator of their height.

import { sizeOf, type BitArrayValue } from '../bit-array.ts';
import type { Breach } from './breach.ts';
import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { heightBelow } from './height-below.ts';
import type { PeerStateTransition } from './invariant.ts';
import { stateInvariant } from './state-invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

const fits = (array: BitArrayValue, size: number): boolean => array === null || sizeOf(array) === size;

/** Which clause gave the array its size. */
const sizeClause = (transition: PeerStateTransition, { place }: Breach): string => {
  const { operation, before, after } = transition;
  const isLastCommit = place === 'state.last_commit';
  switch (operation) {
    case 'ensure_vote_bit_arrays':
    case 'receive_vote':
      return isLastCommit ? 'PS-EVB-2' : 'PS-EVB-1';
    case 'pick_vote_to_send':
    case 'pick_send_vote':
    case 'gossip_votes':
      if (place === 'state.catchup_commit' && before.catchup_commit_round !== after.catchup_commit_round)
        return 'PS-ECC-4';
      return isLastCommit ? 'PS-EVB-2' : 'PS-EVB-1';
    case 'apply_proposal_pol':
      return transition.arguments.height === before.height ? 'PS-POL-3' : 'PS-POL-1';
    case 'apply_vote_set_bits':
      return transition.arguments.ours === null ? 'PS-VSB-2' : 'PS-VSB-3';
    case 'set_has_vote':
    case 'apply_has_vote':
      return 'PS-SHV-1';
    case 'set_has_proposal':
      return 'PS-SHP-5';
    case 'apply_new_round_step':
      if (isLastCommit) return 'PS-NRS-5';
      if (place === 'state.catchup_commit') return 'PS-NRS-6';
      return place === 'state.precommits' && before.height === after.height ? 'PS-NRS-4' : 'PS-NRS-3';
    default:
      return strayClause(transition);
  }
};

export const arraysHaveValidatorSize = stateInvariant(
  {
    id: 'INV-S7',
    name: 'arrays-have-validator-size',
    clauses: [
      'PS-EVB-1',
      'PS-EVB-2',
      'PS-ECC-4',
      'PS-POL-3',
      'PS-NRS-3',
      'PS-NRS-4',
      'PS-NRS-5',
      'PS-NRS-6',
      'PS-SHP-5',
      'PS-VSB-2',
      'PS-VSB-3',
      'PS-SHV-1',
      'PS-POL-1',
      ...STRAY_CLAUSES,
    ],
    clauseOf: sizeClause,
    statement:
      'prevotes, precommits, catchup_commit and proposal_pol have the size of the height, last_commit of the one below',
    needs: ['sizes'],
    watches: bitsOf(['height', ...VOTE_ARRAYS]),
  },
  ({ sizes }) =>
    (state) => {
      const size = sizes.get(state.height);
      if (size !== undefined) {
        if (!fits(state.prevotes, size)) return fieldBreach('prevotes', `nil or ${size} bits`, state);
        if (!fits(state.precommits, size)) return fieldBreach('precommits', `nil or ${size} bits`, state);
        if (!fits(state.catchup_commit, size)) return fieldBreach('catchup_commit', `nil or ${size} bits`, state);
        if (!fits(state.proposal_pol, size)) return fieldBreach('proposal_pol', `nil or ${size} bits`, state);
      }
      if (state.last_commit === null) return undefined;
      const sizeBelow = sizes.get(heightBelow(state.height));
      return sizeBelow === undefined || fits(state.last_commit, sizeBelow)
        ? undefined
        : fieldBreach('last_commit', `nil or ${sizeBelow} bits`, state);
    },
);
