// The schemas by which short forms are looked for in what operations return and reactors send. They do not judge: a value of another
// form is written and read as it is. Levels bit_array and peer_state return nothing that is worth a short form.

import {
  bitArraySchema,
  blockIdSchema,
  bytesSchema,
  commitSchema,
  messageSchema,
  partSchema,
  partSetHeaderSchema,
  proofSchema,
  voteSchema,
  type Level,
} from '#spec';
import * as z from 'zod';
import { writtenResultSchemas } from './file-schema.ts';

type Values = Readonly<Record<string, z.ZodType>>;

const proofOrNone = z.union([z.null(), proofSchema]);
const bits = { bits: bitArraySchema };

const VALUES: Readonly<Partial<Record<Level, Values>>> = {
  codec: { decode: messageSchema, encode: bytesSchema },
  crypto: {
    keccak256: bytesSchema,
    sign_bytes_vote: bytesSchema,
    sign_bytes_proposal: bytesSchema,
    sign_vote: bytesSchema,
    sign_proposal: bytesSchema,
    address: bytesSchema,
    merkle_root: z.union([z.null(), bytesSchema]),
    merkle_proof: proofOrNone,
    part_set: z.object({ header: partSetHeaderSchema, parts: z.array(partSchema) }),
    part_set_read: z.object({ header: partSetHeaderSchema, ...bits, data: bytesSchema }),
  },
  vote_set: {
    bit_array: bitArraySchema,
    bit_array_by_block_id: bitArraySchema,
    two_thirds_majority: z.object({ block_id: blockIdSchema }),
    get_by_index: voteSchema,
    make_commit: commitSchema,
    commit_bit_array: bitArraySchema,
    commit_get_by_index: voteSchema,
    commit_to_vote_set: z.object({ ...bits, block_id: blockIdSchema }),
  },
};

const sends = z.array(z.object({ message: messageSchema }));

const schemas = new Map<string, z.ZodType>();

/** The schema that short forms in a result of `operation` follow. `asIs`: there are none in what it returned, sent and forwarded. */
export const shortResultSchema = (level: Level, operation: string, asIs: boolean): z.ZodType => {
  const key = asIs ? level : `${level} ${operation}`;
  let schema = schemas.get(key);
  if (schema === undefined) {
    const { shape } = writtenResultSchemas[level];
    const value = asIs ? undefined : VALUES[level]?.[operation];
    schema = z.object({
      ...shape,
      ...(value === undefined ? {} : { value }),
      ...(level === 'reactor' && !asIs ? { sends } : {}),
      ...(asIs ? { forwarded: z.unknown() } : {}),
    });
    schemas.set(key, schema);
  }
  return schema;
};
