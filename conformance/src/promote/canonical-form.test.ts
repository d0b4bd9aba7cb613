// What counts as the same in other words, tried on every golden vector: other names, other heights and other hashes are; another step is not.

import { kardia } from '#impl';
import { LEVELS, type ReactorScenario, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { relabelledPeers } from '../levels/reactor/relabelled-peers.ts';
import { shiftHeights } from '../levels/reactor/shift-heights.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { randomOf } from '../search/random.ts';
import { canonicalForm, isHeldBy } from './canonical-form.ts';

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(registry.error.message);
const loaded = await loadVectors(VECTORS_FOLDER, registry.value);
if (loaded.type === 'error') throw new Error(loaded.error.message);
const scenarios = loaded.value.filter(({ dialect }) => dialect === 'kardia').map(({ scenario }) => scenario);
const reactor = scenarios.filter((scenario): scenario is ReactorScenario => scenario.level === 'reactor');
const peerState = scenarios.filter(({ level }) => level === 'peer_state');

const formOf = (scenario: Scenario) => canonicalForm(kardia, scenario);

describe('canonicalForm', { timeout: 600_000 }, () => {
  it('does not see what peers are called', () => {
    const renamed = reactor.flatMap((scenario) => {
      const transformed = relabelledPeers.transform(scenario, randomOf(1, 1));
      return transformed === undefined ? [] : [[scenario, transformed.scenario] as const];
    });
    expect(renamed.length).toBeGreaterThan(100);
    for (const [scenario, other] of renamed) expect(formOf(other)).toEqual(formOf(scenario));
  });

  it('does not see how high the heights are, where the law of shifted heights speaks', () => {
    const shifted = reactor.flatMap((scenario) => {
      const other = shiftHeights(scenario, 9);
      // What is said of height 1 comes after the height of a peer that has announced nothing.
      const early = JSON.stringify(scenario.steps).includes('"height":1,') || scenario.setup.node.height === 1;
      return other === undefined || early ? [] : [[scenario, other] as const];
    });
    expect(shifted.length).toBeGreaterThan(100);
    for (const [scenario, other] of shifted) expect(formOf(other)).toEqual(formOf(scenario));
  });

  it('does not see which hashes tell blocks apart', () => {
    const other = (scenario: Scenario): Scenario =>
      JSON.parse(JSON.stringify(scenario).replaceAll(/a5{64}|(?:a5){32}/g, '3c'.repeat(32))) as Scenario;
    const changed = peerState.filter((scenario) => JSON.stringify(other(scenario)) !== JSON.stringify(scenario));
    expect(changed.length).toBeGreaterThan(10);
    for (const scenario of changed) expect(formOf(other(scenario))).toEqual(formOf(scenario));
  });

  it('sees the numbers that stand to each other in another way', () => {
    const at = (height: number, other: number): Scenario => ({
      id: 'peer_state/a/b',
      title: '',
      level: 'peer_state',
      clauses: [],
      setup: {},
      steps: [
        { apply_new_round_step: { height, round: 1, step: 3, seconds_since_start_time: 0, last_commit_round: 1 } },
        { set_has_vote: { height: other, round: 1, type: 'prevote', index: 0 } },
      ],
    });
    expect(formOf(at(5, 5))).toEqual(formOf(at(8, 8)));
    expect(formOf(at(5, 6))).not.toEqual(formOf(at(5, 5)));
    expect(formOf(at(5, 0))).not.toEqual(formOf(at(8, 0)));
  });

  it('tells each vector from all that are not its beginning or end', () => {
    for (const level of LEVELS) {
      const own = scenarios
        .filter((scenario) => scenario.level === level)
        .map((scenario) => ({ scenario, form: formOf(scenario) }));
      const twins = own.flatMap(({ scenario, form }) =>
        own
          .filter((other) => other.scenario !== scenario && form.steps.length === other.form.steps.length)
          .filter((other) => isHeldBy(form, other.form))
          .map((other) => `${scenario.id} ${other.scenario.id}`),
      );
      expect(twins).toEqual([]);
    }
  });
});

describe('isHeldBy', () => {
  it('holds a beginning, and not the other way round', () => {
    const long = peerState.find(({ steps }) => steps.length > 3) as Scenario;
    const short = { ...long, steps: long.steps.slice(0, 2) } as Scenario;
    expect(isHeldBy(formOf(short), formOf(long))).toBe(true);
    expect(isHeldBy(formOf(long), formOf(short))).toBe(false);
  });
});
