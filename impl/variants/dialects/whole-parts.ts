// [WF-BP-D1] from cometbft v0.34 on: every part but the last of its proof has the full size. Source: cometbft v0.34.35,
// types/part_set.go:33-39.

import { compareUint64 } from '#spec';
import { checkPartSize as specified } from '../../src/codec/basic-checks.ts';
import type { Variant } from '../../src/reference.ts';

export const wholeParts: Variant = {
  id: 'CMT-whole-parts',
  type: 'dialect',
  clauses: ['WF-BP-D1'],
  summary: 'every part but the last has 65536 bytes',
  source: 'cometbft v0.34.35, types/part_set.go:33-39',
  replace: {
    checkPartSize: (context, part) => {
      const { wholePartBytes = 0 } = context.dialect;
      const isLast = compareUint64(part.index + 1, part.proof.total) >= 0;
      const isWhole = part.bytes.length === wholePartBytes * 2;
      return specified(context, part) ?? (isLast || isWhole ? undefined : 'error inner part with invalid size');
    },
  },
};
