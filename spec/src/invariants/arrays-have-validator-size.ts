// INV-S7: vote arrays have one bit for each validator of their height.

import { bitsOf } from './changed-fields.ts';
import { sizeOf, type BitArrayValue } from '../bit-array.ts';
import { fieldBreach } from './describe.ts';
import { heightBelow } from './height-below.ts';
import { stateInvariant } from './state-invariant.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

const fits = (array: BitArrayValue, size: number): boolean => array === null || sizeOf(array) === size;

export const arraysHaveValidatorSize = stateInvariant(
  {
    id: 'INV-S7',
    name: 'arrays-have-validator-size',
    clauses: ['PS-EVB-1', 'PS-EVB-2', 'PS-ECC-4', 'PS-POL-3'],
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
