// Reads a scenario file: bytes to YAML to expanded, validated scenarios. Nothing is passed over: whatever the format does not know is
// refused with the line at which it stands.

import {
  ownValue,
  DIALECTS,
  OPERATIONS,
  SETUPS,
  STEPS_MAX,
  widthProblem,
  type Dialect,
  type Level,
  type Scenario,
} from '#spec';
import type { Result } from '../input-error.ts';
import { ROOMS } from '../levels/rooms.ts';
import type { Registry } from '../registry/registry.ts';
import { parseWith } from './describe-issue.ts';
import { mergeSetup, type Fields } from './base-setup.ts';
import { expand, namesOf, type Names } from './expand.ts';
import {
  looseFileSchema,
  RESULT_KEYS,
  writtenSetupSchemas,
  type LooseFile,
  type LooseScenario,
} from './file-schema.ts';
import { readResults, type WrittenStep } from './read-results.ts';
import { Refusal, type Path } from './refusal.ts';
import type { Origin, ScenarioFile, VectorEntry } from './scenario-file.ts';
import { readInput, readText } from './read-input.ts';
import { parseYamlDocument, YAML_BYTES_MAX } from './yaml-document.ts';

/**
 * Reads the scenario file at `path`. With a `registry`, clause and fault ids that it does not know are errors too.
 */
export const readScenarioFile = (path: string, registry?: Registry): Result<ScenarioFile> =>
  readInput(
    path,
    () => readText(path, YAML_BYTES_MAX),
    (text) => parse(text, path, registry),
  );

/** The same for a `text` that is already in memory; errors and entries name it `file`. */
export const parseScenarioFile = (text: string, file: string, registry?: Registry): Result<ScenarioFile> =>
  readInput(
    file,
    () => text,
    (input) => parse(input, file, registry),
  );

const parse = (text: string, file: string, registry: Registry | undefined) => {
  const document = parseYamlDocument(text);
  return {
    lineOf: document.lineOf,
    read: (): ScenarioFile => {
      const raw = parseWith(looseFileSchema, document.value, []);
      const names = namesOf(raw.names ?? {});
      const openings = new Set<string>();
      const seen = new Map<string, number>();
      const scenarios = raw.scenarios.map((scenario, index): VectorEntry => {
        const place: Path = ['scenarios', index];
        const line = document.lineOf(place);
        const entry = readEntry(raw, scenario, place, names);
        if (scenario.given !== undefined) openings.add(scenario.given);
        const earlier = seen.get(entry.scenario.id);
        if (earlier !== undefined)
          throw new Refusal(
            'duplicate-id',
            [...place, 'id'],
            `expected another id than that of line ${earlier}: ${entry.scenario.id}`,
          );
        seen.set(entry.scenario.id, line);
        if (registry !== undefined) checkIds(entry, scenario, place, registry);
        return { ...entry, file, line };
      });
      refuseUnused('names', Object.keys(raw.names ?? {}), names.used);
      refuseUnused('given', Object.keys(raw.given ?? {}), openings);
      return { format: raw.format, dialect: raw.dialect ?? 'kardia', origin: originOf(raw), scenarios };
    },
  };
};

const originOf = (raw: LooseFile): Origin => {
  if (raw.recorded_from !== undefined && raw.generated_by !== undefined)
    throw new Refusal('schema', ['generated_by'], 'expected recorded_from or generated_by, not both');
  if (raw.recorded_from !== undefined) return { type: 'recorded', ...raw.recorded_from } as Origin;
  return raw.generated_by === undefined ? { type: 'written' } : ({ type: 'generated', ...raw.generated_by } as Origin);
};

