// [WF-BP-D1] broken: aunts of any length are accepted.

import { checkPart as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfBpD1AnyAunts: Variant = {
  id: 'WF-BP-D1-any-aunts',
  type: 'mutant',
  clauses: ['WF-BP-D1'],
  summary: 'aunts of any length are accepted',
  source: 'VB-13: tendermint c207fa6ef',
  replace: { checkPart: (context, part) => specified(context, { ...part, proof: { ...part.proof, aunts: [] } }) },
};
