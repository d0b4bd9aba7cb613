// What the numbers of a scenario count, by the names under which they stand. Names of fields mean the same in setups, arguments,
// messages and states; only an index is of a vote here and of a part there.

/** What a number counts, where dialects count differently. */
export type NumberKind = 'round' | 'height' | 'index';

/** Beside heights, the time since a round began has 64 bits too. */
const KINDS: ReadonlyMap<string, NumberKind> = new Map([
  ['height', 'height'],
  ['initial_height', 'height'],
  ['seconds_since_start_time', 'height'],
  ['round', 'round'],
  ['pol_round', 'round'],
  ['proposal_pol_round', 'round'],
  ['last_commit_round', 'round'],
  ['catchup_commit_round', 'round'],
  ['validator_index', 'index'],
]);

/** The operations and messages whose `index` counts as those of validators do; every other one is that of a part or a bit. */
const COUNT_AS_VALIDATORS: ReadonlySet<string> = new Set([
  'has_vote',
  'apply_has_vote',
  'set_has_vote',
  'get_by_index',
  'commit_get_by_index',
  'has_proposal_block_part',
]);

/** What the number of that name counts where it stands `within` a message, an operation or a part of it. */
export const numberKindOf = (key: string, within: string): NumberKind | undefined => {
  const kind = KINDS.get(key);
  if (kind !== undefined) return kind;
  // A proof counts in 64 bits, as heights do.
  if (within === 'proof' && (key === 'total' || key === 'index')) return 'height';
  return key === 'index' && COUNT_AS_VALIDATORS.has(within) ? 'index' : undefined;
};
