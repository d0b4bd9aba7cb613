// [WF-PR-10] broken: the zero block id is written in its short form.

import { create } from '@bufbuild/protobuf';
import { fillAlways as specified } from '../../../src/codec/sent-values.ts';
import { BlockIDSchema, type BlockID } from '../../../src/generated/types_pb.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr10WritesShort: Variant = {
  id: 'WF-PR-10-writes-short',
  type: 'mutant',
  clauses: ['WF-PR-10'],
  summary: 'the zero block id is written in its short form',
  source: 'VB-07: nil is empty on the wire of tendermint',
  replace: {
    fillAlways: (message, target) => {
      specified(message, target);
      const block = target['blockId'] as Partial<BlockID> | undefined;
      if (block?.hash?.every((byte) => byte === 0)) target['blockId'] = create(BlockIDSchema);
    },
  },
};
