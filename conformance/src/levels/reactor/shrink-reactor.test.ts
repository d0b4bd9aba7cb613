import { describe, expect, it } from 'vitest';
import type { ReactorScenario, Scenario } from '#spec';
import { kardia, withVariants, type Rules } from '#impl';
import { reactorScenarios, REACTOR_STEPS } from './reactor-scenarios.ts';
import { scenariosOf } from '../../arbitraries/scenarios-of.ts';
import { isWellFormedScenario } from '../../arbitraries/well-formed.ts';
import { judge } from '../../oracles/judge.ts';
import type { Outcome } from '../../subjects/subject.ts';
import { inProcessSubject } from '../../subjects/in-process.ts';
import { search } from '../../search/search.ts';
import { shrinkFailure, type Shrunk } from '../../shrinking/shrink.ts';

const SEED = 3;
const arbitrary = scenariosOf(kardia, reactorScenarios({ hostile: false, steps: REACTOR_STEPS }));

/** The first failure of a reference with `replace`, shrunk. */
const shrunk = async (replace: Partial<Rules>): Promise<Shrunk & { readonly scenario: ReactorScenario }> => {
  const wrong = withVariants(kardia, 'wrong', [
    { id: 'wrong', type: 'mutant', clauses: ['?'], summary: 'wrong', source: 'none', replace },
  ]);
  const subject = inProcessSubject(wrong, SEED);
  const asked = { subject, judge: (scenario: Scenario, outcome: Outcome) => judge(kardia, scenario, outcome) };
  const { found } = await search({ ...asked, arbitrary, seed: SEED, runs: 600, stopAfter: 1 });
  const [failure] = found;
  if (failure === undefined) throw new Error('nothing was found');
  const { scenario, signature } = failure;
  const result = await shrinkFailure({ ...asked, scenario, signature, budget: { candidates: 6_000 } });
  if (result.scenario.level !== 'reactor') throw new Error('shrinking changed the level');
  return { ...result, scenario: result.scenario };
};

describe('shrinkReactor', () => {
  it('leaves of a missed part a connection, an announcement and a few ticks', async () => {
    const { scenario, finding } = await shrunk({ collectsSameParts: () => false });
    expect(finding).toBeDefined();
    expect(scenario.steps.length).toBeLessThanOrEqual(5);
    expect(scenario.setup.validators.length).toBe(1);
    expect(scenario.setup.initial_height).toBe(1);
    expect(Object.keys(scenario.setup.blocks).length).toBeLessThanOrEqual(2);
    expect(isWellFormedScenario(scenario)).toBe(true);
  }, 600_000);

  it('leaves of a rule of votes the votes that it is about', async () => {
    const { scenario } = await shrunk({ heightRules: () => kardia.rules.heightRules().toReversed() });
    expect(scenario.steps.length).toBeLessThanOrEqual(8);
    expect(scenario.setup.store).toEqual([]);
    expect(new Set(scenario.steps.flatMap((step) => ('tick' in step ? [step.tick.peer] : []))).size).toBe(1);
  }, 600_000);

  it('leaves of a commit at the tip a store of one block', async () => {
    const { scenario } = await shrunk({
      loadCommit: (_context, store, height) => store.heights.get(height)?.commit ?? null,
    });
    expect(scenario.setup.store.length).toBe(1);
    expect(scenario.steps.length).toBeLessThanOrEqual(5);
  }, 600_000);
});
