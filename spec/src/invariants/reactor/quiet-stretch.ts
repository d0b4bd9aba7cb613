// A stretch of iterations of one routine for one connection in which nothing happens but sends that succeed: neither the node
// moves nor a message of the peer comes. What is to be sent is then known at its start, and sending ends.

import type { Breach } from '../breach.ts';
import type { ReactorTransition } from './reactor-transition.ts';

export interface QuietStretch {
  /** Ends the stretch; the next send begins another. */
  readonly end: () => undefined;
  /** Counts an iteration that sent; `most` says how many there may be, and is asked at the first. */
  readonly send: (transition: ReactorTransition, most: () => number) => Breach | undefined;
}

/** A stretch that has not begun. */
export const quietStretch = (): QuietStretch => {
  let began: { readonly step: number; readonly most: number; sends: number } | undefined;
  return {
    end: () => {
      began = undefined;
      return undefined;
    },
    send: ({ index }, most) => {
      began ??= { step: index, most: most(), sends: 0 };
      began.sends++;
      return began.sends <= began.most
        ? undefined
        : {
            place: 'sends',
            expected: `at most ${began.most} sending iterations since step ${began.step}`,
            observed: `${began.sends}`,
          };
    },
  };
};
