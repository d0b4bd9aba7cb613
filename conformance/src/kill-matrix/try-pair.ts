// Whether the failures that a run would report of a subject with two faults name both.

import { withVariants, type Variant } from '#impl';
import type { Level } from '#spec';
import { judge } from '../oracles/judge.ts';
import { findingsByStep } from '../run/first-findings.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { CaseStock } from './case-stock.ts';
import type { Pair } from './draw-pairs.ts';

/** What became of a pair. */
export interface PairResult {
  readonly level: Level;
  readonly mutants: readonly [string, string];
  /** The mutants of which no failure names a clause that they break. */
  readonly unnamed: readonly string[];
  /** The clauses that failures name, in the order in which they were met, up to the one that completes the pair. */
  readonly clauses: readonly string[];
}

/** Tries `pair`, whose mutants are `variants`, until both are named or its runs are over. */
export const tryPair = async (
  { reference, seed, generated }: CaseStock,
  { level, mutants, runs }: Pair,
  variants: readonly Variant[],
): Promise<PairResult> => {
  const subject = inProcessSubject(withVariants(reference, mutants.join('+'), variants), seed);
  const clauses = new Set<string>();
  const unnamed = (): readonly string[] =>
    variants.filter((variant) => !variant.clauses.some((clause) => clauses.has(clause))).map(({ id }) => id);
  for (const run of runs) {
    if (unnamed().length === 0) break;
    const { scenario } = generated(level, run);
    const [outcome] = await subject.run([scenario]);
    if (outcome === undefined) throw new Error('the subject gave no outcome');
    for (const [{ clause }] of findingsByStep(judge(reference, scenario, outcome).findings)) clauses.add(clause);
  }
  return { level, mutants, unnamed: unnamed(), clauses: [...clauses] };
};
