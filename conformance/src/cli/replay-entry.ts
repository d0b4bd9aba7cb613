// Runs one scenario of a file again and tells its story: what the subject did step by step, what the reference fired, who objects.

import type { Reference } from '#impl';
import { recordedSteps, widthProblem, type StepResult } from '#spec';
import type { Dispute, Finding, Verdict } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import { followFired } from '../reporters/follow.ts';
import { narrate, type NarratedStep } from '../reporters/narrate.ts';
import { firstFindings } from '../run/first-findings.ts';
import { recordOf } from '../run/record-of.ts';
import type { Origin, VectorEntry } from '../scenario-file/scenario-file.ts';
import { formatPath } from '../scenario-file/refusal.ts';
import { contradictionIn } from '../subjects/contradiction.ts';
import type { Outcome } from '../subjects/subject.ts';

/**
 * How a scenario ended. `unsupported` and `fault` say nothing about conformance; `crash` is the end of the subject's process, `disputed` a
 * disagreement within the suite.
 */
export type ReplayVerdict = 'conforms' | 'fails' | 'disputed' | 'crash' | 'unsupported' | 'fault';

/** One scenario, replayed. */
export interface Replay {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  /** What it was judged by. */
  readonly profile: string;
  readonly setup: VectorEntry['scenario']['setup'];
  readonly verdict: ReplayVerdict;
  /** Why, where nothing was judged. */
  readonly detail?: string;
  /** The finding that a report would lead with, where there is one. */
  readonly lead?: Finding;
  readonly steps: readonly NarratedStep[];
}

/**
 * Of a failure that was generated, `observed` is what the failing subject did: it demands nothing, and `expect` only under its profile. What was
 * recorded in another dialect demands nothing either.
 */
const demandOf = (reference: Reference, origin: Origin, entry: VectorEntry): readonly StepResult[] | undefined => {
  if (entry.dialect !== reference.dialect.name) return undefined;
  if (origin.type !== 'generated') return recordOf(reference, entry);
  const { observed: _observed, ...rest } = entry;
  const { expect } = rest;
  if (origin.profile !== reference.name || expect === undefined) return undefined;
  return recordOf(reference, { ...rest, observed: expect });
};

/** Why a scenario of another dialect cannot be judged by that of the reference: a number or a field that its nodes have not. */
const untranslatable = ({ dialect }: Reference, { dialect: own, scenario }: VectorEntry): string | undefined => {
  if (own === dialect.name) return undefined;
  const { setup, steps } = scenario;
  const problem = widthProblem(dialect, { setup, steps });
  return problem === undefined ? undefined : `${formatPath(problem.path)}: ${problem.expected}`;
};

/** Whether the golden record of a file has a say in a dispute. */
const isOfRecord = ({ finding, against }: Dispute): boolean =>
  finding.oracle === 'golden-record' || against === 'golden-record';

/** The steps that the reference did as the subject did, and the first that it would not have done: from there on it stands elsewhere. */
const followedSteps = ({ findings, steps }: Verdict): number =>
  Math.min(steps, ...findings.filter(({ oracle }) => oracle === 'reference').map(({ step }) => step + 1));

/**
 * The story of `entry`, of a file of `origin`, given what became of it. Only where the record is `golden` can the suite disagree with itself
 * over it: what anybody else recorded, or what is judged itself, proves nothing.
 */
export const replayEntry = (
  reference: Reference,
  origin: Origin,
  entry: VectorEntry,
  given: Outcome,
  golden: boolean,
): Replay => {
  const { scenario, file, line } = entry;
  const results = given.type === 'observation' ? recordedSteps(given.observation) : [];
  // Whatever a subject says to what cannot be set up, it is not right or wrong.
  const why = contradictionIn(scenario) ?? untranslatable(reference, entry);
  const outcome: Outcome = why === undefined ? given : { type: 'unsupported', why };
  const judged = judge(reference, scenario, outcome, demandOf(reference, origin, entry));
  const disputes = judged.disputes ?? [];
  const disputed = disputes.filter((each) => golden || !isOfRecord(each)).map(({ finding }) => finding);
  const held = [
    ...judged.findings,
    ...disputes.filter((each) => !golden && isOfRecord(each)).map(({ finding }) => finding),
  ];
  const findings = held.length > 0 ? held : disputed;
  const [lead] = firstFindings(findings);
  const fired = followFired(reference, scenario, results, followedSteps(judged));
  const verdict = ((): ReplayVerdict => {
    if (outcome.type !== 'observation') return outcome.type;
    if (held.length > 0) return 'fails';
    return disputed.length > 0 ? 'disputed' : 'conforms';
  })();
  const detail =
    outcome.type === 'unsupported' ? outcome.why : outcome.type === 'observation' ? undefined : outcome.detail;
  return {
    id: scenario.id,
    title: scenario.title,
    file,
    line,
    profile: reference.name,
    setup: scenario.setup,
    verdict,
    ...(detail === undefined ? {} : { detail }),
    ...(lead === undefined ? {} : { lead }),
    steps: narrate(scenario, results, findings, fired, reference.dialect),
  };
};
