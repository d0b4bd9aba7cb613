// [WF-NVB-D3] broken: an array longer than the total is accepted.

import { checkPartsSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbD3LongerArray: Variant = {
  id: 'WF-NVB-D3-longer-array',
  type: 'mutant',
  clauses: ['WF-NVB-D3'],
  summary: 'an array longer than the total is accepted',
  source: 'VB-02: tendermint c38dbdb64',
  replace: { checkPartsSize: (context, size, total) => specified(context, Number(size) > total ? total : size, total) },
};
