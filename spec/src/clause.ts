// The shape of the registries of the specification: clauses.yaml and faults.yaml. Reading the files is the suite's business.

import * as z from 'zod';
import { LEVELS } from './level.ts';

/** How binding a clause is, in the words of RFC 2119. */
export const REQUIREMENT_LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;

const oneLine = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\n]*$/, 'expected one line');
const sources = z.union([z.string(), z.array(z.string()).min(1)]);

export const clauseSchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(-[A-Za-z0-9]+)*$/, 'expected a clause id such as PS-ECC-4'),
  level: z.enum(REQUIREMENT_LEVELS),
  text: oneLine,
  source: sources,
  heading: z.string(),
  /** The protocol levels at which the clause can be exercised. */
  levels: z.array(z.enum(LEVELS)),
  /** Why no scenario can exercise it, where `levels` is empty. */
  untestable: oneLine.optional(),
  since: z.string(),
  retired: z.string().optional(),
});

/** One rule of the specification. */
export type Clause = z.output<typeof clauseSchema>;

export const clausesFileSchema = z.strictObject({ clauses: z.array(clauseSchema) });
