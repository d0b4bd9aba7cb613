// Going through all scenarios finds the shortest, and passing over those that lead to a pair of states seen before loses nothing: the same is
// found as by trying every scenario of a smaller alphabet one by one.

import { MUTANTS, startRun, type Reference } from '#impl';
import { operationOf, type PeerStateScenario, type PeerStateStep } from '#spec';
import { describe, expect, it } from 'vitest';
import { accept } from '../../oracles/accept.ts';
import { exhaust } from './exhaust.ts';
import type { NamedReference } from '../../subjects/named-reference.ts';
import { sideOf } from '../../distinguish/side.ts';
import { SMALL_ALPHABET } from './small-alphabet.ts';

const reference = (name: string): NamedReference => {
  const side = sideOf(name);
  if (side.type !== 'reference') throw new Error(`${name} is no reference`);
  return side;
};

const kardia = reference('kardia');

const search = (name: string, depth: number, alphabet: readonly PeerStateStep[] = SMALL_ALPHABET) =>
  exhaust({ sides: [kardia, reference(name)], alphabet, depth });

const operations = SMALL_ALPHABET.map(operationOf);

/** The first step of each operation, and the ways into the next round and height. */
const FEW = SMALL_ALPHABET.filter((step, index) => {
  const next = 'apply_new_round_step' in step && index % 4 === 0;
  return next || operations.indexOf(operationOf(step)) === index;
});

const scenarioOf = (steps: readonly PeerStateStep[]): PeerStateScenario => ({
  id: 'peer_state/exhaustive/one',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps,
});

const objects = (acceptor: Reference, actor: Reference, steps: readonly PeerStateStep[], last: boolean): boolean => {
  const scenario = scenarioOf(steps);
  const run = startRun(actor, scenario, (allowed) => (last ? allowed.at(-1) : allowed[0]) as number);
  const results = [];
  for (const step of steps) {
    const result = run.step(step);
    if (result.crash !== undefined && actor.crashes === 'unspecified') return false;
    results.push(result);
    if (result.crash !== undefined) break;
  }
  return accept(acceptor, scenario, { id: scenario.id, steps: results }).findings.length > 0;
};

/** The length of the shortest scenario on which the two part, by trying all; nothing where there is none of up to `depth` steps. */
const shortestByForce = (other: Reference, depth: number, steps: readonly PeerStateStep[] = []): number | undefined => {
  for (let length = 1; length <= depth; length++) {
    const stack: (readonly PeerStateStep[])[] = [steps];
    for (let taken = stack.pop(); taken !== undefined; taken = stack.pop()) {
      if (taken.length < length) {
        for (const step of FEW) stack.push([...taken, step]);
        continue;
      }
      for (const last of [false, true])
        if (objects(kardia.reference, other, taken, last) || objects(other, kardia.reference, taken, last))
          return length;
    }
  }
  return undefined;
};

const ofPeerState = MUTANTS.filter(({ id }) => id.startsWith('PS-')).map(({ id }) => id);

describe('exhaust', { timeout: 600_000 }, () => {
  it('has every operation in its alphabet, and in the small one of this test', () => {
    for (const alphabet of [SMALL_ALPHABET, FEW]) expect(new Set(alphabet.map(operationOf)).size).toBe(12);
    expect(new Set(SMALL_ALPHABET.map((step) => JSON.stringify(step))).size).toBe(SMALL_ALPHABET.length);
  });

  it('finds nothing between a reference and itself, and says how far it went', async () => {
    const { found, depth, letters, steps, statePairs } = await search('kardia', 2);
    expect(found).toBeUndefined();
    expect({ depth, letters }).toEqual({ depth: 2, letters: SMALL_ALPHABET.length });
    expect(steps).toBeLessThan(SMALL_ALPHABET.length ** 2);
    expect(statePairs).toBeGreaterThan(SMALL_ALPHABET.length);
  });

  it.each([
    ['ER-13', 3, 'PS-NRS-5'],
    ['ER-14', 2, 'PS-PVS-6'],
    ['PS-ECC-4-copies', 3, 'PS-PVS-6'],
  ])('finds the shortest scenario of %s, which has %i steps', async (name, length, clause) => {
    const { found, depth } = await search(name, 3);
    expect(found?.scenario.steps).toHaveLength(length);
    expect(depth).toBe(length - 1);
    expect(found?.parting.finding.clause).toBe(clause);
    expect((await search(name, length - 1)).found).toBeUndefined();
  });

  it.each([...ofPeerState.map((name) => [name, 2] as const), ['ER-13', 3] as const, ['PS-ECC-4-copies', 3] as const])(
    'loses nothing to what it passes over: %s, %i steps',
    async (name, depth) => {
      const { found } = await search(name, depth, FEW);
      expect(found?.scenario.steps.length).toBe(shortestByForce(reference(name).reference, depth));
    },
  );
});
