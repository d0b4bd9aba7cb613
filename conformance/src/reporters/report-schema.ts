// The shape of the JSON report, for the programs that read it. The types say the same; the test compares the keys of both.

import {
  HEADLINES,
  jsonSchema,
  levelSchema,
  LIMIT_NAMES,
  REQUIREMENT_LEVELS,
  scenarioSchema,
  stepResultSchema,
} from '#spec';
import * as z from 'zod';

const count = z.int().min(0);

const findingSchema = z.strictObject({
  oracle: z.enum(['invariant', 'golden-record', 'reference', 'process']),
  clause: z.string(),
  listedAs: z.string().optional(),
  by: z.string().optional(),
  headline: z.string().optional(),
  step: count,
  place: z.string(),
  operation: z.string(),
  routine: z.string().optional(),
  expected: jsonSchema,
  observed: jsonSchema,
  allowed: z.array(jsonSchema).optional(),
  message: z.string(),
});

const originSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('vector'), file: z.string(), line: count }),
  z.strictObject({ type: z.literal('generated'), run: count, path: z.string(), hostile: z.boolean() }),
]);

const alsoSeenSchema = z.strictObject({
  finding: findingSchema,
  scenario: z.string(),
  count,
  file: z.string().optional(),
  replay: z.string().optional(),
});

const failureSchema = z.strictObject({
  finding: findingSchema,
  others: z.array(findingSchema),
  scenario: scenarioSchema,
  observed: z.array(stepResultSchema),
  origin: originSchema,
  count,
  file: z.string().optional(),
  replay: z.string(),
  known: z.strictObject({ reason: z.string(), link: z.string() }).optional(),
  unshrunk: z.enum(['time', 'interrupted', 'number', 'deaths', 'not-shown-again', 'suite-fault']).optional(),
  stderr: z.string().optional(),
  also: z.array(alsoSeenSchema).optional(),
});

const suiteFaultSchema = z.strictObject({
  code: z.literal('suite-fault'),
  at: z.enum(['drawing', 'judging', 'examining', 'shrinking', 'narrating', 'writing', 'releasing the canary']),
  message: z.string(),
  scenario: scenarioSchema.optional(),
  count,
  file: z.string().optional(),
  replay: z.string(),
});

const disagreementSchema = z.strictObject({
  finding: findingSchema,
  against: z.enum(['reference', 'golden-record', 'invariant']),
  scenario: scenarioSchema,
  observed: z.array(stepResultSchema),
  count,
  file: z.string().optional(),
  replay: z.string(),
});

const canarySchema = z.strictObject({
  mutant: z.string(),
  clause: z.string(),
  scenario: z.string(),
  silent: z.array(findingSchema.shape.oracle),
});

const countsSchema = z.strictObject({
  planned: count,
  scenarios: count,
  steps: count,
  passed: count,
  failed: count,
  unsupported: count,
  notSent: count,
  crashed: count,
  faults: count,
  suiteFaults: count,
  shortened: count,
  avoided: count,
  notSearched: count,
});

const clauseReportSchema = z.strictObject({
  id: z.string(),
  requirement: z.enum(REQUIREMENT_LEVELS),
  text: z.string(),
  verdict: z.enum(['conforms', 'violated', 'known-failure', 'in-doubt', 'not-reached', 'not-driven', 'untestable']),
  fired: count,
  vectors: count,
  failingVectors: count,
  failures: count,
  reason: z.string().optional(),
});

const extentSchema = z.strictObject({
  planned: count,
  judged: z.strictObject({ vectors: count, generated: count }),
  knownFailures: count,
  withoutFloors: z.enum(['budget', 'clauses']).optional(),
  floorsFrom: count,
});

/** The report as `--report json=FILE` writes it, before canonical integers. */
export const reportSchema = z.strictObject({
  format: z.literal(1),
  suite: z.string(),
  profile: z.string(),
  subject: z.strictObject({
    name: z.string(),
    version: z.string(),
    language: z.string(),
    dialect: z.string(),
    levels: z.array(levelSchema),
    operations: z.partialRecord(levelSchema, z.array(z.string())),
    limits: z.array(z.enum(LIMIT_NAMES)),
    command: z.string().optional(),
  }),
  seed: z.int(),
  durationMs: z.number().min(0),
  levels: z.array(
    z.strictObject({
      level: levelSchema,
      vectors: countsSchema,
      generated: countsSchema,
      leftOut: z.record(z.string(), count),
      notSearched: z.array(z.strictObject({ part: z.string(), scenarios: count.optional(), reason: z.string() })),
    }),
  ),
  clauses: z.array(clauseReportSchema),
  failures: z.array(failureSchema),
  faults: z.array(
    z.strictObject({
      code: z.string(),
      detail: z.string(),
      scenario: z.string().optional(),
      count,
      file: z.string().optional(),
      replay: z.string().optional(),
    }),
  ),
  suiteFaults: z.array(suiteFaultSchema),
  disagreements: z.array(disagreementSchema),
  canary: canarySchema.optional(),
  headlines: z.array(z.strictObject({ name: z.enum(HEADLINES), holds: z.boolean(), judged: count })),
  unexpectedPasses: z.array(z.strictObject({ entry: z.string(), reason: z.string() })),
  unmatchedEntries: z.array(z.strictObject({ entry: z.string(), why: z.string() })),
  belowFloor: z.array(z.strictObject({ clause: z.string(), fired: count, floor: count })),
  extent: extentSchema,
  notes: z.array(z.string()),
  verdict: z.string(),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  reasons: z.array(z.string()),
});
