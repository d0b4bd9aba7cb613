// The shape of the result of one operation: what it returns, and what a level shows beside it. The check of answers and traces, the
// published JSON Schema, the documentation and the types of the kits follow from it. Realises the result table of section 2 of
// adapter-protocol.md.

import * as z from 'zod';

/** What an operation of a level may do to the outside; each is left out of a result where nothing of the kind happened. */
export const EFFECTS = ['sends', 'forwarded', 'stopped', 'slept'] as const;

export type Effect = (typeof EFFECTS)[number];

/** What one operation returns. */
export interface Returned {
  /** Absent where it returns nothing. */
  readonly value?: z.ZodType;
  /**
   * Whether the specification knows an error of the operation, and whether it stands beside the value or instead of it. That any subject
   * may answer with an error is another matter: whether it was right to is for the oracles.
   */
  readonly fails?: 'beside' | 'instead';
  readonly sends?: z.ZodType;
}

/** What results of a level hold besides what their operations return. */
export interface Shown {
  /** After every step; after a crash it may be left out. */
  readonly state?: z.ZodType;
  /** After every step but a crash, after which nothing is known of them. */
  readonly peers?: z.ZodType;
  readonly effects?: Readonly<Partial<Record<Effect, z.ZodType>>>;
}

/** A strict object. */
type ObjectSchema = z.ZodObject<Record<string, z.ZodType>>;

/** The shape of the results of one operation, by how the step ended. Each is a strict object. */
export interface ResultShape extends Returned {
  /** Neither `error` nor `crash`: what the operation returns has to be there. */
  readonly done: ObjectSchema;
  /** With an `error`. */
  readonly failed: ObjectSchema;
  /** With a `crash`. */
  readonly crashed: ObjectSchema;
}

const optional = (shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema.optional()]));

const shapeOf = (returned: Returned, { state, peers, effects = {} }: Shown): ResultShape => {
  const value = returned.value === undefined ? {} : { value: returned.value };
  const sends = returned.sends === undefined ? {} : { sends: returned.sends };
  const happened = optional({ ...effects, ...sends });
  const after = { ...(state === undefined ? {} : { state }), ...(peers === undefined ? {} : { peers }) };
  return {
    ...returned,
    done: z.strictObject({ ...value, ...happened, ...after }),
    failed: z.strictObject({ error: z.string(), ...optional(value), ...happened, ...after }),
    crashed: z.strictObject({
      crash: z.string(),
      error: z.string().optional(),
      ...optional(value),
      ...happened,
      ...(state === undefined ? {} : { state: state.optional() }),
    }),
  };
};

/** The shapes of all operations of a level; operations that return one and the same share a shape. */
export const resultShapes = <Operation extends string>(
  operations: Readonly<Record<Operation, Returned>>,
  shown: Shown = {},
): Readonly<Record<Operation, ResultShape>> => {
  const shapes = new Map(Object.values<Returned>(operations).map((returned) => [returned, shapeOf(returned, shown)]));
  const named = Object.entries<Returned>(operations).map(([name, returned]) => [name, shapes.get(returned)]);
  return Object.fromEntries(named) as Record<Operation, ResultShape>;
};

/** Any result of an operation of this shape. */
export const anyResultSchema = ({ done, failed, crashed }: ResultShape): z.ZodUnion<readonly ObjectSchema[]> =>
  z.union([done, failed, crashed]);

/** The one of the three schemas that `result` has to fit, by the keys that it has. */
export const endingOf = ({ done, failed, crashed }: ResultShape, result: object): ObjectSchema => {
  if ('crash' in result) return crashed;
  return 'error' in result ? failed : done;
};
