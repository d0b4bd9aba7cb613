// From what a run counted and found to its report.

import { HEADLINES, INVARIANTS, limitOf, type Level, type LimitName } from '#spec';
import { addCount } from '../add-count.ts';
import { entryName } from '../expectations/known-failure.ts';
import type { Finding } from '../oracles/finding.ts';
import type { Registry } from '../registry/registry.ts';
import { belowFloor } from '../search/coverage-floor.ts';
import { notApplicable } from '../search/not-applicable.ts';
import type { Subject } from '../subjects/subject.ts';
import { decideExit } from './exit-code.ts';
import { brokenBy } from './broken-clauses.ts';
import { judgedAt } from './least-share.ts';
import { unexercised } from './unexercised.ts';
import { verdictText } from './verdict-text.ts';
import type { FailureLog } from './failure-log.ts';
import type { Plan } from './plan.ts';
import type {
  Canary,
  ClauseReport,
  ClauseVerdict,
  Counts,
  Disagreement,
  Extent,
  Failure,
  HarnessFault,
  LevelReport,
  NotSearched,
  Report,
  SuiteFault,
} from './report.ts';
import type { Tally } from './tally.ts';

export interface ReportParts {
  readonly suite: string;
  readonly profile: string;
  readonly subject: Pick<Subject, 'capabilities' | 'command' | 'notes'>;
  readonly seed: number;
  readonly durationMs: number;
  readonly registry: Registry;
  readonly plan: Plan;
  readonly tally: Tally;
  /** What the run has not come to. */
  readonly left: ReadonlyMap<Level, readonly NotSearched[]>;
  readonly passed: FailureLog['passed'];
  readonly failures: readonly Failure[];
  readonly faults: readonly HarnessFault[];
  readonly disagreements: readonly Disagreement[];
  readonly suiteFaults: readonly SuiteFault[];
  readonly canary: Canary | undefined;
  /** Whether the run ended before its plan did; then nothing is said about floors. */
  readonly cut: boolean;
  readonly interrupted: boolean;
}

/** How many of the vectors in `ids` pin each clause. */
const vectorsByClause = ({ vectors }: Plan, ids: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { entry } of vectors)
    if (ids.has(entry.scenario.id)) for (const clause of entry.scenario.clauses) addCount(counts, clause);
  return counts;
};

const clauseReports = (parts: ReportParts): readonly ClauseReport[] => {
  const { registry, plan, tally, failures } = parts;
  const limitsOn = limitsOver(parts);
  const fired = tally.fired();
  const pinned = vectorsByClause(plan, tally.judgedVectors);
  const failing = vectorsByClause(plan, tally.failingVectors);
  return [...registry.clauses.values()]
    .filter(({ id, retired }) => retired === undefined && (plan.clauses === undefined || plan.clauses.has(id)))
    .filter(({ levels }) => levels.length === 0 || levels.some((level) => plan.levels.includes(level)))
    .map(({ id, level: requirement, text, untestable: nowhere }) => {
      const untestable = nowhere ?? notApplicable(plan.reference, id);
      const limits = limitsOn(id);
      const own = failures.filter((failure) => brokenBy(failure).includes(id));
      const count = fired.get(id) ?? 0;
      return {
        id,
        requirement,
        text,
        verdict: verdictOf(own, failing.get(id) ?? 0, count, { untestable, limits }),
        fired: count,
        vectors: pinned.get(id) ?? 0,
        failingVectors: failing.get(id) ?? 0,
        failures: own.length,
        ...reasonOf({ untestable, limits }),
      };
    });
};

/** What may keep a clause from being exercised. */
interface Obstacles {
  /** Why nobody can exercise it under this profile. */
  readonly untestable: string | undefined;
  /** The declared limits that forbid what exercises it, at one of the levels of the run. */
  readonly limits: readonly LimitName[];
}

/** The declared limits that leave a clause undriven at one of the levels of the run. */
const limitsOver =
  ({ plan, subject }: ReportParts) =>
  (clause: string): readonly LimitName[] =>
    subject.capabilities.limits.filter((name) => {
      const { clauses } = limitOf(name);
      return plan.levels.some((level) => clauses[level]?.includes(clause) === true);
    });

const reasonOf = ({ untestable, limits }: Obstacles): Pick<ClauseReport, 'reason'> => {
  if (untestable !== undefined) return { reason: untestable };
  return limits.length === 0 ? {} : { reason: `the adapter declares ${limits.join(', ')}` };
};

const verdictOf = (
  failures: readonly Failure[],
  failingVectors: number,
  fired: number,
  { untestable, limits }: Obstacles,
): ClauseVerdict => {
  if (failures.some(({ known }) => known === undefined)) return 'violated';
  if (failures.length > 0) return 'known-failure';
  if (failingVectors > 0) return 'in-doubt';
  if (fired > 0) return 'conforms';
  if (untestable !== undefined) return 'untestable';
  return limits.length === 0 ? 'not-reached' : 'not-driven';
};

