// What a written result is made of, whatever its level: what every result may hold, and how states are shown as changes.

import { jsonSchema } from '#spec';
import * as z from 'zod';

/** What a state that did not change is written as. */
export const SAME = 'same';

/** What a peer that has been removed is written as. */
export const GONE = 'gone';

/** What the result of any operation may hold. */
export const writtenOutcome = {
  value: jsonSchema.optional(),
  error: z.string().optional(),
  crash: z.string().optional(),
  choice: z.literal(true).optional(),
};

/** The result at a level that shows no state. */
export const plainResult = z.strictObject(writtenOutcome);

/** The result at a level that shows one state: what changed since the step before, or all of it where no change can say it. */
export const resultWithState = (changed: z.ZodType, whole: z.ZodType) =>
  z.strictObject({
    ...writtenOutcome,
    state: z.union([z.literal(SAME), changed]).optional(),
    whole_state: whole.optional(),
    sends: z.array(jsonSchema).optional(),
  });
