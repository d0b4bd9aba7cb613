// [PT-3] broken: proofs of parts are not verified.

import { addPart as specified } from '../../../src/crypto/part-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt3Unverified: Variant = {
  id: 'PT-3-unverified',
  type: 'mutant',
  clauses: ['PT-3', 'CR-MK-6'],
  summary: 'proofs of parts are not verified',
  source: 'PT-06: tendermint 79c9a9f03',
  replace: {
    addPart: (context, set, part) =>
      specified(
        { ...context, rules: { ...context.rules, proofIsForPlace: () => true, verifyProof: () => undefined } },
        set,
        part,
      ),
  },
};
