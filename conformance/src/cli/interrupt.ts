// Ctrl-C: the first one ends the run in good order, the second one at once.

import { INTERRUPTED } from './exit-codes.ts';

/** Listens for SIGINT and SIGTERM as long as the process lives. The signal is aborted by the first. */
export const listenForInterrupt = (): AbortSignal => {
  const controller = new AbortController();
  const hear = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return controller.signal;
};
