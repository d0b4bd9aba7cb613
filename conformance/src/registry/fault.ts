// The shape of spec/faults.yaml: the faults of go-kardia at the pin, and the errata, where the specification deviates from it.

import * as z from 'zod';

const oneLine = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\n]*$/, 'expected one line');

const id = z.string().regex(/^[A-Z0-9]+(-[A-Za-z0-9]+)*$/, 'expected an id such as RP-4');

export const faultSchema = z.strictObject({
  id,
  title: oneLine,
  /** `erratum`: corrected by the specification. `hazard`: kept, with advice. `note`: nothing that a peer can observe. */
  treatment: z.enum(['erratum', 'hazard', 'note']),
  errata: z.array(id),
});

/** One fault that was found in go-kardia. */
export type Fault = z.output<typeof faultSchema>;

export const erratumSchema = z.strictObject({
  id,
  clauses: z.array(id).min(1),
  recorded: oneLine,
  specified: oneLine,
  /** 1: a peer can crash, halt or exhaust the node. 2: it contradicts its own stated intent. */
  class: z.union([z.literal(1), z.literal(2)]),
  faults: z.array(id),
  museum: z.array(id),
});

/** One point at which the specification deviates from go-kardia. */
export type Erratum = z.output<typeof erratumSchema>;

export const faultsFileSchema = z.strictObject({ faults: z.array(faultSchema), errata: z.array(erratumSchema) });
