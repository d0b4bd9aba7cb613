// [CS-5] broken: a precommit for a height without a last commit ends consensus.

import type { Variant } from '../../../src/reference.ts';

export const cs5Crashes: Variant = {
  id: 'CS-5-crashes',
  type: 'mutant',
  clauses: ['CS-5'],
  summary: 'a precommit for a height without a last commit ends consensus',
  source: 'VB-11: cometbft #510 and #513, tendermint #8703',
  replace: {
    addLatePrecommit: (context, lastCommit, vote) => context.rules.addToVoteSet(context, lastCommit, vote),
  },
};
