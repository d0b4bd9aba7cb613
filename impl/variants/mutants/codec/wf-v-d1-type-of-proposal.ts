// [WF-V-D1] broken: the type of a proposal is accepted for a vote.

import { isVoteType as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVD1TypeOfProposal: Variant = {
  id: 'WF-V-D1-type-of-proposal',
  type: 'mutant',
  clauses: ['WF-V-D1', 'WF-HV-D1', 'WF-M23-D1'],
  summary: 'the type of a proposal is accepted for a vote',
  source: 'VB-19: types/vote.go:49',
  replace: { isVoteType: (context, type) => type === 32 || specified(context, type) },
};
