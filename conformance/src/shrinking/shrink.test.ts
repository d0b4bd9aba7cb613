import { describe, expect, it } from 'vitest';
import type { Scenario } from '#spec';
import { kardia } from '#impl';
import { scenariosOf } from '../arbitraries/scenarios-of.ts';
import { peerStateScenarios } from '../levels/peer-state/peer-state-scenarios.ts';
import { signatureOf, type Finding, type OracleName } from '../oracles/finding.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { scenarioOf, type Judge } from '../search/search.ts';
import { replayShrink, shrinkFailure } from './shrink.ts';

const arbitrary = scenariosOf(
  kardia,
  peerStateScenarios({ hostile: false, setState: true, steps: { min: 30, max: 40 } }),
);

const observe = (scenario: Scenario): Outcome => ({
  type: 'observation',
  observation: { id: scenario.id, steps: [] },
});

const subjectOf = (
  window: number,
  answer: (scenario: Scenario) => Outcome = observe,
): Pick<Subject, 'run' | 'window'> => ({
  window,
  run: (scenarios) => Promise.resolve(scenarios.map(answer)),
});

const findingOf = (oracle: OracleName, clause: string): Finding => ({
  oracle,
  clause,
  step: 0,
  place: 'state',
  expected: null,
  observed: null,
  operation: 'sub',
  message: clause,
});

/** A vote of validator 2 or later of at least 3 is announced at a height at which a block was announced before. */
const isWanted = (scenario: Scenario): boolean => {
  if (scenario.level !== 'peer_state') return false;
  const heights = new Set<number | string>();
  for (const step of scenario.steps) {
    if ('apply_new_valid_block' in step) heights.add(step.apply_new_valid_block.height);
    if ('apply_has_vote' in step && step.apply_has_vote.index >= 2 && heights.has(step.apply_has_vote.height))
      return true;
  }
  return false;
};

const judge: Judge = (scenario) => ({
  findings: [findingOf('reference', 'PS-OTHER'), ...(isWanted(scenario) ? [findingOf('reference', 'PS-WANTED')] : [])],
  fired: [],
  steps: 0,
});

const signature = signatureOf(findingOf('reference', 'PS-WANTED'));
const budget = { candidates: 20_000 };

const failing = (): Scenario => {
  for (let run = 0; run < 1_000; run++) {
    const scenario = scenarioOf(arbitrary, 9, run);
    if (scenario.setup !== undefined && isWanted(scenario) && Object.keys(scenario.setup).length > 0) return scenario;
  }
  throw new Error('no scenario is of the wanted kind');
};

describe('shrinkFailure', () => {
  it('reaches the least scenario that still shows the failure', async () => {
    const { scenario, finding, minimal } = await shrinkFailure({
      subject: subjectOf(1),
      judge,
      scenario: failing(),
      signature,
      budget,
    });
    expect(minimal).toBe(true);
    expect(finding?.clause).toBe('PS-WANTED');
    expect(scenario.setup).toEqual({});
    expect(scenario.steps).toMatchObject([
      { apply_new_valid_block: { round: 0, block_parts: '_', is_commit: false } },
      { apply_has_vote: { round: 0, type: 'prevote', index: 2 } },
    ]);
  });

  it('gives a path that leads to the same scenario without the subject', async () => {
    const scenario = failing();
    const shrunk = await shrinkFailure({ subject: subjectOf(1), judge, scenario, signature, budget });
    expect(shrunk.path.length).toBeGreaterThan(3);
    expect(replayShrink(scenario, shrunk.path)).toEqual(shrunk.scenario);
    expect(replayShrink(scenario, [1_000_000])).toBeUndefined();
  });

  it('ends at the same scenario with several batches in flight', async () => {
    const options = { judge, scenario: failing(), signature, budget };
    const one = await shrinkFailure({ ...options, subject: subjectOf(1) });
    const many = await shrinkFailure({ ...options, subject: subjectOf(4) });
    expect(many.scenario).toEqual(one.scenario);
    expect(many.path).toEqual(one.path);
    expect(many.tried).toBeGreaterThanOrEqual(one.tried);
  });

  it('keeps to its budget', async () => {
    const { tried, minimal, finding } = await shrinkFailure({
      subject: subjectOf(1),
      judge,
      scenario: failing(),
      signature,
      budget: { candidates: 5 },
    });
    expect(tried).toBe(5);
    expect(minimal).toBe(false);
    expect(finding?.clause).toBe('PS-WANTED');
  });

  it('says so when the scenario does not show the failure', async () => {
    const scenario = failing();
    const shrunk = await shrinkFailure({
      subject: subjectOf(1),
      judge,
      scenario,
      signature: signatureOf(findingOf('reference', 'PS-ELSE')),
      budget,
    });
    expect(shrunk).toMatchObject({ finding: undefined, path: [], minimal: false });
    expect(shrunk.scenario).toBe(scenario);
  });

  it('follows a subject that shows the failure only now and then', async () => {
    let turn = 0;
    const flaky: Judge = (scenario, outcome) =>
      turn++ % 3 === 2 ? judge(scenario, outcome) : { findings: [], fired: [], steps: 0 };
    const { scenario, finding } = await shrinkFailure({
      subject: subjectOf(1),
      judge: flaky,
      scenario: failing(),
      signature,
      budget,
    });
    expect(finding?.clause).toBe('PS-WANTED');
    expect(isWanted(scenario)).toBe(true);
  });

  it('takes a crash of the process for the same crash, whatever operation came last', async () => {
    const crash: Judge = (scenario, outcome) => ({
      findings: outcome.type === 'crash' ? [findingOf('process', `after ${scenario.steps.length}`)] : [],
      fired: [],
      steps: 0,
    });
    const subject = subjectOf(1, (scenario) =>
      isWanted(scenario) ? { type: 'crash', code: 'exited', detail: 'with 2' } : observe(scenario),
    );
    const scenario = failing();
    const shrunk = await shrinkFailure({
      subject,
      judge: crash,
      scenario,
      signature: `process/after ${scenario.steps.length}/`,
      budget,
    });
    expect(shrunk.scenario.steps).toHaveLength(2);
    expect(shrunk.outcome?.type).toBe('crash');
  });
});
