// At every level: what the generators make and a reference does is read back as it was written.

import { execute, PROFILES } from '#impl';
import { LEVELS, recordedSteps, type Level, type Scenario, type StepResult } from '#spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import { formatInputError } from '../input-error.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseScenarioFile } from './read-scenario-file.ts';
import { writeScenarioFile, type WritableEntry } from './write-scenario-file.ts';

const lowest = (allowed: readonly number[]): number => allowed[0] ?? 0;

const observe = (profile: string, scenario: Scenario): readonly StepResult[] => {
  const reference = PROFILES[profile];
  if (reference === undefined) throw new Error(`no profile ${profile}`);
  return recordedSteps(execute(reference, scenario, lowest).observation);
};

/** Scenarios of a level with what the recorded implementation does and, where it is something else, what the specification demands. */
const entries = (level: Level): fc.Arbitrary<readonly WritableEntry[]> =>
  fc
    .array(fc.oneof(...generatorsOf(level, { setState: true }).map(({ arbitrary }) => arbitrary)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((scenarios) =>
      scenarios.map((scenario, index): WritableEntry => {
        const named = { ...scenario, id: `${level}/t/${index}` } as Scenario;
        // Results stand at steps: without any, a file holds none.
        if (scenario.steps.length === 0) return { scenario: named };
        const observed = observe('kardia-7b90a657', scenario);
        const expected = observe('kardia', scenario);
        return {
          scenario: named,
          observed,
          ...(canonicalJson(expected) !== canonicalJson(observed) && { expect: expected }),
        };
      }),
    );

const readBack = (written: readonly WritableEntry[]): readonly string[] => {
  const text = writeScenarioFile(written, { origin: { type: 'written' } });
  const result = parseScenarioFile(text, 'x.yaml');
  if (result.type === 'error') throw new Error(`${formatInputError(result.error)}\n${text}`);
  return result.value.scenarios.map(({ dialect: _dialect, file: _file, line: _line, ...entry }) =>
    canonicalJson(entry),
  );
};

describe('writeScenarioFile and parseScenarioFile', () => {
  it.each(LEVELS)(
    'keep generated scenarios of %s and their results',
    (level) => {
      fc.assert(
        fc.property(entries(level), (written) => {
          expect(readBack(written)).toEqual(written.map(canonicalJson));
        }),
        { seed: seed(), numRuns: 30 },
      );
    },
    30_000,
  );
});
