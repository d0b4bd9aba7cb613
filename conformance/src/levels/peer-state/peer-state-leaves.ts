// The values at the ends of a scenario of level peer_state.

import type { LeafKinds } from '../../shrinking/leaf-kind.ts';
import type { LevelLeaves } from '../../shrinking/scenario-leaf.ts';

const KINDS: LeafKinds = {
  height: 'height',
  round: 'round',
  last_commit_round: 'round',
  proposal_pol_round: 'round',
  pol_round: 'round',
  catchup_commit_round: 'round',
  step: 'step',
  seconds_since_start_time: 'small',
  index: 'voter',
  size: 'voters',
  total: 'total',
  bits: 'votes',
  votes: 'votes',
  ours: 'votes',
  proposal_pol: 'votes',
  prevotes: 'votes',
  precommits: 'votes',
  last_commit: 'votes',
  catchup_commit: 'votes',
  block_parts: 'parts',
  proposal_block_parts: 'parts',
  block_id: 'block-id',
  block_part_set_header: 'header',
  proposal_block_parts_header: 'header',
  hash: 'hash',
  proposal: 'flag',
  is_commit: 'flag',
  type: 'type',
  link: 'link',
};

export const PEER_STATE_LEAVES: LevelLeaves = {
  kindOf: (key, _value, operation) =>
    key === 'index' && operation === 'set_has_proposal_block_part' ? 'part' : KINDS[key],
};
