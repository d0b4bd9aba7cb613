// Whether the first failure that a run would report of a mutant names what the mutant breaks. The failure is shrunk as the run does it, since
// the shrunk one is what the report shows.

import { withVariants, type Reference, type Variant } from '#impl';
import type { Level } from '#spec';
import { kindOf, signatureOf, type Finding } from '../oracles/finding.ts';
import { explained, seenInOutcome } from '../oracles/explain.ts';
import type { Seen } from '../oracles/what-if.ts';
import type { Subject } from '../subjects/subject.ts';
import { clauseNamer } from '../oracles/name-clauses.ts';
import { judge } from '../oracles/judge.ts';
import { shrinkFailure } from '../shrinking/shrink.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { CaseStock } from './case-stock.ts';
import { firstSightings, leadOf, type Sighting } from './lead-of.ts';

/** What the first failure of a mutant at one level, or of the golden vectors, says. */
export interface Blame extends Pick<Finding, 'clause' | 'oracle' | 'by' | 'place' | 'operation' | 'routine'> {
  readonly level: Level;
  readonly from: 'generated' | 'vector';
  /** Whether the clause is one of those that the mutant says it breaks. */
  readonly right: boolean;
  /** How the place differs. */
  readonly kind: string;
  /** The id of the scenario, shrunk where it is a generated one. */
  readonly scenario: string;
  /** Which candidates were accepted one after the other to shrink it, as `replayShrink` takes them; empty of a vector. */
  readonly path: readonly number[];
  /** Its steps. */
  readonly steps: number;
  /** The first runs of the generators that fail; none of vectors. */
  readonly runs: readonly number[];
}

/** The failing runs that are remembered. */
const RUNS_MAX = 20;

/** The most candidates tried to shrink a failure: a number and no time, so that what comes out is the same everywhere. */
const CANDIDATES_MAX = 100;

/** The most other failures that an explanation is tried on. */
const OTHERS_MAX = 8;

const blameOn = (
  { clauses }: Variant,
  { scenario, finding, path }: Pick<Sighting, 'scenario' | 'finding'> & Pick<Blame, 'path'>,
  sightings: readonly Sighting[],
): Blame => {
  const { clause, oracle, by, place, operation, routine } = finding;
  const runs = sightings.slice(0, RUNS_MAX).flatMap(({ run }) => run ?? []);
  return {
    level: scenario.level,
    from: runs.length === 0 ? 'vector' : 'generated',
    clause,
    right: clauses.includes(clause),
    oracle,
    ...(by === undefined ? {} : { by }),
    place,
    kind: kindOf(finding),
    operation,
    ...(routine === undefined ? {} : { routine }),
    scenario: scenario.id,
    path,
    steps: scenario.steps.length,
    runs,
  };
};

/** The blame of the golden vectors that show `mutant`; nothing where none does. */
export const blameOfVectors = (mutant: Variant, sightings: readonly Sighting[]): Blame | undefined => {
  const lead = leadOf(sightings);
  return lead === undefined ? undefined : blameOn(mutant, { ...lead, path: [] }, sightings);
};

/** The first sighting of each signature, up to as many as are looked at; then further ones. */
const oneOfEach = (sightings: readonly Sighting[]): readonly Sighting[] => {
  const first = new Set(firstSightings(sightings).values());
  return [...first, ...sightings.filter((sighting) => !first.has(sighting))].slice(0, OTHERS_MAX);
};

/** The runs of one level, and what was seen at the levels before it. */
interface Run {
  readonly level: Level;
  readonly runs: number;
  readonly earlier: readonly Sighting[];
  /** The clauses that the first failures there name. */
  readonly broken: ReadonlySet<string>;
}

/** What is seen of the subject in the scenarios of `sightings`. */
const seenIn = async (
  reference: Reference,
  subject: Pick<Subject, 'run'>,
  sightings: readonly Sighting[],
): Promise<readonly Seen[]> => {
  const outcomes = await subject.run(sightings.map(({ scenario }) => scenario));
  return sightings.flatMap(
    ({ scenario, finding }, place) => seenInOutcome(reference, scenario, outcomes[place], finding) ?? [],
  );
};

/** The blame of the first `runs` generated scenarios of `level`, those of which show `mutant` are given; shrunk.
 * Nothing where none does. */
export const blameOfGenerated = async (
  { reference, seed, passes }: CaseStock,
  mutant: Variant,
  sightings: readonly Sighting[],
  { level, runs, earlier, broken }: Run,
): Promise<Blame | undefined> => {
  const named = clauseNamer(
    [...earlier, ...sightings].map(({ finding }) => ({ finding, count: 1 })),
    passes(level, runs),
    broken,
  );
  const lead = leadOf(sightings, named);
  if (lead === undefined) return undefined;
  const subject = inProcessSubject(withVariants(reference, mutant.id, [mutant]), seed);
  const shrunk = await shrinkFailure({
    subject,
    judge: (scenario, outcome, isEnough) => judge(reference, scenario, outcome, undefined, isEnough),
    reference,
    scenario: lead.scenario,
    signature: signatureOf(lead.finding),
    budget: { candidates: CANDIDATES_MAX },
  });
  const { scenario, finding = lead.finding, path, outcome } = shrunk;
  const others = await seenIn(reference, subject, oneOfEach([...sightings, ...earlier]));
  const shown = explained(finding, seenInOutcome(reference, scenario, outcome, finding), others);
  return blameOn(mutant, { scenario, finding: { ...finding, clause: named(shown) }, path }, sightings);
};
