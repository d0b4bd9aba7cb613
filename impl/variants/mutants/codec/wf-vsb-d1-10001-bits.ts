// [WF-VSB-D1] broken: an array of 10001 bits is accepted.

import { checkVotesSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVsbD110001Bits: Variant = {
  id: 'WF-VSB-D1-10001-bits',
  type: 'mutant',
  clauses: ['WF-VSB-D1'],
  summary: 'an array of 10001 bits is accepted',
  source: 'VB-04: tendermint c38dbdb64',
  replace: { checkVotesSize: (context, size) => (size === 10_001 ? undefined : specified(context, size)) },
};
