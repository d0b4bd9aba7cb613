// Builds, starts and judges one implementation of a matrix. Whatever keeps it from being run becomes one sentence.

import { existsSync } from 'node:fs';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { buildAdapter } from '../matrix/build-adapter.ts';
import { ranOf } from '../matrix/make-matrix.ts';
import type { MatrixEntry } from '../matrix/matrix-entry.ts';
import type { Implementation } from '../matrix/matrix.ts';
import type { Registry } from '../registry/registry.ts';
import { makePlan, type Budget } from '../run/plan.ts';
import { refusalText } from '../run/report-not-started.ts';
import type { RunProgress } from '../run/run-context.ts';
import { runSuite } from '../run/run-suite.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { openSubject } from './open-subject.ts';
import { SUITE } from './package-version.ts';

/** What every implementation of a matrix is judged with. */
export interface MatrixRun {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  readonly seed: number;
  readonly budget: Budget;
  readonly timeoutMs: number;
  /** Names of variables that every adapter is given, beside those of its entry. */
  readonly env: readonly string[];
  readonly onProgress: (progress: RunProgress) => void;
}

/** Resolves to what became of it. `known` are its known failures. */
export const runMatrixEntry = async (
  { name, command, cwd, env: own = [], profile, levels, runs, build }: MatrixEntry,
  known: readonly KnownFailure[],
  { registry, vectors, seed, budget, timeoutMs, env, onProgress }: MatrixRun,
): Promise<Implementation> => {
  const notRun = (reason: string): Implementation => ({ type: 'not-run', name, reason });
  const unset = own.find((each) => process.env[each] === undefined);
  if (unset !== undefined) return notRun(`its environment variable ${unset} is not set`);
  const unbuilt = build === undefined ? undefined : await buildAdapter(build);
  if (unbuilt !== undefined) return notRun(unbuilt);
  if (!existsSync(cwd)) return notRun(`its folder does not exist: ${cwd}`);
  const opened = await openSubject({ adapter: command, profile, seed, timeoutMs, cwd, env: [...env, ...own] });
  if (opened.type === 'failed') return notRun(refusalText(opened));
  const { subject, reference } = opened;
  const budgetOfEntry: Budget = runs === undefined ? budget : { type: 'runs', runs };
  const narrowing = { budget: budgetOfEntry, ...(levels === undefined ? {} : { levels }) };
  const report = await runSuite({
    subject,
    reference,
    registry,
    plan: makePlan(reference, subject.capabilities, vectors, narrowing),
    seed,
    suite: SUITE,
    known,
    onProgress: (progress) => onProgress({ ...progress, what: `${name}: ${progress.what}` }),
  });
  return ranOf(name, report, runs);
};
