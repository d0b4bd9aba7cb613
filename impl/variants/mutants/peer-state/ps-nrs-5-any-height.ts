// [PS-NRS-5] broken: the precommits are kept over a leap of heights.

import type { Variant } from '../../../src/reference.ts';

export const psNrs5AnyHeight: Variant = {
  id: 'PS-NRS-5-any-height',
  type: 'mutant',
  clauses: ['PS-NRS-5'],
  summary: 'the precommits are kept over a leap of heights',
  source: 'PS-01: the height dropped from the condition',
  replace: {
    lastCommitAfterHeightChange: (_context, old, message) =>
      old.round === message.last_commit_round ? old.precommits : null,
  },
};
