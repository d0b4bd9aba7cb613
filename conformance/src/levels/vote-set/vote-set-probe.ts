// What an adapter is asked about level vote_set before a run.

import type { LevelProbe } from '../../probe/level-probe.ts';
import { plainReactor } from '../plain-reactor.ts';

const setupOf = (count: number): object => {
  const { chain_id, validators } = plainReactor(count);
  return { chain_id, height: 1, validators };
};

const LATE = {
  type: 'precommit',
  round: 1,
  block_id: null,
  timestamp: { seconds: 0, nanos: 0 },
  validator_index: 0,
} as const;

export const voteSetProbe: LevelProbe = {
  setup: setupOf(1),
  contrast: [1, 2, 3].map((count) => ({
    setup: setupOf(count),
    steps: [{ set_round: { round: 1 } }, { size: { round: 1, type: 'prevote' } }],
  })),
  wrongKind: { setup: setupOf(1), step: { size: { round: 'first', type: 'prevote' } } },
  nonsense: [
    {
      name: 'late_vote_of_own_height',
      what: 'a late precommit that is of the height itself',
      setup: setupOf(1),
      steps: [{ add_late_precommit: { vote: { ...LATE, height: 1 }, last_commit: null } }],
    },
  ],
};
