// The one writer of scenario files: imported recordings, counterexamples of the search and what `record` takes down.
// What it writes, the reader reads back as it was.

import { DIALECTS, OPERATIONS, type DialectName, type Scenario } from '#spec';
import type * as z from 'zod';
import { ROOMS } from '../levels/rooms.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { harmlessLines } from '../reporters/harmless-lines.ts';
import { abbreviate, type References } from './abbreviate.ts';
import { commonSetup, ownSetup, type Fields } from './base-setup.ts';
import { RESULT_KEYS, SCENARIO_FILE_FORMAT, writtenSetupSchemas } from './file-schema.ts';
import { nameValues, type Described } from './name-values.ts';
import { present } from './present.ts';
import { shortResultSchema } from './result-values.ts';
import type { Origin, VectorEntry } from './scenario-file.ts';
import { shareOpenings } from './share-openings.ts';
import { writeSteps, type PlainStep } from './write-results.ts';

/** What stands above the scenarios of a file. */
export interface ScenarioFileMeta {
  readonly origin: Origin;
  /** What the scenarios are written in; `kardia` if absent. */
  readonly dialect?: DialectName;
  /** Lines that a reader sees first, each without its `#`. */
  readonly comment?: readonly string[];
}

/** An entry to write; its place in a file is of no interest. */
export type WritableEntry = Omit<VectorEntry, 'dialect' | 'file' | 'line'>;

/**
 * The text of a scenario file. `expect` is written from the first step at which it differs from `observed`, and left out if none
 * does. There must be an entry, and all must be of one level.
 */
export const writeScenarioFile = (entries: readonly WritableEntry[], meta: ScenarioFileMeta): string => {
  const level = entries[0]?.scenario.level;
  if (level === undefined || entries.some(({ scenario }) => scenario.level !== level))
    throw new Error('a scenario file holds one scenario or more, all of one level');
  const dialect = DIALECTS[meta.dialect ?? 'kardia'];
  const steps = entries.map(({ scenario, observed, expect }) => writeSteps(scenario, observed, expect, dialect));
  const { writing } = ROOMS[level];
  const openings = shareOpenings(writing.sharesOpenings ? steps : []);
  const ownSteps = steps.map((all, index) => all.slice(openings.given.get(openings.of[index] ?? '')?.length ?? 0));
  const setups = entries.map(({ scenario }) => writing.shorten(scenario.setup, dialect));
  const common = writing.sharesSetup ? commonSetup(setups) : {};
  const ownSetups = setups.map((setup) => ownSetup(common, setup));
  const names = nameValues(
    [
      ...[common, ...ownSetups].map((value) => ({ schema: writtenSetupSchemas[level], value })),
      ...[...openings.given.values(), ...ownSteps].flat().flatMap((step) => partsOf(level, step)),
    ],
    entries.map(({ scenario }) => scenario),
  );
  const short = (step: PlainStep) => shortStep(level, step, names.references);
  const shortSetup = (setup: Fields) =>
    Object.keys(setup).length > 0 && { setup: abbreviate(writtenSetupSchemas[level], setup, names.references) };
  const prefix = commonPrefix(entries.map(({ scenario }) => scenario.id));
  const { type, ...origin } = meta.origin;

  const document = {
    format: SCENARIO_FILE_FORMAT,
    ...(dialect.name !== 'kardia' && { dialect: dialect.name }),
    ...(type === 'recorded' && { recorded_from: origin }),
    ...(type === 'generated' && { generated_by: origin }),
    level,
    ...(prefix !== '' && { id_prefix: prefix }),
    ...(Object.keys(names.definitions).length > 0 && { names: names.definitions }),
    ...shortSetup(common),
    ...(openings.given.size > 0 && {
      given: Object.fromEntries([...openings.given].map(([name, opening]) => [name, opening.map(short)])),
    }),
    scenarios: entries.map(({ scenario, erratum }, index) => {
      const given = openings.of[index];
      return {
        id: scenario.id.slice(prefix.length),
        title: scenario.title,
        clauses: scenario.clauses,
        ...(erratum !== undefined && { erratum }),
        ...shortSetup(ownSetups[index] ?? {}),
        ...(given !== undefined && { given }),
        steps: (ownSteps[index] ?? []).map(short),
      };
    }),
  };
  const comment = (meta.comment ?? []).map((line) => `# ${escapeControls(line)}\n`).join('');
  return harmlessLines(comment) + present(document);
};

const partsOf = (level: Scenario['level'], step: PlainStep): readonly Described[] =>
  Object.entries(step).map(([key, value]) => ({ schema: schemaOf(level, key, step), value }));

const shortStep = (level: Scenario['level'], step: PlainStep, references: References): object =>
  Object.fromEntries(
    Object.entries(step).map(([key, value]) => [key, abbreviate(schemaOf(level, key, step), value, references)]),
  );

const isResult = (key: string): boolean => RESULT_KEYS.some((result) => result === key);

const schemaOf = (level: Scenario['level'], key: string, step: PlainStep): z.ZodType => {
  if (isResult(key)) return shortResultSchema(level, Object.keys(step)[0] ?? '');
  const schema = OPERATIONS[level][key];
  if (schema === undefined) throw new Error(`${key} is not an operation of level ${level}`);
  return schema;
};

/** The longest beginning up to a `/` that all ids share and that leaves something of each; empty for one scenario. */
const commonPrefix = (ids: readonly string[]): string => {
  const [first = ''] = ids;
  if (ids.length < 2) return '';
  for (let end = first.lastIndexOf('/'); end > 0; end = first.lastIndexOf('/', end - 1)) {
    const prefix = first.slice(0, end + 1);
    if (ids.every((id) => id.startsWith(prefix) && id.length > prefix.length)) return prefix;
  }
  return '';
};
