// [PS-NRS-5] broken: the precommits are kept whatever round was committed.

import type { Variant } from '../../../src/reference.ts';

export const psNrs5AnyRound: Variant = {
  id: 'PS-NRS-5-any-round',
  type: 'mutant',
  clauses: ['PS-NRS-5'],
  summary: 'the precommits are kept whatever round was committed',
  source: 'PS-01: the round dropped from the condition',
  replace: {
    lastCommitAfterHeightChange: (context, old, message) =>
      context.rules.isHeightAfter(message.height, old.height) ? old.precommits : null,
  },
};
