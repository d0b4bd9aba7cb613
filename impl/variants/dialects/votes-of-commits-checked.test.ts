// A commit of round -1 turned back into votes, as cometbft v0.37.18 and v0.38.26 answer the same scenario.

import type { VoteSetScenario } from '#spec';
import { expect, it } from 'vitest';
import { execute } from '../../src/execute.ts';
import { PROFILES } from '../profiles.ts';
import type { Reference } from '../../src/reference.ts';

const SCENARIO = {
  id: 'vote_set/commit_without_round',
  title: 'a commit of round -1',
  level: 'vote_set',
  clauses: [],
  setup: { chain_id: '', height: 1, validators: [{ private_key: '01'.repeat(32), power: 1 }] },
  steps: [
    {
      add_vote: {
        vote: {
          type: 'precommit',
          height: 1,
          round: -1,
          block_id: null,
          timestamp: { seconds: 0, nanos: 0 },
          validator_index: 0,
        },
        peer: 'a',
      },
    },
    { make_commit: { round: -1 } },
    { commit_to_vote_set: {} },
  ],
} as unknown as VoteSetScenario;

it.each([
  ['cometbft-0.37', undefined],
  ['cometbft-0.38', expect.stringContaining('round')],
  ['cometbft-1', expect.stringContaining('round')],
])('checks the votes of a commit from v0.38 on: %s [CM-3]', (name, crash) => {
  const { observation } = execute(PROFILES[name] as Reference, SCENARIO, () => 0);
  expect(observation.steps).toHaveLength(3);
  expect(observation.steps[2]?.crash).toEqual(crash);
});
