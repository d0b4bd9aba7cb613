// [WF-P-D1] in the Tendermint family: a proposal says that it is one, with type 32. Source: tendermint v0.34.24,
// types/proposal.go:49-52.

import type { Variant } from '../../src/reference.ts';

const PROPOSAL = 32;

export const proposalTypeChecked: Variant = {
  id: 'TM-proposal-type-checked',
  type: 'dialect',
  clauses: ['WF-P', 'WF-P-D1'],
  summary: 'the type of a proposal is written, and must be 32',
  source: 'tendermint v0.34.24, types/proposal.go:49-52',
  replace: {
    sentProposalType: () => PROPOSAL,
    checkProposalType: (context, type) => {
      context.fired.push('WF-P-D1');
      return type === PROPOSAL ? undefined : 'invalid Type';
    },
  },
};
