// Runs hunts in parallel, in worker threads. The order of the results is that of the mutants, whichever thread was faster.

import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { HuntBudget, HuntResult } from './hunt.ts';
import type { HuntTask } from './hunt-worker.ts';

export interface HuntsOptions {
  readonly mutants: readonly string[];
  readonly seed: number;
  readonly budget: HuntBudget;
  /** Worker threads; one for each processor if absent. */
  readonly threads?: number;
  /** Called after each hunt. */
  readonly onProgress?: (done: number) => void;
}

/** One result a mutant. Only the compiled program has workers: from the sources, call `hunt`. */
export const runHunts = async (options: HuntsOptions): Promise<readonly HuntResult[]> => {
  const { mutants, seed, budget, onProgress } = options;
  const threads = Math.max(1, Math.min(options.threads ?? availableParallelism(), mutants.length));
  const pool = new Tinypool({
    filename: new URL('./hunt-worker.js', import.meta.url).href,
    name: 'huntTask',
    minThreads: threads,
    maxThreads: threads,
    // A worker keeps its scenarios from one hunt to the next.
    isolateWorkers: false,
  });
  let done = 0;
  try {
    return await Promise.all(
      mutants.map(async (mutant) => {
        const task: HuntTask = { mutant, seed, budget };
        const result = (await pool.run(task)) as HuntResult;
        onProgress?.(++done);
        return result;
      }),
    );
  } finally {
    await pool.destroy();
  }
};
