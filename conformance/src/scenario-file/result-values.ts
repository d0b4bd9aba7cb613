// The schemas by which short forms are looked for in results: those of what operations return and reactors send, beside the written
// forms of states. They only say where a short form may stand; what has been read is held against its shape afterwards.

import { RESULTS, type Level } from '#spec';
import * as z from 'zod';
import { writtenResultSchemas } from './file-schema.ts';

const schemas = new Map<string, z.ZodType>();

/** The schema that short forms in a result of `operation` follow. */
export const shortResultSchema = (level: Level, operation: string): z.ZodType => {
  const key = `${level} ${operation}`;
  let schema = schemas.get(key);
  if (schema === undefined) {
    const { value, sends, forwarded } = RESULTS[level][operation]?.crashed.shape ?? {};
    const returned = Object.entries({ value, sends, forwarded }).filter(([, each]) => each !== undefined);
    schema = z.object({ ...writtenResultSchemas[level].shape, ...Object.fromEntries(returned) });
    schemas.set(key, schema);
  }
  return schema;
};
