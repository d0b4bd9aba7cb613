// [WF-BP-D1] from cometbft v0.34 on: every part but the last of its proof has the full size. Source: cometbft v0.34.35,
// types/part_set.go:33-39.

import { compareUint64 } from '#spec';
import { checkPartSize as specified } from '../../src/codec/basic-checks.ts';
import type { Variant } from '../../src/reference.ts';

const WHOLE_PART_BYTES = 65_536;

export const cmtWfBpD1: Variant = {
  id: 'CMT-WF-BP-D1',
  type: 'dialect',
  clauses: ['WF-BP-D1'],
  summary: 'every part but the last has 65536 bytes',
  source: 'cometbft v0.34.35, types/part_set.go:33-39',
  replace: {
    checkPartSize: (context, part) => {
      const isLast = compareUint64(part.index + 1, part.proof.total) >= 0;
      const isWhole = part.bytes.length === WHOLE_PART_BYTES * 2;
      return specified(context, part) ?? (isLast || isWhole ? undefined : 'error inner part with invalid size');
    },
  },
};
