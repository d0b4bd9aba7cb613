// [PS-POL-2] broken: POL round 0 matches nothing.

import type { Variant } from '../../../src/reference.ts';

export const psPol2ZeroIsNone: Variant = {
  id: 'PS-POL-2-zero-is-none',
  type: 'mutant',
  clauses: ['PS-POL-2'],
  summary: 'POL round 0 matches nothing',
  source: 'PS-17: "none" is a number that no round has, as in tendermint',
  replace: {
    polIsOfProposal: (state, message) =>
      message.proposal_pol_round !== 0 && state.proposalPolRound === message.proposal_pol_round,
  },
};
