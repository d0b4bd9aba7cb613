// How rules report the arms that they take: a guard that may end a rule, and an arm that leaves places alone.

import type { Context } from './context.ts';

/** Whether the guard of `clause` holds; whoever watches learns that it was looked at, and may have it decide otherwise. */
export const decides = ({ watch }: Context, clause: string, holds: boolean): boolean =>
  watch === undefined ? holds : watch.decides(clause, holds);

/** The same; the clause fires where the guard holds. */
export const guards = (context: Context, clause: string, holds: boolean): boolean => {
  const decided = decides(context, clause, holds);
  if (decided) context.fired.push(clause);
  return decided;
};

/** Fires `clause`, which leaves the fields of a state alone that are named. */
export const keeps = ({ fired, watch }: Context, clause: string, fields: readonly string[]): void => {
  fired.push(clause);
  watch?.kept(clause, fields);
};
