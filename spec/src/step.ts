// A step is a one-key object: the operation and its arguments. This file turns a table of operations into such a schema.

import * as z from 'zod';

/** The union of one-key objects over a table of argument types. */
export type OneOf<Table> = { [Name in keyof Table]: { readonly [Key in Name]: Table[Name] } }[keyof Table];

/** The union of the strict one-key objects that `operations` describes. */
export const stepSchema = <Step>(operations: Readonly<Record<string, z.ZodType>>): z.ZodType<Step> =>
  z.union(
    Object.entries(operations).map(([name, schema]) => z.strictObject({ [name]: schema })),
  ) as unknown as z.ZodType<Step>;

/** The operation that a step names; a step has exactly one key. */
export const operationOf = (step: object): string => {
  for (const name in step) return name;
  throw new Error('a step has exactly one key');
};

/** The arguments of the operation that a step names. */
export const argumentsOf = (step: object): unknown => {
  for (const name in step) return (step as Readonly<Record<string, unknown>>)[name];
  throw new Error('a step has exactly one key');
};
