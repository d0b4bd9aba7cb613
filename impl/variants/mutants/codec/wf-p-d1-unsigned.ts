// [WF-P-D1] broken: a signature may be missing.

import { checkSignature as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPD1Unsigned: Variant = {
  id: 'WF-P-D1-unsigned',
  type: 'mutant',
  clauses: ['WF-P-D1', 'WF-V-D1'],
  summary: 'a signature may be missing',
  source: 'VB-01: tendermint fb91ef746',
  replace: { checkSignature: (context, signature) => (signature === '' ? undefined : specified(context, signature)) },
};
