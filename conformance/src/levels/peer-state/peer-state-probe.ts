// What an adapter is asked about level peer_state before a run.

import type { LevelProbe } from '../../probe/level-probe.ts';

export const peerStateProbe: LevelProbe = {
  setup: {},
  contrast: [3, 5, 9].map((height) => ({
    setup: {},
    steps: [{ apply_new_round_step: { height, round: 1, step: 1, seconds_since_start_time: 0, last_commit_round: 0 } }],
  })),
  wrongKind: { setup: {}, step: { ensure_vote_bit_arrays: { height: 1, size: 'many' } } },
  nonsense: [],
};
