// From what a run counted and found to its report.

import { HEADLINES, INVARIANTS, type Level } from '#spec';
import { entryName, type KnownFailure } from '../expectations/known-failure.ts';
import type { Registry } from '../registry/registry.ts';
import { belowFloor } from '../search/coverage-floor.ts';
import { notApplicable } from '../search/not-applicable.ts';
import type { Subject } from '../subjects/subject.ts';
import { decideExit } from './exit-code.ts';
import { clausesBroken } from './first-findings.ts';
import type { FailureLog } from './failure-log.ts';
import type { Plan } from './plan.ts';
import type { Canary, ClauseReport, ClauseVerdict, Disagreement, Failure, HarnessFault, Report } from './report.ts';
import type { Tally } from './tally.ts';

export interface ReportParts {
  readonly suite: string;
  readonly profile: string;
  readonly subject: Pick<Subject, 'capabilities' | 'command'>;
  readonly seed: number;
  readonly durationMs: number;
  readonly registry: Registry;
  readonly plan: Plan;
  readonly tally: Tally;
  readonly passed: FailureLog['passed'];
  readonly failures: readonly Failure[];
  readonly faults: readonly HarnessFault[];
  readonly disagreements: readonly Disagreement[];
  readonly canary: Canary | undefined;
  /** Whether the run ended before its plan did; then nothing is said about floors. */
  readonly cut: boolean;
  readonly interrupted: boolean;
}

const brokenBy = ({ finding, others }: Failure): readonly string[] => clausesBroken([finding, ...others]);

const clauseReports = ({ registry, plan, tally, failures }: ReportParts): readonly ClauseReport[] => {
  const fired = tally.fired();
  const pinned = new Map<string, number>();
  for (const { entry } of plan.vectors)
    if (tally.judgedVectors.has(entry.scenario.id))
      for (const clause of entry.scenario.clauses) pinned.set(clause, (pinned.get(clause) ?? 0) + 1);
  return [...registry.clauses.values()]
    .filter(({ id, retired }) => retired === undefined && (plan.clauses === undefined || plan.clauses.has(id)))
    .filter(({ levels }) => levels.length === 0 || levels.some((level) => plan.levels.includes(level)))
    .map(({ id, level: requirement, text, untestable: nowhere }) => {
      const untestable = nowhere ?? notApplicable(plan.dialect, id);
      const own = failures.filter((failure) => brokenBy(failure).includes(id));
      const count = fired.get(id) ?? 0;
      return {
        id,
        requirement,
        text,
        verdict: verdictOf(own, count, untestable),
        fired: count,
        vectors: pinned.get(id) ?? 0,
        failures: own.length,
        ...(untestable === undefined ? {} : { reason: untestable }),
      };
    });
};

const verdictOf = (failures: readonly Failure[], fired: number, untestable: string | undefined): ClauseVerdict => {
  if (failures.some(({ known }) => known === undefined)) return 'violated';
  if (failures.length > 0) return 'known-failure';
  if (fired > 0) return 'conforms';
  return untestable === undefined ? 'not-reached' : 'untestable';
};

const judgedOf = (tally: Tally, level: Level): number =>
  (['vectors', 'generated'] as const).reduce((sum, kind) => {
    const { passed, failed } = tally.counts(level, kind);
    return sum + passed + failed;
  }, 0);

const headlinesOf = ({ plan, tally, failures }: ReportParts): Report['headlines'] =>
  HEADLINES.map((name) => {
    const levels = new Set(
      INVARIANTS.filter(({ headline }) => headline === name).flatMap((invariant) => invariant.levels),
    );
    return {
      name,
      holds: !failures.some(({ finding, others }) => [finding, ...others].some(({ headline }) => headline === name)),
      judged: plan.levels.filter((level) => levels.has(level)).reduce((sum, level) => sum + judgedOf(tally, level), 0),
    };
  });

/** Whether every level of these that the subject drives was run: what fails at one of them may pass at the others. */
const allRun = ({ plan, subject }: ReportParts, levels: readonly Level[]): boolean =>
  levels.every((level) => plan.levels.includes(level) || !subject.capabilities.levels.includes(level));

/** An entry passes only if what it names was exercised, wherever the subject can be. */
const exercised =
  (parts: ReportParts) =>
  ({ kind, id }: KnownFailure): boolean => {
    const { plan, tally, registry } = parts;
    if (kind === 'vector') return tally.judgedVectors.has(id);
    if (plan.clauses !== undefined && !plan.clauses.has(id)) return false;
    if (kind === 'clause')
      return allRun(parts, registry.clauses.get(id)?.levels ?? []) && (tally.fired().get(id) ?? 0) > 0;
    const levels = INVARIANTS.filter((invariant) => invariant.id === id).flatMap((invariant) => invariant.levels);
    return allRun(parts, levels) && levels.some((level) => judgedOf(tally, level) > 0);
  };

/** The report. Everything but the duration is the same for the same subject, seed and plan. */
export const makeReport = (parts: ReportParts): Report => {
  const { plan, tally, failures, cut } = parts;
  const levels = plan.levels.map((level) => ({
    level,
    vectors: tally.counts(level, 'vectors'),
    generated: tally.counts(level, 'generated'),
    leftOut: tally.leftOut(level),
  }));
  const unexpectedPasses = cut
    ? []
    : parts.passed(exercised(parts)).map((entry) => ({ entry: entryName(entry), reason: entry.reason }));
  const shortfalls = (cut ? [] : plan.floors).flatMap((level) => {
    const { fired, steps } = tally.generated(level);
    return belowFloor(level, fired, steps, plan.dialect);
  });
  const { disagreements, canary } = parts;
  const found = {
    levels,
    failures,
    faults: parts.faults,
    disagreements,
    ...(canary === undefined ? {} : { canary }),
    unexpectedPasses,
    belowFloor: shortfalls,
  };
  const { command } = parts.subject;
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
    ...decideExit({
      ...found,
      interrupted: parts.interrupted,
      untestedLevels: [...plan.refused, ...plan.levels.filter((level) => judgedOf(tally, level) === 0)],
    }),
  };
};
