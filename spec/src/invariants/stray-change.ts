// The clause that is broken where a field changed that the step is not about. Where nothing was shown before the step, the difference
// may have been there from the beginning.

import type { PeerStateTransition } from './invariant.ts';

/** The clauses that `strayClause` names. */
export const STRAY_CLAUSES = [
  'DM-PRS-4',
  'PS-NEW-1',
  'RX-0',
  'RX-1',
  'WF-NRS-D2',
  'GD-1',
  'GD-2',
  'GD-7',
  'GD-8',
  'GC-5',
] as const;

/** By what a step of a reactor is nothing to the peer that it names, where that is known: the arguments of `nothing`. */
export type Stray = (typeof STRAY_CLAUSES)[number];

/** [PS-NEW-1] where the step is the first that shows a new state, else what makes it nothing to the peer, else [DM-PRS-4]. */
export const strayClause = ({
  isFirst,
  operation,
  arguments: reason,
}: Pick<PeerStateTransition, 'isFirst' | 'operation' | 'arguments'>): string => {
  if (isFirst) return 'PS-NEW-1';
  return operation === 'nothing' && typeof reason === 'string' ? reason : 'DM-PRS-4';
};
