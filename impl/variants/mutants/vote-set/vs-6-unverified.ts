// [VS-6] broken: signatures of votes are not verified.

import { addToVoteSet as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs6Unverified: Variant = {
  id: 'VS-6-unverified',
  type: 'mutant',
  clauses: ['VS-6'],
  summary: 'signatures of votes are not verified',
  source: 'a dropped guard',
  replace: {
    addToVoteSet: (context, set, vote) =>
      specified({ ...context, rules: { ...context.rules, verifyVote: () => undefined } }, set, vote),
  },
};
