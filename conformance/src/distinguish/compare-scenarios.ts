// Compares two sides on given scenarios instead of searching: one distinction for each.

import type { Scenario } from '#spec';
import type { Registry } from '../registry/registry.ts';
import type { Distinction, SearchReach } from './distinction.ts';
import { namedClause } from './named-clause.ts';
import type { OpenedSide } from './opened-side.ts';
import type { Pair } from './pair.ts';

/** Nothing is shrunk: each scenario is compared as it is. */
export const compareScenarios = async (
  {
    sides,
    pair,
    registry,
    seed,
    signal,
  }: {
    readonly sides: readonly [OpenedSide, OpenedSide];
    readonly pair: Pair;
    readonly registry: Registry;
    readonly seed: number;
    readonly signal?: AbortSignal;
  },
  scenarios: readonly Scenario[],
): Promise<readonly Distinction[]> => {
  const outcomes = await pair.subject.run(scenarios);
  // What came in after an interrupt is not the programs' doing.
  if (signal?.aborted === true) return [];
  return scenarios.map((scenario, index): Distinction => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('the subject gave too few outcomes');
    const comparison = pair.compare(scenario, outcome);
    const unsupported = comparison.type === 'unsupported' ? 1 : 0;
    const steps = 'steps' in comparison ? comparison.steps : 0;
    const reach: SearchReach = {
      type: 'search',
      seed,
      cases: 1,
      steps,
      levels: [scenario.level],
      unsupported,
      states: 0,
      clauses: 0,
    };
    if (comparison.type === 'fault') return { type: 'fault', detail: comparison.detail, reach };
    if (comparison.type !== 'parted') return { type: 'same', reach };
    const { parting } = comparison;
    const clause = namedClause(sides, scenario, parting, registry);
    return { type: 'parted', parting, clause, scenario, minimal: false, tried: 0, reach };
  });
};
