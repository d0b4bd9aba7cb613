// How rules report the arms that they take: a guard that may end a rule, and an arm that leaves places alone.

import type { Context } from './context.ts';

/** Whether the guard of `clause` holds; then it fires. Where it does not, whoever watches learns that it was looked at. */
export const guards = ({ fired, watch }: Context, clause: string, holds: boolean): boolean => {
  if (holds) fired.push(clause);
  else watch?.considered(clause);
  return holds;
};

/** Fires `clause`, which leaves the fields of a state alone that are named. */
export const keeps = ({ fired, watch }: Context, clause: string, fields: readonly string[]): void => {
  fired.push(clause);
  watch?.kept(clause, fields);
};
