// A scenario as recordings hold it: one object with its observation inside. Digests of recordings are taken over this form.

import type { Json, Scenario, StepResult } from '#spec';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { WritableEntry } from './write-scenario-file.ts';

/** What one recorded scenario holds, every value as it was recorded. */
export interface RecordedScenario {
  readonly id: string;
  readonly title: string;
  readonly level: Scenario['level'];
  readonly clauses: readonly string[];
  readonly erratum?: string;
  readonly setup: Scenario['setup'];
  readonly steps: Scenario['steps'];
  readonly observed: readonly StepResult[];
}

/** The recorded part of an entry: all but `expect`. */
export const recordedFormOf = ({ scenario, observed = [], erratum }: WritableEntry): RecordedScenario => ({
  ...scenario,
  ...(erratum !== undefined && { erratum }),
  observed: observed.map((result, index) => asRecorded(scenario.steps[index] ?? {}, result)),
});

/** The recorder wrote an empty list for a send that was not attempted, which is left out wherever results are read. */
const asRecorded = (step: object, result: StepResult): StepResult =>
  'pick_send_vote' in step && result.crash === undefined && result.sends === undefined
    ? { ...result, sends: [] }
    : result;

/** SHA-256, in hex, of the canonical JSON of a list of scenarios. */
export const digestOf = (scenarios: readonly RecordedScenario[] | Json): string =>
  createHash('sha256').update(canonicalJson(scenarios)).digest('hex');
