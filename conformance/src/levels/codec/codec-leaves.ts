// The values at the ends of a scenario of level codec.

import { COMMON_LEAVES, type LeafKinds } from '../../shrinking/leaf-kind.ts';
import type { LevelLeaves } from '../../shrinking/scenario-leaf.ts';

const KINDS: LeafKinds = {
  ...COMMON_LEAVES,
  height: 'small',
  initial_height: 'small',
  round: 'small',
  last_commit_round: 'small',
  pol_round: 'small',
  proposal_pol_round: 'small',
  index: 'small',
  validator_index: 'small',
  block_parts: 'bits',
  proposal_pol: 'bits',
  votes: 'bits',
};

/** A ProposalPOL is a message and the array in it. */
const isMessage = (key: string, value: unknown): boolean =>
  key === 'proposal_pol' && typeof value === 'object' && value !== null && !('elems' in value);

export const CODEC_LEAVES: LevelLeaves = {
  kindOf: (key, value) => (isMessage(key, value) ? undefined : KINDS[key]),
};
