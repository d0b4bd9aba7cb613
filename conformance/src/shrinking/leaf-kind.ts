// What the values at the ends of a scenario mean.

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

/** The kinds of leaves by the names under which they stand; what has no name here is looked into. */
export type LeafKinds = Readonly<Record<string, LeafKind>>;

/** Names that mean the same at several levels. */
export const COMMON_LEAVES: LeafKinds = {
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
