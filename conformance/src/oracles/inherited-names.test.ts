// Peers and blocks may be called as what every object inherits: nothing that judges, shows or writes takes the one for the other.

import { kardia } from '#impl';
import { KARDIA, type Observation, type ReactorScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { narrate } from '../reporters/narrate.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { judge } from './judge.ts';

const scenario: ReactorScenario = {
  id: 'reactor/names/inherited',
  title: '',
  level: 'reactor',
  clauses: [],
  setup: {
    chain_id: 'c',
    initial_height: 1,
    validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }],
    blocks: {
      constructor: { height: 4, hash: 'a4'.repeat(32), data: '00', part_size: 4 },
      toString: { height: 5, hash: 'a5'.repeat(32), data: '01', part_size: 4 },
    },
    store: [{ block: 'constructor', commit: null, seen_commit: { round: 1, have: 'x' } }],
    node: {
      height: 5,
      round: 1,
      step: 4,
      proposal: { block: 'toString', round: 1, pol_round: 0 },
      parts: { block: 'toString', have: 'x' },
      votes: [{ type: 'prevote', round: 1, block: 'toString', have: 'x' }],
      last_commit: { round: 1, block: 'constructor', have: 'x' },
    },
  },
  steps: [
    { add_peer: { peer: 'constructor' } },
    {
      receive: {
        peer: 'constructor',
        channel: 'state',
        message: {
          new_round_step: { height: 5, round: 1, step: 4, seconds_since_start_time: 0, last_commit_round: 1 },
        },
      },
    },
    { tick: { peer: 'constructor', routine: 'votes' } },
    { tick: { peer: 'prototype', routine: 'votes' } },
    { remove_peer: { peer: 'constructor' } },
    { tick: { peer: 'constructor', routine: 'data' } },
  ],
};

const observed = async (): Promise<Observation> => {
  const [outcome] = await inProcessSubject(kardia, 1).run([scenario]);
  if (outcome?.type !== 'observation') throw new Error(JSON.stringify(outcome));
  return outcome.observation;
};

const judged = (observation: Observation) => judge(kardia, scenario, { type: 'observation', observation }).findings;

const ofReference = (observation: Observation) => judged(observation).find(({ oracle }) => oracle === 'reference');

describe('names that every object inherits', () => {
  it('are those of peers and blocks like any other', async () => {
    const observation = await observed();
    expect(observation.steps.map(({ peers = {} }) => Object.keys(peers))).toEqual([
      ...Array.from({ length: 4 }, () => ['constructor']),
      [],
      [],
    ]);
    expect(judged(observation)).toEqual([]);
  });

  it('are missed where the peer is, and found where it is not', async () => {
    const { id, steps } = await observed();
    const without = steps.with(1, { ...steps[1], peers: {} });
    expect(ofReference({ id, steps: without })).toMatchObject({ step: 1, place: 'peers.constructor', observed: null });
    const left = steps.with(4, { ...steps[4], peers: { constructor: KARDIA.newPeerRoundState } });
    expect(ofReference({ id, steps: left })).toMatchObject({ step: 4, place: 'peers.constructor', expected: null });
    expect(narrate(scenario, left, [])).toHaveLength(scenario.steps.length);
  });
});
