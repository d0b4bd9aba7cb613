// Searches slices in worker threads, each with a subject of its own. What is found does not depend on the number of threads: a slice is a
// function of its range, and slices are taken in their order.

import { Tinypool } from 'tinypool';
import type { Slice, SliceSearcher } from './slice.ts';
import type { Remains, SliceTask, WorkerSubject } from './slice-worker.ts';
import { startTally } from './tally.ts';

/** Small, so that all threads have something to do to the end of a campaign. */
const SLICE_RUNS = 250;

/** Slices of one thread that are under way at once: while one waits for its last answers the next one begins. */
const SLICES_AT_ONCE = 2;

export interface SlicePool extends SliceSearcher {
  /** The end of what the adapters wrote to standard error, once closed. */
  readonly stderr: () => string;
}

const nothing = (): Slice => ({
  runs: 0,
  survived: 0,
  found: [],
  tally: startTally().figures(),
  disagreements: [],
  suiteFaults: [],
  gone: false,
});

/** Starts `threads` workers, until `signal` says that what comes in is not the subject's doing. Only the compiled program has them. */
export const startSlicePool = (threads: number, judged: WorkerSubject, signal?: AbortSignal): SlicePool => {
  // A pool for each thread, since each has an adapter to end.
  const workers = Array.from(
    { length: threads },
    () =>
      new Tinypool({
        filename: new URL('./slice-worker.js', import.meta.url).href,
        name: 'sliceTask',
        minThreads: 1,
        maxThreads: 1,
        isolateWorkers: false,
        // One more, so that the end is heard while slices are under way.
        concurrentTasksPerWorker: SLICES_AT_ONCE + 1,
      }),
  );
  const run = (worker: Tinypool, task: SliceTask): Promise<unknown> => worker.run(task) as Promise<unknown>;
  let turn = 0;
  let stderr = '';
  const end = async (): Promise<readonly string[]> => {
    // Nothing that a worker has still to say counts after an interrupt.
    if (signal?.aborted === true) {
      await Promise.all(workers.map((worker) => worker.destroy()));
      return [];
    }
    const remains = (await Promise.all(workers.map((worker) => run(worker, { type: 'close' })))) as Remains[];
    await Promise.all(workers.map((worker) => worker.destroy()));
    stderr = remains.map((each) => each.stderr).join('');
    return remains.flatMap(({ complaints }) => complaints);
  };
  let ended: Promise<readonly string[]> | undefined;
  return {
    runs: SLICE_RUNS,
    width: threads * SLICES_AT_ONCE,
    search: async ({ level, name }, range) => {
      const worker = workers[turn++ % threads];
      if (worker === undefined) throw new RangeError('expected at least one thread');
      try {
        const slice = (await run(worker, { type: 'search', judged, level, generator: name, range })) as Slice;
        return signal?.aborted === true ? nothing() : slice;
      } catch (error) {
        if (signal?.aborted === true) return nothing();
        throw error;
      }
    },
    close: () => (ended ??= end()),
    stderr: () => stderr,
  };
};
