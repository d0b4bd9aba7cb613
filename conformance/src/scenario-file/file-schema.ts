// The shape of a scenario file as it is written: names and openings said once, states as changes, results beside their steps.
// Reading a file checks the outer shape with these schemas and the steps operation by operation; the JSON Schema that is published
// with the vectors is generated from `scenarioFileSchema`, which has both. Realises section 5 of adapter-protocol.md.

import { DIALECT_NAMES, LEVELS, levelSchema, OPERATIONS, type Level } from '#spec';
import * as z from 'zod';
import { ROOMS } from '../levels/rooms.ts';

/** The version of the format that this program reads and writes. */
export const SCENARIO_FILE_FORMAT = 1;

const text = z.string().min(1);

/** Which program the observations were taken from. */
export const recordedFromSchema = z.strictObject({
  implementation: text,
  version: text.optional(),
  commit: text.optional(),
  toolchain: text.optional(),
  date: text.optional(),
});

/** What generated the scenarios: the suite and what repeats its search. */
export const generatedBySchema = z.strictObject({
  suite: text,
  subject: text.optional(),
  profile: text.optional(),
  seed: z.int().optional(),
  path: z.string().optional(),
});

const nameKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'expected a name: a small letter, then small letters, digits and _');

const looseObject = z.record(z.string(), z.unknown());

/** The parts of a scenario that do not depend on its level. */
export const looseScenarioSchema = z.strictObject({
  id: text,
  title: z.string(),
  clauses: z.array(text),
  erratum: text.optional(),
  setup: looseObject.optional(),
  given: nameKey.optional(),
  steps: z.array(looseObject),
});

const heading = {
  format: z.literal(SCENARIO_FILE_FORMAT),
  dialect: z.enum(DIALECT_NAMES).optional(),
  recorded_from: recordedFromSchema.optional(),
  generated_by: generatedBySchema.optional(),
  level: levelSchema,
  id_prefix: text.optional(),
};

/** The file without its steps, which are checked one by one so that an error names the operation. */
export const looseFileSchema = z.strictObject({
  ...heading,
  names: z.record(nameKey, z.union([z.string(), looseObject, z.array(z.unknown())])).optional(),
  setup: looseObject.optional(),
  given: z.record(nameKey, z.array(looseObject).min(1)).optional(),
  scenarios: z.array(looseScenarioSchema).min(1),
});

export type LooseFile = z.output<typeof looseFileSchema>;
export type LooseScenario = z.output<typeof looseScenarioSchema>;

/** The keys of a step that are not its operation. */
export const RESULT_KEYS = ['observed', 'expect'] as const;

const byLevel = <T>(of: (level: Level) => T): Readonly<Record<Level, T>> =>
  // Every level is among the keys.
  Object.fromEntries(LEVELS.map((level) => [level, of(level)])) as Record<Level, T>;

/** The setup of each level as it is written: a reader adds what is left out. */
export const writtenSetupSchemas = byLevel((level) => ROOMS[level].writing.setup);

/** A result as it is written, per level: `state` and `peers` have what changed since the step before, or are `same`. */
export const writtenResultSchemas = byLevel((level) => ROOMS[level].writing.result);

const stepSchemaOf = (level: Level): z.ZodType<object> =>
  z.union(
    Object.entries(OPERATIONS[level]).map(([operation, argumentsSchema]) =>
      z.strictObject({
        [operation]: argumentsSchema,
        observed: writtenResultSchemas[level].optional(),
        expect: writtenResultSchemas[level].optional(),
      }),
    ),
  );

/** A step as it is written, per level: the operation, and results beside it. */
export const writtenStepSchemas = byLevel(stepSchemaOf);

const fileSchemaOf = (level: Level) => {
  const step = writtenStepSchemas[level];
  return z.strictObject({
    ...heading,
    level: z.literal(level),
    names: z.record(nameKey, z.union([z.string(), looseObject, z.array(z.unknown())])).optional(),
    setup: writtenSetupSchemas[level].optional(),
    given: z.record(nameKey, z.array(step).min(1)).optional(),
    scenarios: z
      .array(
        looseScenarioSchema.extend({
          setup: writtenSetupSchemas[level].optional(),
          steps: z.array(step),
        }),
      )
      .min(1),
  });
};

/** A whole file, per level. */
export const levelFileSchemas = LEVELS.map(fileSchemaOf);

/** A whole file, for the published JSON Schema. */
export const scenarioFileSchema = z.union(levelFileSchemas);
