// What every reporter says first: the verdict in one line, and counts over the whole run.

import { EXIT, type ClauseReport, type ClauseVerdict, type Counts, type Failure, type Report } from '../run/report.ts';
import { escapeControls } from './escape-controls.ts';

const VERDICTS: Readonly<Record<Report['exitCode'], string>> = {
  [EXIT.conforms]: 'CONFORMS',
  [EXIT.nonConformance]: 'DOES NOT CONFORM',
  [EXIT.badInput]: 'NOT RUN',
  [EXIT.adapterFailed]: 'ADAPTER FAILED as a program',
  [EXIT.nothingTested]: 'TESTED TOO LITTLE',
};

/** The verdict in capitals; the reasons of the report say more. A suite that fails itself has no verdict on the subject. */
const verdictWords = (report: Report): string => {
  if (report.disagreements.length > 0) return 'THE SUITE DISAGREES WITH ITSELF';
  if (report.canary !== undefined && report.canary.silent.length > 0) return 'THE SUITE IS BLIND';
  return VERDICTS[report.exitCode];
};

/** What shows each disagreement again. */
export const disagreementLines = ({ disagreements }: Report): readonly string[] =>
  disagreements.map(({ finding, scenario, count, replay }) =>
    escapeControls(`disputed: ${finding.message}, in ${scenario.id} (${plural(count, 'time')}): ${replay}`),
  );

const NO_COUNTS: Counts = { scenarios: 0, steps: 0, passed: 0, failed: 0, unsupported: 0, crashed: 0, faults: 0 };

const plus = (left: Counts, right: Counts): Counts => ({
  scenarios: left.scenarios + right.scenarios,
  steps: left.steps + right.steps,
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
  unsupported: left.unsupported + right.unsupported,
  crashed: left.crashed + right.crashed,
  faults: left.faults + right.faults,
});

/** Vectors and generated scenarios of all levels together. */
const totalCounts = (report: Report): Counts =>
  report.levels.flatMap(({ vectors, generated }) => [vectors, generated]).reduce(plus, NO_COUNTS);

/** `1,234`. */
export const countText = (count: number): string => count.toLocaleString('en-US');

/** `1 failure`, `1,234 failures`. */
export const plural = (count: number, noun: string): string => `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `my-node 1.2 (Go)`, as the subject calls itself. */
export const subjectText = ({ subject }: Report): string =>
  escapeControls(`${subject.name} ${subject.version} (${subject.language}, dialect ${subject.dialect})`);

/** `CONFORMS: my-node 1.2 (Go, dialect kardia) under profile kardia`. */
export const verdictLine = (report: Report): string =>
  `${verdictWords(report)}: ${subjectText(report)} under profile ${escapeControls(report.profile)}`;

/** `12,345 scenarios, 400,000 steps in 3.2 s, seed 7`. */
export const effortLine = (report: Report): string => {
  const { scenarios, steps } = totalCounts(report);
  return `${plural(scenarios, 'scenario')}, ${plural(steps, 'step')} in ${(report.durationMs / 1000).toFixed(1)} s, seed ${report.seed}`;
};

/** The clauses of one verdict, in the order of the report. */
export const clausesOf = (report: Report, verdict: ClauseVerdict): readonly ClauseReport[] =>
  report.clauses.filter((clause) => clause.verdict === verdict);

/** `holds`, `BREACHED` or, where nothing was judged, `not judged`. */
export const headlineWord = ({ holds, judged }: Report['headlines'][number]): string =>
  !holds ? 'BREACHED' : judged === 0 ? 'not judged' : 'holds';

/** `vectors/kardia/...:12` or `seed 7, run 12, path 12:0:3`. */
export const originText = ({ origin }: Failure, seed: number): string =>
  origin.type === 'vector'
    ? escapeControls(`${origin.file}:${origin.line}`)
    : `seed:path ${seed}:${escapeControls(origin.path)} (run ${origin.run}, ${origin.hostile ? 'hostile' : 'well formed'})`;

/** Failures that count against the subject, and those that a list of known failures names. */
export const splitFailures = (
  report: Report,
): { readonly unknown: readonly Failure[]; readonly known: readonly Failure[] } => ({
  unknown: report.failures.filter(({ known }) => known === undefined),
  known: report.failures.filter(({ known }) => known !== undefined),
});

/** The columns of the table of levels: what was done, and how it ended. */
export const LEVEL_COLUMNS = [
  'level',
  'kind',
  'scenarios',
  'steps',
  'passed',
  'failed',
  'unsupported',
  'crashed',
  'faults',
] as const;

/** The cells of the table of levels, two rows a level. */
export const levelRows = (report: Report): readonly (readonly string[])[] =>
  report.levels.flatMap(({ level, vectors, generated }) =>
    [['vectors', vectors] as const, ['generated', generated] as const].map(([kind, counts]) => [
      level,
      kind,
      ...[
        counts.scenarios,
        counts.steps,
        counts.passed,
        counts.failed,
        counts.unsupported,
        counts.crashed,
        counts.faults,
      ].map(countText),
    ]),
  );

/** Reasons in an adapter's own words may differ from scenario to scenario: of so many the rest is counted. */
const LEFT_OUT_SHOWN = 12;

/** What the subject left out, one line a level, the most frequent first; empty where it left out nothing. */
export const leftOutLines = (report: Report): readonly string[] =>
  report.levels.flatMap(({ level, leftOut }) => {
    const reasons = Object.entries(leftOut).toSorted(([, left], [, right]) => right - left);
    if (reasons.length === 0) return [];
    const list = reasons
      .slice(0, LEFT_OUT_SHOWN)
      .map(([what, count]) => `${escapeControls(what)} (${plural(count, 'scenario')})`);
    const others = reasons.slice(LEFT_OUT_SHOWN);
    const scenarios = others.reduce((sum, [, count]) => sum + count, 0);
    const rest =
      others.length === 0 ? '' : ` and ${plural(others.length, 'other reason')} (${plural(scenarios, 'scenario')})`;
    return [`${level}: left out as not supported by the subject: ${list.join(', ')}${rest}`];
  });

/** What went wrong outside the subject's conformance, a line each: where, how often, and how it is shown again. */
export const faultLines = ({ faults }: Report): readonly string[] =>
  faults.map(({ code, detail, scenario, count, replay }) =>
    [
      `adapter fault ${code}: ${detail}`,
      ...(scenario === undefined ? [] : [` (scenario ${scenario})`]),
      ...(count === 1 ? [] : [`, ${count} times`]),
      ...(replay === undefined ? [] : [`; ${replay}`]),
    ].join(''),
  );
