// [AL-3] broken: marks go into a copy of the POL that was adopted.

import { votesOfHeight as specified } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { Variant } from '../../../src/reference.ts';

export const al3MarksACopy: Variant = {
  id: 'AL-3-marks-a-copy',
  type: 'mutant',
  clauses: ['AL-3'],
  summary: 'marks go into a copy of the POL that was adopted',
  source: 'VS-09: the other way round',
  replace: {
    votesOfHeight: (context, state, key) => {
      const array = specified(context, state, key);
      return array !== null && array === state.proposalPol ? context.rules.copyBitArray(context, array) : array;
    },
  },
};
