// The time of a run. When it is over nothing more is begun; what is under way then may still be answered for a moment, and is given up.

/** The time that a run may take. */
export interface TimeLimit {
  /** Milliseconds until it is over; 0 from then on, infinite where there is no limit. */
  readonly leftMs: () => number;
  readonly isOver: () => boolean;
  /** Aborted a moment after it is over: what is under way is to be given up. */
  readonly halt: AbortSignal;
  /** Ends the watch, so that nothing waits for it. */
  readonly end: () => void;
}

/** The longest time that a timer takes, in ms: 24 days. */
const TIMER_MAX = 2 ** 31 - 1;

/** How long the answers that are under way are waited for, in ms. */
const GRACE_MS = 1_000;

/** A limit of `ms` milliseconds from now on; none if absent. */
export const startTimeLimit = (ms: number = Infinity): TimeLimit => {
  const over = performance.now() + ms;
  const controller = new AbortController();
  const timer = ms + GRACE_MS <= TIMER_MAX ? setTimeout(() => controller.abort(), ms + GRACE_MS) : undefined;
  const leftMs = (): number => Math.max(over - performance.now(), 0);
  return { leftMs, isOver: () => leftMs() === 0, halt: controller.signal, end: () => clearTimeout(timer) };
};
