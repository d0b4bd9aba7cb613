// The one place that hears SIGINT, SIGTERM and SIGHUP. Whatever is going on, processes that were started die at once and none is started any more.
// A command that has something to report when it is interrupted takes the matter over and is given a moment for it; everything else ends at once.
// A handler runs only between two computations: those that take long give others a turn (give-turn.ts).

import { standardError } from '../edge/standard-streams.ts';
import { endAllGroups } from '../subjects/process-groups.ts';
import { INTERRUPTED } from './exit-codes.ts';

/** How long a command that took over may take to come to its end, in ms; then the program ends without it. */
const GRACE_MS = 1_500;

export interface Interrupts {
  /**
   * The signal that the first interrupt aborts. Whoever asks for it promises to come to an end soon after it is aborted, and reports what was done until
   * then; without that an interrupt ends the program at once.
   */
  readonly takeOver: () => AbortSignal;
}

/** Listens as long as the program lives. From the first signal on its exit code is that of the signal, and a second one ends it at once. */
export const listenForInterrupts = (): Interrupts => {
  const controller = new AbortController();
  let takenOver = false;
  let exitCode: number | undefined;

  const hear = (name: keyof typeof INTERRUPTED): void => {
    if (exitCode !== undefined) process.exit();
    exitCode = INTERRUPTED[name];
    endAllGroups();
    standardError.print(`interrupted by ${name}\n`);
    if (!takenOver) process.exit();
    setTimeout(() => process.exit(), GRACE_MS).unref();
    controller.abort();
  };
  for (const name of Object.keys(INTERRUPTED) as (keyof typeof INTERRUPTED)[]) process.on(name, () => hear(name));
  process.on('exit', () => {
    if (exitCode !== undefined) process.exitCode = exitCode;
  });
  return {
    takeOver: () => {
      takenOver = true;
      return controller.signal;
    },
  };
};
