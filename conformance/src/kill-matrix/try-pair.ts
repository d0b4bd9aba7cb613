// Whether the failures that a run would report of a subject with two faults name both.

import { withVariants, type Variant } from '#impl';
import type { Level } from '#spec';
import { explained, seenInOutcome } from '../oracles/explain.ts';
import { signatureOf } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import { clauseNamer, type Counted } from '../oracles/name-clauses.ts';
import { findingsByStep } from '../run/first-findings.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Subject } from '../subjects/subject.ts';
import type { CaseStock } from './case-stock.ts';
import type { LevelRuns, Pair } from './draw-pairs.ts';

/** What became of a pair. */
export interface PairResult {
  readonly level: Level;
  readonly mutants: readonly [string, string];
  /** The mutants of which no failure names a clause that they break. */
  readonly unnamed: readonly string[];
  /** The clauses that failures name, in the order in which they were met. */
  readonly clauses: readonly string[];
}

/** The signatures of a level of which it is asked what explains them, the first ones; of the others the step alone speaks. */
const EXPLAINED_MAX = 1;

/** What is held against `subject` in the runs of one level; the first finding of each signature with what explains it. */
const objectionsIn = async (
  { reference, generated }: CaseStock,
  subject: Pick<Subject, 'run'>,
  { level, runs }: LevelRuns,
): Promise<readonly Counted[]> => {
  const objections: Counted[] = [];
  const asked = new Set<string>();
  for (const run of runs) {
    const { scenario } = generated(level, run);
    const [outcome] = await subject.run([scenario]);
    if (outcome === undefined) throw new Error('the subject gave no outcome');
    for (const [place, [finding]] of findingsByStep(judge(reference, scenario, outcome).findings).entries()) {
      const isByStepAlone = place > 0 || asked.has(signatureOf(finding)) || asked.size >= EXPLAINED_MAX;
      if (!isByStepAlone) asked.add(signatureOf(finding));
      const shown = isByStepAlone ? finding : explained(finding, seenInOutcome(reference, scenario, outcome, finding));
      objections.push({ finding: shown, count: 1 });
    }
  }
  return objections;
};

/** Tries `pair`, whose mutants are `variants`, in all its runs. */
export const tryPair = async (
  stock: CaseStock,
  { level, mutants, runs }: Pair,
  variants: readonly Variant[],
): Promise<PairResult> => {
  const { reference, seed, passes } = stock;
  const subject = inProcessSubject(withVariants(reference, mutants.join('+'), variants), seed);
  const objections: Counted[] = [];
  const clauses = new Set<string>();
  for (const each of runs) {
    const found = await objectionsIn(stock, subject, each);
    objections.push(...found);
    const named = clauseNamer(objections, passes(each.level, Math.max(0, ...each.runs) + 1), new Set(clauses));
    for (const { finding } of found) clauses.add(named(finding));
  }
  const unnamed = variants
    .filter((variant) => !variant.clauses.some((clause) => clauses.has(clause)))
    .map(({ id }) => id);
  return { level, mutants, unnamed, clauses: [...clauses] };
};
