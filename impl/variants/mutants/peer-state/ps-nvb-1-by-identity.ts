// [PS-NVB-1] broken: every message is taken for one of another height.

import type { Variant } from '../../../src/reference.ts';

export const psNvb1ByIdentity: Variant = {
  id: 'PS-NVB-1-by-identity',
  type: 'mutant',
  clauses: ['PS-NVB-1', 'PS-NVB-2', 'PS-NVB-3'],
  summary: 'every message is taken for one of another height',
  source: 'PS-13: go-kardia 362b69ea compared heights as pointers',
  replace: { applyNewValidBlock: () => {} },
};
