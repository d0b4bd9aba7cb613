// [WF-BP-D1] broken: a part that is not the last must be full.

import { checkPart as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

/** 65536 bytes. */
const FULL_HEX_DIGITS = 65_536 * 2;

export const wfBpD1FullInnerParts: Variant = {
  id: 'WF-BP-D1-full-inner-parts',
  type: 'mutant',
  clauses: ['WF-BP-D1'],
  summary: 'a part that is not the last must be full',
  source: 'PT-03: cometbft #1408, ErrPartInvalidSize',
  replace: {
    checkPart: (context, part) =>
      specified(context, part) ??
      (part.index + 1 < Number(part.proof.total) && part.bytes.length < FULL_HEX_DIGITS ? 'invalid size' : undefined),
  },
};
