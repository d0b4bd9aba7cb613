// The JSON Schema of the report, generated from the zod schema: conformance/schema/report.schema.json.

import {
  bitArraySchema,
  blockIdSchema,
  hash32Schema,
  int64Schema,
  jsonSchema,
  partSetHeaderSchema,
  peerRoundStateSchema,
  scenarioSchema,
  stepResultSchema,
  uint32Schema,
  uint64Schema,
  voteTypeSchema,
} from '#spec';
import * as z from 'zod';
import { reportSchema } from './report-schema.ts';

/** What the schema describes once, below $defs. */
const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  json: jsonSchema,
  uint32: uint32Schema,
  uint64: uint64Schema,
  int64: int64Schema,
  vote_type: voteTypeSchema,
  bit_array: bitArraySchema,
  hash: hash32Schema,
  part_set_header: partSetHeaderSchema,
  block_id: blockIdSchema,
  peer_round_state: peerRoundStateSchema,
  scenario: scenarioSchema,
  step_result: stepResultSchema,
};

/** The schema as a plain object, in the dialect draft 2020-12. */
export const reportJsonSchema = (): Readonly<Record<string, unknown>> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, definition] of Object.entries(DEFINITIONS)) registry.add(definition, { id });
  const { $schema, ...rest } = z.toJSONSchema(reportSchema, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: registry,
  });
  return { $schema, title: 'The report of a run of gossip-conformance', ...rest };
};
