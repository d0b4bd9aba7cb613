// [VS-8] broken: prevotes with a majority are a commit.

import type { Variant } from '../../../src/reference.ts';

export const vs8PrevotesCommit: Variant = {
  id: 'VS-8-prevotes-commit',
  type: 'mutant',
  clauses: ['VS-8'],
  summary: 'prevotes with a majority are a commit',
  source: 'PS-06: tendermint #153',
  replace: { voteSetIsCommit: (_context, set) => set?.majority !== undefined },
};