const readEntry = (raw: LooseFile, written: LooseScenario, place: Path, names: Names) => {
  const { level } = raw;
  const dialect = DIALECTS[raw.dialect ?? 'kardia'];
  const steps = writtenSteps(raw, written, place);
  if (steps.length > STEPS_MAX) throw new Refusal('bounds', [...place, 'steps'], `expected at most ${STEPS_MAX} steps`);
  // Setup and steps come from the schemas of this very level, which the type of a union cannot say.
  const scenario = {
    id: `${raw.id_prefix ?? ''}${written.id}`,
    title: written.title,
    level,
    clauses: written.clauses,
    setup: readSetup(raw, written, names, place, dialect),
    steps: steps.map((step) => readStep(level, step, names)),
  } as unknown as Scenario;
  refuseWidths(dialect, scenario, steps, place);
  return {
    dialect: dialect.name,
    scenario,
    ...readResults(scenario, steps, names, dialect),
    ...(written.erratum !== undefined && { erratum: written.erratum }),
  };
};

/** Refuses numbers that the dialect of the file cannot hold, at the step where they stand. */
const refuseWidths = (
  dialect: Dialect,
  { setup, steps }: Scenario,
  written: readonly WrittenStep[],
  place: Path,
): void => {
  const refuse = (value: unknown, path: Path): void => {
    const problem = widthProblem(dialect, value);
    if (problem !== undefined) throw new Refusal('bounds', [...path, ...problem.path], problem.expected);
  };
  refuse(setup, [...place, 'setup']);
  for (const [index, step] of steps.entries()) refuse(step, written[index]?.path ?? place);
};

const writtenSteps = (raw: LooseFile, written: LooseScenario, place: Path): readonly WrittenStep[] => {
  const own = written.steps.map((step, index): WrittenStep => ({ step, path: [...place, 'steps', index] }));
  if (written.given === undefined) return own;
  const opening = ownValue(raw.given ?? {}, written.given);
  if (opening === undefined)
    throw new Refusal(
      'unknown-id',
      [...place, 'given'],
      `expected the name of an opening below \`given\`, found ${written.given}`,
    );
  const given = written.given;
  return [...opening.map((step, index): WrittenStep => ({ step, path: ['given', given, index] })), ...own];
};

const readSetup = (
  { level, setup: base = {} }: LooseFile,
  { setup: own = {} }: LooseScenario,
  names: Names,
  place: Path,
  dialect: Dialect,
): Scenario['setup'] => {
  const schema = writtenSetupSchemas[level];
  const path: Path = [...place, 'setup'];
  const read = (part: object, partPath: Path) => parseWith(schema, expand(schema, part, names, partPath), partPath);
  const setup = mergeSetup(read(base, ['setup']) as Fields, read(own, path) as Fields);
  return parseWith(SETUPS[level], ROOMS[level].writing.complete(setup, dialect), path) as Scenario['setup'];
};

const readStep = (level: Level, { step, path }: WrittenStep, names: Names): object => {
  const operations = OPERATIONS[level];
  const [operation, ...others] = Object.keys(step).filter((key) => !RESULT_KEYS.some((result) => result === key));
  if (operation === undefined) throw new Refusal('schema', path, `expected an operation of level ${level}`);
  const schema = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (schema === undefined)
    throw new Refusal(
      'schema',
      [...path, operation],
      `expected an operation of level ${level} (${Object.keys(operations).join(', ')}), observed or expect`,
    );
  const [other] = others;
  if (other !== undefined)
    throw new Refusal('schema', [...path, other], `expected one operation a step, found ${operation} too`);
  const place = [...path, operation];
  return { [operation]: parseWith(schema, expand(schema, step[operation], names, place), place) };
};

const checkIds = (
  entry: { readonly erratum?: string },
  written: LooseScenario,
  place: Path,
  registry: Registry,
): void => {
  for (const [index, id] of written.clauses.entries()) {
    if (!registry.knows(id))
      throw new Refusal(
        'unknown-id',
        [...place, 'clauses', index],
        `expected the id of a clause, invariant or fault, found ${id}`,
      );
  }
  if (entry.erratum !== undefined && !registry.faults.has(entry.erratum))
    throw new Refusal(
      'unknown-id',
      [...place, 'erratum'],
      `expected the id of a fault in faults.yaml, found ${entry.erratum}`,
    );
};

const refuseUnused = (section: string, defined: readonly string[], used: ReadonlySet<string>): void => {
  const unused = defined.find((name) => !used.has(name));
  if (unused !== undefined) throw new Refusal('unknown-id', [section, unused], 'expected this to be used below');
};
