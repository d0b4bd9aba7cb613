// Hunts mutants and tries pairs of them in parallel, in worker threads. The order of the results is that of what was asked for, whichever
// thread was faster.

import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Pair } from './draw-pairs.ts';
import type { HuntBudget, HuntResult } from './hunt.ts';
import type { HuntTask, PairTask } from './hunt-worker.ts';
import type { PairResult } from './try-pair.ts';

/** Called after each task with the number of those that are done. */
type OnProgress = (done: number) => void;

/** The threads, as long as they live. */
export interface Hunters {
  /** One result a mutant. */
  readonly hunt: (
    mutants: readonly string[],
    budget: HuntBudget,
    onProgress?: OnProgress,
  ) => Promise<readonly HuntResult[]>;
  /** One result a pair. */
  readonly tryPairs: (pairs: readonly Pair[], onProgress?: OnProgress) => Promise<readonly PairResult[]>;
}

export interface HuntersOptions {
  readonly seed: number;
  /** Worker threads; one for each processor if absent. */
  readonly threads?: number;
  /** How many mutants there are to hunt: no more threads are started. */
  readonly mutants: number;
}

/** What `use` makes of the threads, which end with it. Only the compiled program has workers: from the sources, call `hunt`. */
export const withHunters = async <Value>(
  { seed, threads = availableParallelism(), mutants }: HuntersOptions,
  use: (hunters: Hunters) => Promise<Value>,
): Promise<Value> => {
  const size = Math.max(1, Math.min(threads, mutants));
  const pool = new Tinypool({
    filename: new URL('./hunt-worker.js', import.meta.url).href,
    minThreads: size,
    maxThreads: size,
    // A worker keeps its scenarios from one hunt to the next.
    isolateWorkers: false,
  });
  const runAll = <Task, Done>(
    name: string,
    tasks: readonly Task[],
    onProgress?: OnProgress,
  ): Promise<readonly Done[]> => {
    let done = 0;
    return Promise.all(
      tasks.map(async (task) => {
        const result = (await pool.run(task, { name })) as Done;
        onProgress?.(++done);
        return result;
      }),
    );
  };
  try {
    return await use({
      hunt: (ids, budget, onProgress) =>
        runAll(
          'huntTask',
          ids.map((mutant): HuntTask => ({ mutant, seed, budget })),
          onProgress,
        ),
      tryPairs: (pairs, onProgress) =>
        runAll(
          'pairTask',
          pairs.map((pair): PairTask => ({ pair, seed })),
          onProgress,
        ),
    });
  } finally {
    await pool.destroy();
  }
};