const judgedOf = (tally: Tally, level: Level): number =>
  judgedAt({ vectors: tally.counts(level, 'vectors'), generated: tally.counts(level, 'generated') });

const extentOf = (
  { withoutFloors, floorsFrom }: Plan,
  levels: readonly LevelReport[],
  failures: readonly Failure[],
): Extent => {
  const sum = (of: (level: LevelReport) => number): number => levels.reduce((total, level) => total + of(level), 0);
  return {
    planned: sum(({ vectors, generated }) => vectors.planned + generated.planned),
    judged: {
      vectors: sum(({ vectors }) => vectors.passed + vectors.failed),
      generated: sum(({ generated }) => generated.passed + generated.failed),
    },
    knownFailures: failures.filter(({ known }) => known !== undefined).length,
    ...(withoutFloors === undefined ? {} : { withoutFloors }),
    floorsFrom,
  };
};

/** All that a failure was seen as. */
const findingsOf = ({ finding, others, also = [] }: Failure): readonly Finding[] => [
  finding,
  ...others,
  ...also.map((each) => each.finding),
];

const headlinesOf = ({ plan, tally, failures }: ReportParts): Report['headlines'] =>
  HEADLINES.map((name) => {
    const levels = new Set(
      INVARIANTS.filter(({ headline }) => headline === name).flatMap((invariant) => invariant.levels),
    );
    return {
      name,
      holds: !failures.some((failure) => findingsOf(failure).some(({ headline }) => headline === name)),
      judged: plan.levels.filter((level) => levels.has(level)).reduce((sum, level) => sum + judgedOf(tally, level), 0),
    };
  });

/** Scenarios of a level in the plan; nothing where a time bounds them. */
const plannedOf = ({ vectors, campaigns }: Plan, level: Level, kind: 'vectors' | 'generated'): number | undefined => {
  if (kind === 'vectors') return vectors.filter(({ entry }) => entry.scenario.level === level).length;
  const runs = campaigns.filter((campaign) => campaign.level === level).map((campaign) => campaign.runs);
  return runs.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
};

const countsOf = ({ plan, tally }: ReportParts, level: Level, kind: 'vectors' | 'generated'): Counts => {
  const counts = tally.counts(level, kind);
  const done = counts.scenarios + counts.avoided;
  const planned = plannedOf(plan, level, kind) ?? done;
  return { planned, ...counts, notSearched: planned - done };
};

/** The report. Everything but the duration is the same for the same subject, seed and plan. */
export const makeReport = (parts: ReportParts): Report => {
  const { plan, tally, failures, cut } = parts;
  const levels = plan.levels.map((level): LevelReport => ({
    level,
    vectors: countsOf(parts, level, 'vectors'),
    generated: countsOf(parts, level, 'generated'),
    leftOut: tally.leftOut(level),
    notSearched: parts.left.get(level) ?? [],
  }));
  const untried = unexercised(parts);
  const unmatched = parts.passed(() => true).map((entry) => ({ entry, why: untried(entry) }));
  const unexpectedPasses = unmatched
    .filter(({ why }) => why === undefined)
    .map(({ entry }) => ({ entry: entryName(entry), reason: entry.reason }));
  const unmatchedEntries = unmatched.flatMap(({ entry, why }) =>
    why === undefined ? [] : [{ entry: entryName(entry), why }],
  );
  const shortfalls = (cut ? [] : plan.floors).flatMap((level) => {
    const { fired, due } = tally.generated(level);
    return belowFloor(level, fired, due, { profile: plan.reference, limits: parts.subject.capabilities.limits });
  });
  const { disagreements, suiteFaults, canary } = parts;
  const found = {
    levels,
    failures,
    faults: parts.faults,
    suiteFaults,
    disagreements,
    ...(canary === undefined ? {} : { canary }),
    unexpectedPasses,
    unmatchedEntries,
    belowFloor: shortfalls,
  };
  const { command } = parts.subject;
  const extent = extentOf(plan, levels, failures);
  const decided = decideExit({
    ...found,
    interrupted: parts.interrupted,
    untestedLevels: [...plan.refused, ...plan.levels.filter((level) => judgedOf(tally, level) === 0)],
  });
  return {
    format: 1,
    suite: parts.suite,
    profile: parts.profile,
    subject: { ...parts.subject.capabilities, ...(command === undefined ? {} : { command }) },
    seed: parts.seed,
    durationMs: parts.durationMs,
    clauses: clauseReports(parts),
    headlines: headlinesOf(parts),
    ...found,
    extent,
    notes: parts.subject.notes ?? [],
    verdict: verdictText({ ...found, ...decided, extent }),
    ...decided,
  };
};
