// [WF-HV-D1] broken: a HasVote and a claim may be of any type.

import type { Variant } from '../../../src/reference.ts';

export const wfHvD1AnyType: Variant = {
  id: 'WF-HV-D1-any-type',
  type: 'mutant',
  clauses: ['WF-HV-D1', 'WF-M23-D1', 'WF-VSB-D1'],
  summary: 'a HasVote and a claim may be of any type',
  source: 'VB-19: tendermint 35a491244',
  replace: { checkType: () => undefined },
};
