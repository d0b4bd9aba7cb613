// The JSON Schemas of the formats, generated from the zod schemas, for editors and for readers in other languages.

import {
  bitArraySchema,
  blockIdSchema,
  hash32Schema,
  int64Schema,
  jsonSchema as anyJsonSchema,
  observationSchema,
  partSetHeaderSchema,
  peerRoundStateSchema,
  scenarioSchema,
  uint32Schema,
  uint64Schema,
  voteTypeSchema,
} from '#spec';
import * as z from 'zod';
import { scenarioFileSchema, writtenResultSchemas, writtenStepSchemas } from './file-schema.ts';
import { RUNS } from './notation.ts';

type JsonSchema = Record<string, unknown>;

const REFERENCE = { type: 'string', pattern: '^\\$[a-z][a-z0-9_]{0,63}$', description: 'one of the names of the file' };

/** What a value may be written as in a scenario file besides its wire form. */
const shortFormsOf = (schema: unknown): readonly JsonSchema[] => {
  if (schema === bitArraySchema)
    return [{ type: 'string', pattern: `^(?=.*[0-9])${RUNS.source.slice(1)}`, description: 'runs: x64_6' }, REFERENCE];
  if (schema === hash32Schema)
    return [{ type: 'string', pattern: '^[0-9a-f]{2}\\*32$', description: 'a byte, 32 times' }, REFERENCE];
  return schema === partSetHeaderSchema || schema === blockIdSchema ? [REFERENCE] : [];
};

const addShortForms = (schema: unknown, json: JsonSchema): void => {
  const forms = shortFormsOf(schema);
  if (forms.length === 0) return;
  const wire = { ...json };
  for (const key of Object.keys(json)) delete json[key];
  json['anyOf'] = [wire, ...forms];
};

/** The published schemas by file name. Values are checked in the form in which they are read, before canonical integers. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  'scenario-file.schema.json': generate(
    'A scenario file, as vectors/README.md describes it',
    scenarioFileSchema,
    addShortForms,
  ),
  'scenario.schema.json': generate('A scenario in its wire form', scenarioSchema),
  'observation.schema.json': generate('An observation in its wire form', observationSchema),
});

/** What the schemas describe once, below $defs. */
const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  json: anyJsonSchema,
  uint32: uint32Schema,
  uint64: uint64Schema,
  int64: int64Schema,
  vote_type: voteTypeSchema,
  bit_array: bitArraySchema,
  hash: hash32Schema,
  part_set_header: partSetHeaderSchema,
  block_id: blockIdSchema,
  peer_round_state: peerRoundStateSchema,
  bit_array_result: writtenResultSchemas.bit_array,
  peer_state_result: writtenResultSchemas.peer_state,
  bit_array_step: writtenStepSchemas.bit_array,
  peer_state_step: writtenStepSchemas.peer_state,
};

const generate = (
  title: string,
  schema: z.ZodType,
  override?: (schema: unknown, json: JsonSchema) => void,
): JsonSchema => {
  const registry = z.registry<{ id: string }>();
  for (const [id, definition] of Object.entries(DEFINITIONS)) registry.add(definition, { id });
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => override?.(zodSchema, jsonSchema as JsonSchema),
  });
  return { $schema, title, ...rest };
};
