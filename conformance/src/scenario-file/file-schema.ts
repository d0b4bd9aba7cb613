// The shape of a scenario file as it is written: names and openings said once, states as changes, results beside their steps.
// Reading a file checks the outer shape with these schemas and the steps operation by operation; the JSON Schema that is published
// with the vectors is generated from `scenarioFileSchema`, which has both. Realises section 5 of adapter-protocol.md.

import {
  bitArraySetupSchema,
  DIALECT_NAMES,
  emptySetupSchema,
  jsonSchema,
  LEVELS,
  levelSchema,
  OPERATIONS,
  peerRoundStateSchema,
  peerStateSetupSchema,
  reactorSetupSchema,
  stepResultSchema,
  voteSetSetupSchema,
  type Level,
} from '#spec';
import * as z from 'zod';

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

/** What a state that did not change is written as. */
export const SAME = 'same';

/**
 * The setup of each level as it is written: an initial peer round state shows what differs from a new peer's, and what the head of the
 * file says is left out.
 */
export const writtenSetupSchemas: Readonly<Record<Level, z.ZodType<object>>> = {
  bit_array: bitArraySetupSchema.partial(),
  codec: emptySetupSchema,
  crypto: emptySetupSchema,
  vote_set: voteSetSetupSchema.partial(),
  peer_state: peerStateSetupSchema.extend({ state: peerRoundStateSchema.partial().optional() }),
  reactor: reactorSetupSchema.partial().extend({ node: reactorSetupSchema.shape.node.partial().optional() }),
};

const outcome = {
  value: jsonSchema.optional(),
  error: z.string().optional(),
  crash: z.string().optional(),
  choice: z.literal(true).optional(),
};

const withState = (changed: z.ZodType, whole: z.ZodType) =>
  z.strictObject({
    ...outcome,
    state: z.union([z.literal(SAME), changed]).optional(),
    whole_state: whole.optional(),
    sends: z.array(jsonSchema).optional(),
  });

const { arrays } = bitArraySetupSchema.shape;

const plainResult = z.strictObject(outcome);

/** What a peer that has been removed is written as. */
export const GONE = 'gone';

const changedPeers = z.record(z.string(), z.union([z.literal(GONE), peerRoundStateSchema.partial()]));

const reactorResult = z.strictObject({
  ...outcome,
  ...stepResultSchema.pick({ sends: true, forwarded: true, stopped: true, slept: true }).shape,
  peers: z.union([z.literal(SAME), changedPeers]).optional(),
});

/** A result as it is written, per level: `state` and `peers` have what changed since the step before, or are `same`. */
export const writtenResultSchemas = {
  bit_array: withState(arrays, arrays),
  codec: plainResult,
  crypto: plainResult,
  vote_set: plainResult,
  peer_state: withState(peerRoundStateSchema.partial(), peerRoundStateSchema),
  reactor: reactorResult,
} as const satisfies Record<Level, z.ZodType>;

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
export const writtenStepSchemas: Readonly<Record<Level, z.ZodType<object>>> = {
  bit_array: stepSchemaOf('bit_array'),
  codec: stepSchemaOf('codec'),
  crypto: stepSchemaOf('crypto'),
  vote_set: stepSchemaOf('vote_set'),
  peer_state: stepSchemaOf('peer_state'),
  reactor: stepSchemaOf('reactor'),
};

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
