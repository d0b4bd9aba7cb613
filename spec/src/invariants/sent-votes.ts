// The votes of one height, round and type that were sent to the peer and are not to be sent again.

import type { Uint64 } from '../uint64.ts';
import type { VoteType } from '../vote-type.ts';

export interface SentVotes {
  readonly height: Uint64;
  readonly round: number;
  readonly type: VoteType;
  /** By validator index the step at which the vote was sent. */
  readonly steps: Map<number, number>;
  /** The indices of precommits of the peer's height that are marked in catchup_commit, which outlives the round. */
  readonly inCatchup: Set<number>;
}
