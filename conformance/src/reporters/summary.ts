// What every reporter says first: the verdict in one line, what it is about, and counts over the whole run.

import { OPERATIONS } from '#spec';
import type { ClauseReport, ClauseVerdict, Counts, Failure, Report, Unshrunk } from '../run/report.ts';
import { suiteFaultLine } from '../run/exit-code.ts';
import { escapeControls } from './escape-controls.ts';

/** What shows each disagreement again. */
export const disagreementLines = ({ disagreements }: Report): readonly string[] =>
  disagreements.map(({ finding, scenario, count, replay }) =>
    escapeControls(`disputed: ${finding.message}, in ${scenario.id} (${plural(count, 'time')}): ${replay}`),
  );

/** What shows each fault of the suite again. */
export const suiteFaultLines = ({ suiteFaults }: Report): readonly string[] =>
  suiteFaults.map((fault) => escapeControls(`${suiteFaultLine(fault)}: ${fault.replay}`));

/** Scenarios and steps of vectors and generated scenarios of all levels together. */
const totalCounts = (report: Report): Pick<Counts, 'scenarios' | 'steps'> =>
  report.levels
    .flatMap(({ vectors, generated }) => [vectors, generated])
    .reduce((sum, { scenarios, steps }) => ({ scenarios: sum.scenarios + scenarios, steps: sum.steps + steps }), {
      scenarios: 0,
      steps: 0,
    });

/** `1,234`. */
export const countText = (count: number): string => count.toLocaleString('en-US');

/** `1 failure`, `1,234 failures`. */
export const plural = (count: number, noun: string): string => `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `my-node 1.2 (Go)`, as the subject calls itself. */
export const subjectText = ({ subject }: Report): string =>
  escapeControls(`${subject.name} ${subject.version} (${subject.language}, dialect ${subject.dialect})`);

/** `CONFORMS, 97 % of 33,448 scenarios judged: my-node 1.2 (Go, dialect kardia) under profile kardia`. */
export const verdictLine = (report: Report): string =>
  `${report.verdict}: ${subjectText(report)} under profile ${escapeControls(report.profile)}`;

/** `12,345 scenarios, 400,000 steps in 3.2 s, seed 7`. */
export const effortLine = (report: Report): string => {
  const { scenarios, steps } = totalCounts(report);
  return `${plural(scenarios, 'scenario')}, ${plural(steps, 'step')} in ${(report.durationMs / 1000).toFixed(1)} s, seed ${report.seed}`;
};

/** What of a level the subject drives only a part of, and the limits that it declares; a line each, none where it drives all. */
export const scopeLines = ({ levels, subject, notes }: Report): readonly string[] => {
  const parts = levels.flatMap(({ level }) => {
    const declared = subject.operations[level];
    const all = Object.keys(OPERATIONS[level]);
    const driven = all.filter((operation) => declared?.includes(operation) ?? true);
    return driven.length === all.length ? [] : [`${driven.length} of ${plural(all.length, 'operation')} of ${level}`];
  });
  return [
    ...(parts.length === 0 ? [] : [`in part: ${parts.join(', ')}`]),
    ...(subject.limits.length === 0 ? [] : [`limits of the subject: ${subject.limits.join(', ')}`]),
    ...notes.map((note) => escapeControls(`note: ${note}`)),
  ];
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

const UNSHRUNK: Readonly<Record<Unshrunk, string>> = {
  time: 'the time was over',
  interrupted: 'the run was interrupted',
  number: 'so many were shrunk or tried before',
  deaths: 'it costs the subject its process each time',
  'not-shown-again': 'the subject did not show it again',
  'suite-fault': 'the suite failed at it',
};

/** That a failure is not shrunk to the end, and why; nothing where it is, or is a vector. */
export const unshrunkText = ({ unshrunk }: Pick<Failure, 'unshrunk'>): string | undefined =>
  unshrunk === undefined ? undefined : `not shrunk to the end: ${UNSHRUNK[unshrunk]}`;

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
  'not sent',
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
        counts.notSent,
        counts.crashed,
        counts.faults,
      ].map(countText),
    ]),
  );

/** Reasons in an adapter's own words may differ from scenario to scenario: of so many the rest is counted. */
const LEFT_OUT_SHOWN = 12;

/** What the subject left out, one line a level, the most frequent first; empty where it left out nothing. */
const leftOutLines = (report: Report): readonly string[] =>
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
    return [`${level}: left out, for want of: ${list.join(', ')}${rest}`];
  });

/** Entries of one reason that are named. */
const ENTRIES_SHOWN_MAX = 5;

/** Entries of the list of known failures that neither failed nor passed: a line for each reason, with the first few. */
export const unmatchedLines = ({ unmatchedEntries }: Report): readonly string[] =>
  [...new Set(unmatchedEntries.map(({ why }) => why))].map((why) => {
    const entries = unmatchedEntries.filter((each) => each.why === why).map(({ entry }) => entry);
    const shown = entries.slice(0, ENTRIES_SHOWN_MAX);
    const more = entries.length - shown.length;
    const rest = more === 0 ? '' : ` and ${more} more`;
    return `listed as known and matched by nothing, since ${why}: ${shown.join('; ')}${rest}`;
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

/** What was kept from the subject because it brings it down, one line a level; empty where nothing was. */
const avoidedLines = ({ levels }: Report): readonly string[] =>
  levels.flatMap(({ level, vectors, generated }) => {
    const avoided = vectors.avoided + generated.avoided;
    const { shortened } = generated;
    const parts = [
      ...(shortened === 0 ? [] : [`${plural(shortened, 'scenario')} shortened`]),
      ...(avoided === 0 ? [] : [`${plural(avoided, 'scenario')} left out`]),
    ];
    return parts.length === 0
      ? []
      : [`${level}: ${parts.join(' and ')} to avoid steps that are known to end the subject's process`];
  });

/** What was not come to, one line a part of a level; empty where everything was. */
const notSearchedLines = ({ levels }: Report): readonly string[] =>
  levels.flatMap(({ level, notSearched }) =>
    notSearched.map(({ part, scenarios, reason }) =>
      escapeControls(
        `${level}, ${part}: ${scenarios === undefined ? 'not' : `${plural(scenarios, 'scenario')} not`} searched: ${reason}`,
      ),
    ),
  );

/** What keeps the subject from having been tested on the whole plan: left out, avoided and not searched, a line each. */
export const gapLines = (report: Report): readonly string[] => [
  ...leftOutLines(report),
  ...avoidedLines(report),
  ...notSearchedLines(report),
];
