// Compares what became of a scenario where that is no observation.

import type { Scenario } from '#spec';
import { findingAt } from '../oracles/finding.ts';
import { NO_CRASH } from '../oracles/no-crash.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Comparison } from './comparison.ts';
import { partingOf } from './parting-of.ts';

/** A process of `actor` that ended is a difference to `acceptor`, which goes on. */
export const compareNoObservation = (
  acceptor: string,
  actor: string,
  scenario: Scenario,
  outcome: Exclude<Outcome, { type: 'observation' }>,
): Comparison => {
  if (outcome.type === 'unsupported') return { type: 'unsupported', why: outcome.why };
  if (outcome.type === 'fault') return { type: 'fault', detail: outcome.detail };
  const step = Math.max(scenario.steps.length - 1, 0);
  const message = `the process ${outcome.detail}`;
  const crash = { place: 'crash', expected: null, observed: outcome.detail };
  const finding = findingAt(scenario, { oracle: 'process', clause: NO_CRASH, step, ...crash, message });
  return partingOf(acceptor, actor, { findings: [finding], fired: [], steps: scenario.steps.length }, []);
};
