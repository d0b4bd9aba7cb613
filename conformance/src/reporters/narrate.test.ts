import { execute, PROFILES } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { describe, expect, it } from 'vitest';
import { narrate } from './narrate.ts';

const reference = PROFILES['cometbft-0.38'];
if (reference === undefined) throw new Error('no profile cometbft-0.38');
const { dialect } = reference;

const scenario: Scenario = {
  id: 'reactor/narrate/peers',
  title: '',
  level: 'reactor',
  clauses: [],
  setup: {
    chain_id: 'c',
    initial_height: 1,
    validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }],
    blocks: {},
    store: [],
    node: { height: 5, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
  },
  steps: [
    { add_peer: { peer: 'p' } },
    {
      receive: {
        peer: 'p',
        channel: 'state',
        message: {
          new_round_step: { height: 4, round: 0, step: 1, seconds_since_start_time: 0, last_commit_round: 0 },
        },
      },
    },
    { tick: { peer: 'p', routine: 'maj23' } },
    { remove_peer: { peer: 'p' } },
  ],
};

const results = (): readonly StepResult[] =>
  execute(reference, scenario, (allowed) => allowed[0] as number).observation.steps;

describe('narrate', () => {
  it('tells at level reactor who came and went and which fields of whom changed', () => {
    const story = narrate(scenario, results(), [], [], dialect);
    expect(story.map(({ changes }) => changes.map(({ place }) => place))).toEqual([
      ['peers.p'],
      ['peers.p.height', 'peers.p.round', 'peers.p.step', 'peers.p.last_commit_round'],
      [],
      ['peers.p'],
    ]);
    expect(story[1]?.changes[0]).toEqual({ place: 'peers.p.height', field: 'p.height', before: 0, after: 4 });
    expect([story[0], story[3]].map((step) => step?.changes[0]?.after)).toEqual(['added', 'removed']);
    expect(story[2]?.slept).toBe(1);
  });

  it('tells of a new peer what a fresh one has not', () => {
    const [first = {}] = results();
    const { p } = first.peers ?? {};
    if (p === undefined) throw new Error('no peer');
    const [step] = narrate(scenario, [{ ...first, peers: { p: { ...p, round: 3 } } }], [], [], dialect);
    expect(step?.changes).toEqual([
      { place: 'peers.p', field: 'p', after: 'added' },
      { place: 'peers.p.round', field: 'p.round', before: -1, after: 3 },
    ]);
  });

  it('takes the peers for what they were where a step shows none', () => {
    const [first = {}, second = {}, ...rest] = results();
    const story = narrate(scenario, [first, { crash: 'x' }, second, ...rest], [], [], dialect);
    expect(story[1]?.changes).toEqual([]);
    expect(story[2]?.changes).toHaveLength(4);
  });
});
