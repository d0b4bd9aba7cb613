// The JSON Schemas of the formats, generated from the zod schemas, for editors and for readers in other languages.

import {
  addressSchema,
  anyResultSchema,
  bitArraySchema,
  blockIdSchema,
  bytesSchema,
  commitSchema,
  hash32Schema,
  heldSchema,
  int64Schema,
  jsonSchema as anyJsonSchema,
  memoryMessageSchema,
  messageSchema,
  observationSchema,
  OPERATIONS,
  partSchema,
  partSetHeaderSchema,
  peerRoundStateSchema,
  privateKeySchema,
  reportedBitArraySchema,
  reportedPeerRoundStateSchema,
  RESULTS,
  proofSchema,
  proposalSchema,
  scenarioSchema,
  timestampSchema,
  uint32Schema,
  uint64Schema,
  unsignedVoteSchema,
  validatorSchema,
  voteSchema,
  voteTypeSchema,
  wireMessageSchema,
  wordSchema,
} from '#spec';
import * as z from 'zod';
import {
  levelFileSchemas,
  scenarioFileSchema,
  writtenResultSchemas,
  writtenSetupSchemas,
  writtenStepSchemas,
} from './file-schema.ts';
import { REPEATS, RUNS } from './notation.ts';
import { optionsOf, placeOf, unwrap } from './places.ts';

type JsonSchema = Record<string, unknown>;

const REFERENCE = { type: 'string', pattern: '^\\$[a-z][a-z0-9_]{0,63}$', description: 'one of the names of the file' };

/** What a value may be written as in a scenario file besides its wire form. */
const shortFormsOf = (schema: z.ZodType): readonly JsonSchema[] => {
  const place = placeOf(schema);
  if (place === 'bits')
    return [{ type: 'string', pattern: `^(?=.*[0-9])${RUNS.source.slice(1)}`, description: 'runs: x64_6' }, REFERENCE];
  if (place === 'bytes')
    return [{ type: 'string', pattern: REPEATS.source, description: 'repeats: 00*31 04' }, REFERENCE];
  return place === 'structure' ? [REFERENCE] : [];
};

/** What describes the file itself and not a value in it: nothing that a name may stand for. */
const frame = (): ReadonlySet<unknown> => {
  const schemas = new Set<z.ZodType>();
  const add = (schema: z.ZodType, depth: number): void => {
    for (const part of [schema, unwrap(schema), ...optionsOf(schema)]) {
      schemas.add(part);
      if (depth > 0 && part instanceof z.ZodObject)
        for (const inner of Object.values(part.shape as z.core.$ZodShape)) add(inner as z.ZodType, depth - 1);
      if (depth > 0 && part instanceof z.ZodArray) add(part.element as z.ZodType, depth - 1);
      if (depth > 0 && part instanceof z.ZodRecord) add(part.valueType as z.ZodType, depth - 1);
    }
  };
  for (const file of levelFileSchemas) {
    add(file.shape.scenarios, 2);
    for (const [key, part] of Object.entries(file.shape)) if (key !== 'setup') add(part, 1);
    add(file, 0);
  }
  for (const setup of Object.values(writtenSetupSchemas)) add(setup, 0);
  for (const step of Object.values(writtenStepSchemas)) add(step, 0);
  for (const operations of Object.values(OPERATIONS)) for (const given of Object.values(operations)) add(given, 0);
  for (const result of Object.values(writtenResultSchemas)) {
    add(result, 0);
    for (const part of Object.values(result.shape)) if (placeOf(unwrap(part)) === 'other') add(part, 0);
  }
  return schemas;
};

const addShortForms =
  (excluded: ReadonlySet<unknown>) =>
  (schema: z.ZodType, json: JsonSchema): void => {
    if (unwrap(schema) !== schema || excluded.has(schema)) return;
    const forms = shortFormsOf(schema);
    if (forms.length === 0) return;
    const wire = { ...json };
    for (const key of Object.keys(json)) delete json[key];
    json['anyOf'] = [wire, ...forms];
  };

/** By level and operation, so that the schema of one is found under its names. */
const resultsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(RESULTS).map(([level, shapes]) => [
      level,
      z.strictObject(
        Object.fromEntries(Object.entries(shapes).map(([operation, shape]) => [operation, anyResultSchema(shape)])),
      ),
    ]),
  ),
);

/** The published schemas by file name. Values are checked in the form in which they are read, before canonical integers. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  'scenario-file.schema.json': generate(
    'A scenario file, as vectors/README.md describes it',
    scenarioFileSchema,
    addShortForms(frame()),
  ),
  'scenario.schema.json': generate('A scenario in its wire form', scenarioSchema),
  'observation.schema.json': generate('An observation in its wire form', observationSchema),
  'results.schema.json': generate('The results of each operation, by level', resultsSchema),
});

/** What the schemas describe once, below $defs. */
const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  json: anyJsonSchema,
  uint32: uint32Schema,
  uint64: uint64Schema,
  int64: int64Schema,
  vote_type: voteTypeSchema,
  bit_array: bitArraySchema,
  word: wordSchema,
  reported_bit_array: reportedBitArraySchema,
  reported_peer_round_state: reportedPeerRoundStateSchema,
  held: heldSchema,
  bytes: bytesSchema,
  address: addressSchema,
  private_key: privateKeySchema,
  hash: hash32Schema,
  part_set_header: partSetHeaderSchema,
  block_id: blockIdSchema,
  timestamp: timestampSchema,
  vote: voteSchema,
  unsigned_vote: unsignedVoteSchema,
  proposal: proposalSchema,
  proof: proofSchema,
  part: partSchema,
  commit: commitSchema,
  validator: validatorSchema,
  message: messageSchema,
  memory_message: memoryMessageSchema,
  wire_message: wireMessageSchema,
  peer_round_state: peerRoundStateSchema,
  bit_array_result: writtenResultSchemas.bit_array,
  plain_result: writtenResultSchemas.codec,
  peer_state_result: writtenResultSchemas.peer_state,
  reactor_result: writtenResultSchemas.reactor,
  ...Object.fromEntries(Object.entries(writtenStepSchemas).map(([level, schema]) => [`${level}_step`, schema])),
};

const generate = (
  title: string,
  schema: z.ZodType,
  override?: (schema: z.ZodType, json: JsonSchema) => void,
  reused: 'ref' | 'inline' = 'ref',
): JsonSchema => {
  const registry = z.registry<{ id: string }>();
  for (const [id, definition] of Object.entries(DEFINITIONS)) registry.add(definition, { id });
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    reused,
    target: 'draft-2020-12',
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => override?.(zodSchema as unknown as z.ZodType, jsonSchema as JsonSchema),
  });
  return { $schema, title, ...rest };
};

/** The shapes of results once more, without definitions but those that have a name: what types are made from. */
export const resultTypesSchema = (): JsonSchema => generate('Results', resultsSchema, undefined, 'inline');
