// Lets a subject act out scenarios, once or several times, and notes what it did and what it should have done.

import type { Reference } from '#impl';
import { recordedSteps, type Scenario } from '#spec';
import { markChoices } from '../scenario-file/mark-choices.ts';
import { openChoices } from '../scenario-file/open-choices.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { specify } from '../scenario-file/specify.ts';
import type { WritableEntry } from '../scenario-file/write-scenario-file.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';

const NO_STEPS: ReadonlySet<number> = new Set();

/** Scenarios of one request. */
const BATCH = 20;

export interface RecordOptions {
  /** How often each scenario is run; where the runs part, the step is marked as a choice. */
  readonly repeat: number;
  /**
   * What the subject is measured by where it is to be written what should have been done, and where it had a choice; else `expect` stays
   * what it was.
   */
  readonly reference?: Reference;
}

export interface Recording {
  readonly entries: readonly WritableEntry[];
  /** Scenarios that the subject does not support, with its reasons; they are written without `observed`. */
  readonly skipped: readonly string[];
  /** The first scenario that brought the adapter down. */
  readonly failure?: string;
}

/** What became of each scenario, in each of `repeat` runs; the runs of a batch follow one another. */
const runRepeatedly = async (
  subject: Subject,
  scenarios: readonly Scenario[],
  repeat: number,
): Promise<readonly (readonly Outcome[])[]> => {
  const runs: (readonly Outcome[])[] = [];
  while (runs.length < repeat) runs.push(await subject.run(scenarios));
  return scenarios.map((_, index) => runs.flatMap((run) => run[index] ?? []));
};

const recordedEntry = (
  { scenario, expect, erratum }: VectorEntry,
  outcomes: readonly Outcome[],
  { reference }: RecordOptions,
): WritableEntry => {
  const runs = outcomes.flatMap((outcome) =>
    outcome.type === 'observation' ? [recordedSteps(outcome.observation)] : [],
  );
  const parted = markChoices(runs);
  const open = reference === undefined ? NO_STEPS : openChoices(reference, scenario, parted);
  const observed = parted.map((result, step) => (open.has(step) ? { ...result, choice: true as const } : result));
  const expected = reference === undefined ? expect : specify(reference, scenario, observed);
  return {
    scenario,
    observed,
    ...(expected === undefined ? {} : { expect: expected }),
    ...(erratum === undefined ? {} : { erratum }),
  };
};

/** Records `entries`. It ends at the first scenario that brings the adapter down. */
export const recordEntries = async (
  subject: Subject,
  entries: readonly VectorEntry[],
  options: RecordOptions,
): Promise<Recording> => {
  const recorded: WritableEntry[] = [];
  const skipped: string[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const outcomes = await runRepeatedly(
      subject,
      batch.map(({ scenario }) => scenario),
      options.repeat,
    );
    for (const [index, entry] of batch.entries()) {
      const { scenario, expect, erratum } = entry;
      const own = outcomes[index] ?? [];
      const other = own.find((outcome) => outcome.type !== 'observation');
      if (own.length > 0 && other === undefined) recorded.push(recordedEntry(entry, own, options));
      else if (other?.type === 'unsupported') {
        recorded.push({
          scenario,
          ...(expect === undefined ? {} : { expect }),
          ...(erratum === undefined ? {} : { erratum }),
        });
        skipped.push(`${scenario.id}: ${other.why}`);
      } else
        return {
          entries: recorded,
          skipped,
          failure: `${scenario.id}: the adapter ${other?.detail ?? 'gave no answer'}`,
        };
    }
  }
  return { entries: recorded, skipped };
};
