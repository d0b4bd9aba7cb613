// Whether the failures that a run would report of a subject with two faults name both.

import { withVariants, type Variant } from '#impl';
import type { Level } from '#spec';
import { clauseNamer, type Counted } from '../oracles/name-clauses.ts';
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
  /** The clauses that failures name, in the order in which they were met. */
  readonly clauses: readonly string[];
}

/** Tries `pair`, whose mutants are `variants`, in all its runs. */
export const tryPair = async (
  { reference, seed, generated, passes }: CaseStock,
  { level, mutants, runs }: Pair,
  variants: readonly Variant[],
): Promise<PairResult> => {
  const subject = inProcessSubject(withVariants(reference, mutants.join('+'), variants), seed);
  const objections: Counted[] = [];
  for (const run of runs) {
    const { scenario } = generated(level, run);
    const [outcome] = await subject.run([scenario]);
    if (outcome === undefined) throw new Error('the subject gave no outcome');
    for (const [finding] of findingsByStep(judge(reference, scenario, outcome).findings))
      objections.push({ finding, count: 1 });
  }
  const clauses = new Set(
    objections.map(({ finding }) => finding).map(clauseNamer(objections, passes(level, Math.max(0, ...runs) + 1))),
  );
  const unnamed = variants
    .filter((variant) => !variant.clauses.some((clause) => clauses.has(clause)))
    .map(({ id }) => id);
  return { level, mutants, unnamed, clauses: [...clauses] };
};
