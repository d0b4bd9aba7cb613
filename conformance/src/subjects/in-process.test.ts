import { kardia, PROFILES, withVariants } from '#impl';
import type { BitArrayScenario, PeerStateScenario, ReactorScenario, VoteSetScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { checkObservation } from './check-observation.ts';
import { inProcessSubject } from './in-process.ts';

/** Twenty choices among 64 bits: two runs agree by chance once in 2^120. */
const choosing = (name: string): BitArrayScenario => ({
  id: `bit_array/choosing/${name}`,
  title: '',
  level: 'bit_array',
  clauses: [],
  setup: { arrays: { a: 'x'.repeat(64) } },
  steps: Array.from({ length: 20 }, () => ({ pick_random: { array: 'a' } })),
});

const ALL = ['a', 'b', 'c'].map(choosing);

describe('inProcessSubject', () => {
  it('observes every scenario in the shape that is asked of adapters', async () => {
    for (const reference of Object.values(PROFILES)) {
      const outcomes = await inProcessSubject(reference, 1).run(ALL);
      expect(outcomes.length).toBe(ALL.length);
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.type !== 'observation') throw new Error(outcome.type);
        const scenario = ALL[index] as BitArrayScenario;
        expect(checkObservation(scenario, JSON.parse(JSON.stringify(outcome.observation)))).toEqual(
          outcome.observation,
        );
      }
    }
  });

  it('says which state a peer starts from, but where the scenario sets it', async () => {
    const plain: PeerStateScenario = {
      id: 'peer_state/initial/plain',
      title: '',
      level: 'peer_state',
      clauses: [],
      setup: {},
      steps: [],
    };
    for (const reference of Object.values(PROFILES)) {
      const { newPeerRoundState } = reference.dialect;
      const set: PeerStateScenario = { ...plain, setup: { state: newPeerRoundState } };
      expect(await inProcessSubject(reference, 1).run([plain, set])).toEqual([
        { type: 'observation', observation: { id: plain.id, initial: newPeerRoundState, steps: [] } },
        { type: 'observation', observation: { id: plain.id, steps: [] } },
      ]);
    }
  });

  it('says that the setup crashed, and shows no step', async () => {
    const scenario: VoteSetScenario = {
      id: 'vote_set/empty/height_zero',
      title: '',
      level: 'vote_set',
      clauses: [],
      setup: { chain_id: 'c', height: 0, validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }] },
      steps: [{ size: { round: 1, type: 'prevote' } }, { size: { round: 2, type: 'prevote' } }],
    };
    expect(await inProcessSubject(kardia, 1).run([scenario])).toEqual([
      {
        type: 'observation',
        observation: { id: scenario.id, setup: { crash: 'no vote set for height 0' }, steps: [] },
      },
    ]);
  });

  it.each(['valueOf', 'constructor', '__proto__', 'none'])(
    'does not support a node that holds votes for a block that the setup does not have: %s',
    async (block) => {
      const scenario: ReactorScenario = {
        id: 'reactor/unnamed/block',
        title: '',
        level: 'reactor',
        clauses: [],
        setup: {
          chain_id: 'c',
          initial_height: 1,
          validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }],
          blocks: {},
          store: [],
          node: {
            height: 5,
            round: 1,
            step: 3,
            proposal: null,
            parts: null,
            votes: [{ type: 'prevote', round: 1, block, have: 'x' }],
            last_commit: null,
          },
        },
        steps: [{ add_peer: { peer: 'a' } }],
      };
      const [outcome] = await inProcessSubject(kardia, 1).run([scenario]);
      expect(outcome).toEqual({ type: 'unsupported', why: `setup: no block is named "${block}"` });
    },
  );

  it('makes the same choices for the same seed and scenario in any order', async () => {
    const forward = await inProcessSubject(kardia, 7).run(ALL);
    const backward = await inProcessSubject(kardia, 7).run(ALL.toReversed());
    expect(backward.toReversed()).toEqual(forward);
  });

  it('makes other choices for another seed or another scenario', async () => {
    const values = async (seed: number, scenario: BitArrayScenario): Promise<unknown> => {
      const [outcome] = await inProcessSubject(kardia, seed).run([scenario]);
      return outcome?.type === 'observation' ? outcome.observation.steps.map((step) => step.value) : undefined;
    };
    const base = await values(7, choosing('a'));
    expect(new Set(base as number[]).size).toBeGreaterThan(1);
    expect(await values(8, choosing('a'))).not.toEqual(base);
    expect(await values(7, choosing('b'))).not.toEqual(base);
  });

  it('reports a reference that throws as a crash of that scenario alone', async () => {
    const broken = withVariants(kardia, 'broken', [
      {
        id: 'broken',
        type: 'mutant',
        clauses: ['BA-PICK'],
        summary: 'throws',
        source: 'this test',
        replace: Object.fromEntries(Object.keys(kardia.rules).map((rule) => [rule, () => fail()])),
      },
    ]);
    const idle: BitArrayScenario = { ...choosing('idle'), steps: [] };
    const [first, second] = await inProcessSubject(broken, 1).run([choosing('a'), idle]);
    expect(first).toEqual({ type: 'crash', code: 'exited', detail: 'threw Error: broken' });
    expect(second).toEqual({ type: 'observation', observation: { id: idle.id, steps: [] } });
  });
});

const fail = (): never => {
  throw new Error('broken');
};
