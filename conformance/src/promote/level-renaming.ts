// Which words of a level's scenarios say nothing: two scenarios that differ in them only say the same.

export interface LevelRenaming {
  /** Whether all heights may be moved together. */
  readonly heights: boolean;
  /** Whether hashes are names. */
  readonly hashes: boolean;
  /** Keys under which the name of a block stands. */
  readonly blocks: ReadonlySet<string>;
  /** Keys under which the name of an array stands. */
  readonly arrays: ReadonlySet<string>;
}
