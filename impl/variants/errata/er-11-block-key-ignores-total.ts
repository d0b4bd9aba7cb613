// [VS-3] as at the pin: block ids that differ only in total are one block. Source: types/block.go:646-648.

import type { BlockId } from '#spec';
import type { Variant } from '../../src/reference.ts';

const ZERO_HASH = '0'.repeat(64);

const blockKey = (block: BlockId): string =>
  block === null ? `${ZERO_HASH}/${ZERO_HASH}` : `${block.hash}/${block.part_set_header.hash}`;

export const er11: Variant = {
  id: 'ER-11',
  type: 'erratum',
  clauses: ['VS-3'],
  summary: 'block ids that differ only in total are one block',
  source: 'RP-15, types/block.go:646-648',
  replace: { blockKey },
};
