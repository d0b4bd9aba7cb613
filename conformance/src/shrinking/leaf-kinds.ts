// What the values at the ends of a scenario mean, by level and name.

import type { Level } from '#spec';

/** What a value is, which decides how it can be made simpler. */
export type LeafKind =
  | 'height'
  | 'round'
  | 'step'
  | 'small' // a number that is simpler the closer it is to 0
  | 'voter' // the index of a validator
  | 'part' // the index of a part
  | 'voters' // a number of validators
  | 'total' // a number of parts
  | 'votes' // an array with a bit for each validator
  | 'held' // a text of which votes are held
  | 'parts' // an array with a bit for each part
  | 'bits' // an array that stands for itself
  | 'block-id'
  | 'header'
  | 'hash'
  | 'flag'
  | 'type'
  | 'link'
  | 'bytes' // hex of any length
  | 'items' // a list of such
  | 'time'
  | 'text'
  | 'peer'
  | 'validators' // with their powers
  | 'entries'; // of a commit

const PEER_STATE: Readonly<Record<string, LeafKind>> = {
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

const BIT_ARRAY: Readonly<Record<string, LeafKind>> = { index: 'small', size: 'small', value: 'flag' };

const VALUES: Readonly<Record<string, LeafKind>> = {
  step: 'step',
  seconds_since_start_time: 'small',
  total: 'small',
  type: 'type',
  timestamp: 'time',
  signature: 'bytes',
  bytes: 'bytes',
  leaf_hash: 'bytes',
  aunts: 'items',
  hash: 'hash',
  is_commit: 'flag',
};

const CODEC: Readonly<Record<string, LeafKind>> = {
  ...VALUES,
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

const CRYPTO: Readonly<Record<string, LeafKind>> = {
  ...VALUES,
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

const VOTE_SET: Readonly<Record<string, LeafKind>> = {
  ...VALUES,
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

/** The leaves of each level by the names under which they stand; what has no name here is looked into. */
export const LEAF_KINDS: Readonly<Record<Level, Readonly<Record<string, LeafKind>>>> = {
  peer_state: PEER_STATE,
  bit_array: BIT_ARRAY,
  codec: CODEC,
  crypto: CRYPTO,
  vote_set: VOTE_SET,
  reactor: {},
};
