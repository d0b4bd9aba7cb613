// Ctrl-C: the first one ends the run in good order, the second one at once.

import { INTERRUPTED } from './exit-codes.ts';

export interface Interrupt {
  readonly signal: AbortSignal;
  /** Stops listening. */
  readonly release: () => void;
}

/** Listens for SIGINT and SIGTERM until released. */
export const listenForInterrupt = (): Interrupt => {
  const controller = new AbortController();
  const hear = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', hear);
      process.off('SIGTERM', hear);
    },
  };
};
