// What an operation returns, in the words of adapter-protocol.md: from its schema, for the tables there, and as a type for the kits.

import {
  bitArraySchema,
  blockIdSchema,
  bytesSchema,
  commitSchema,
  int64Schema,
  messageSchema,
  partSchema,
  partSetHeaderSchema,
  proofSchema,
  reportedBitArraySchema,
  reportedPeerRoundStateSchema,
  uint32Schema,
  voteSchema,
} from '#spec';
import * as z from 'zod';

/** The values that adapter-protocol.md describes under a name of their own. */
const NAMES = new Map<z.ZodType, string>([
  [bitArraySchema, 'bit array'],
  [reportedBitArraySchema, 'bit array'],
  [reportedPeerRoundStateSchema, 'peer round state'],
  [blockIdSchema, 'block id'],
  [partSetHeaderSchema, 'part-set header'],
  [messageSchema, 'message'],
  [voteSchema, 'vote'],
  [commitSchema, 'commit'],
  [partSchema, 'part'],
  [proofSchema, 'proof'],
  [bytesSchema, 'hex'],
  [int64Schema, 'int64'],
  [uint32Schema, 'uint32'],
]);

/** `index: int`, `{block_id: block id, ok: true or false}`, `[vote, ...]`. */
export const describeValue = (schema: z.ZodType): string => {
  const name = NAMES.get(schema);
  if (name !== undefined) return name;
  if (schema instanceof z.ZodNull) return 'null';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNumber) return 'int';
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `"${option}"`).join(' or ');
  if (schema instanceof z.ZodOptional) return describeValue(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return `[${describeValue(schema.element as z.ZodType)}, ...]`;
  if (schema instanceof z.ZodRecord) return `{name: ${describeValue(schema.valueType as z.ZodType)}, ...}`;
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => describeValue(option as z.ZodType));
    return [...options.filter((option) => option !== 'null'), ...options.filter((option) => option === 'null')].join(
      ' or ',
    );
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(
      ([key, part]) => `${key}${part instanceof z.ZodOptional ? '?' : ''}: ${describeValue(part)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  throw new Error(`no words for a schema of type ${schema.type}`);
};
