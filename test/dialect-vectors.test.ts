// The golden vectors of the Tendermint family: the same scenarios as Kardia's, translated as the suite translates them, with what the
// profile of their dialect demands today beside what was recorded.

import { formatInputError, loadRegistry, loadVectors, SPEC_FOLDER, VECTORS_FOLDER } from '#conformance';
import { PROFILES, type Reference } from '#impl';
import { operationOf, type DialectName, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { translateScenario } from '../conformance/src/dialect/translate-scenario.ts';
import { canonicalJson } from '../conformance/src/scenario-file/canonical-json.ts';
import { specify } from '../conformance/src/scenario-file/specify.ts';

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));

const ofDialect = (dialect: DialectName) => vectors.value.filter((entry) => entry.dialect === dialect);
const kardias = ofDialect('kardia');

const DIALECTS: readonly DialectName[] = ['cometbft-0.38', 'tendermint-0.34'];

/** Kardia's golden scenarios that are not carried over, besides the whole of level crypto, which no adapter drives. */
const LEFT_OUT: ReadonlySet<string> = new Set(['bit_array/sub/left_huge']);

const asWritten = ({ id, setup, steps }: Scenario): unknown => ({ id, setup, steps });

describe.each(DIALECTS)('vectors/%s', (dialect) => {
  const reference = PROFILES[dialect] as Reference;
  const own = ofDialect(dialect);

  it('are the scenarios that were recorded of Kardia, translated', () => {
    const wanted = kardias.flatMap(({ scenario }) => {
      if (scenario.level === 'crypto' || LEFT_OUT.has(scenario.id)) return [];
      const translation = translateScenario(scenario, reference);
      return translation.type === 'translated' ? [asWritten(translation.scenario)] : [];
    });
    expect(own.map(({ scenario }) => asWritten(scenario))).toEqual(wanted);
  });

  it('were recorded at nearly every scenario', () => {
    const without = own.filter(({ observed }) => observed === undefined).map(({ scenario }) => scenario.id);
    expect(without.length / own.length).toBeLessThan(0.01);
  });

  it('say what the profile demands (else: node scripts/specify-vectors.mjs)', () => {
    const stale = own.filter(({ scenario, observed, expect: expected }) => {
      if (observed === undefined) return expected !== undefined;
      return canonicalJson(specify(reference, scenario, observed) ?? null) !== canonicalJson(expected ?? null);
    });
    expect(stale.map(({ scenario }) => scenario.id)).toEqual([]);
  });

  it('mark as choices only steps at which one can be made', () => {
    const choices = own.flatMap(({ scenario, observed = [] }) =>
      observed.flatMap((result, step) => (result.choice === true ? [operationOf(scenario.steps[step] ?? {})] : [])),
    );
    expect(choices.length).toBeGreaterThan(0);
    expect(
      [...new Set(choices)].filter(
        (name) => !['pick_random', 'pick_vote_to_send', 'pick_send_vote', 'tick'].includes(name),
      ),
    ).toEqual([]);
  });
});
