// [RX-VSB] broken: our votes for any block are compared with.

import type { Variant } from '../../../src/reference.ts';

export const rxVsbAnyBlock: Variant = {
  id: 'RX-VSB-any-block',
  type: 'mutant',
  clauses: ['RX-VSB'],
  summary: 'our votes for any block are compared with',
  source: 'PS-12: the block id ignored',
  replace: {
    ourVotesFor: (context, reactor, round, type) =>
      context.rules.votesOf(context, reactor.node.votes, round, type)?.bits ?? null,
  },
};
