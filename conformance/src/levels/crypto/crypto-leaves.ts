// The values at the ends of a scenario of level crypto.

import { COMMON_LEAVES, type LeafKinds } from '../../shrinking/leaf-kind.ts';
import type { LevelLeaves } from '../../shrinking/scenario-leaf.ts';

const KINDS: LeafKinds = {
  ...COMMON_LEAVES,
  chain_id: 'text',
  height: 'small',
  round: 'small',
  pol_round: 'small',
  index: 'small',
  validator_index: 'small',
  block_id: 'block-id',
  items: 'items',
  root: 'bytes',
  leaf: 'bytes',
  data: 'bytes',
  part_size: 'small',
};

export const CRYPTO_LEAVES: LevelLeaves = {
  // Reading a part set asks for its data.
  kindOf: (key, value) => (key === 'data' && value === true ? undefined : KINDS[key]),
};
