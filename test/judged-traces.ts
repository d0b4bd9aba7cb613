// What references did, right and faulty, with what the judges said of it when `scripts/write-judged-traces.mjs` was run last.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Level, Observation, Scenario, StepResult, Violation } from '#spec';
import type { Verdict } from '../conformance/src/oracles/finding.ts';

export interface JudgedTrace {
  /** By which it was judged. */
  readonly profile: string;
  /** The mutant or the profile that did it. */
  readonly by: string;
  readonly level: Level;
  readonly scenario: Scenario;
  readonly observation: Observation;
  /** What a golden vector demands. */
  readonly record?: readonly StepResult[];
  readonly violations: readonly (Omit<Violation, 'invariant'> & { readonly invariant: string })[];
  readonly verdict: Omit<Verdict, 'fired'>;
}

const FILE = new URL('../spec/src/invariants/judged-traces.jsonl.gz', import.meta.url);

export const JUDGED_TRACES: readonly JudgedTrace[] = gunzipSync(readFileSync(FILE))
  .toString('utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as JudgedTrace);
