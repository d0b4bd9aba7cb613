// How invariants over whole steps of a reactor are made.

import type { ReactorInvariant, ReactorJudge } from './invariant.ts';

/** An invariant over steps of a reactor whose judge remembers nothing. */
export const plainReactorInvariant = (
  properties: Omit<ReactorInvariant, 'levels' | 'start'>,
  judge: ReactorJudge,
): ReactorInvariant => ({ ...properties, levels: ['reactor'], start: () => judge });
