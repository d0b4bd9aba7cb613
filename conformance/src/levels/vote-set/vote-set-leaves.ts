// The values at the ends of a scenario of level vote_set.

import { COMMON_LEAVES, type LeafKinds } from '../../shrinking/leaf-kind.ts';
import type { LevelLeaves } from '../../shrinking/scenario-leaf.ts';

const KINDS: LeafKinds = {
  ...COMMON_LEAVES,
  chain_id: 'text',
  height: 'height',
  round: 'round',
  peer: 'peer',
  block_id: 'block-id',
  index: 'voter',
  validator_index: 'voter',
  validators: 'validators',
  have: 'held',
  signatures: 'entries',
};

export const VOTE_SET_LEAVES: LevelLeaves = { kindOf: (key) => KINDS[key] };
