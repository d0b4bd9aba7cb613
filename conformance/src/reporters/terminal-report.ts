// The report for a person: verdict and headlines first, then the tables, then each failure with what repeats it.

import { EXIT, type ClauseVerdict, type Failure, type Report } from '../run/report.ts';
import { textsOfReport } from './clause-texts.ts';
import { escapeControls } from './escape-controls.ts';
import { failureSteps } from './failure-steps.ts';
import { clauseLine, findingRows, oracleText, type TextOf } from './finding-text.ts';
import { stepLines } from './narration-text.ts';
import type { Paint } from './paint.ts';
import { alsoLines, stderrLines, timesText } from './story-text.ts';
import * as summary from './summary.ts';
import { textTable } from './text-table.ts';
import { argumentsText } from './value-text.ts';
import type { Json } from '#spec';

/** The whole report as lines for a terminal, whose width may be given, or a log. `paint` decides on colours. Ends with a newline. */
export const terminalReport = (report: Report, paint: Paint, width?: number): string => {
  const textOf = textsOfReport(report);
  const { unknown, known } = summary.splitFailures(report);
  const blocks: readonly (readonly string[])[] = [
    verdictBlock(report, paint),
    report.headlines.map((headline) => headlineLine(headline, paint)),
    [...textTable(summary.LEVEL_COLUMNS, summary.levelRows(report), 2, width), ...summary.gapLines(report)],
    clauseBlock(report, paint),
    ...unknown.map((failure, index) => failureBlock(failure, index + 1, report, paint, textOf)),
    knownBlock(known, paint, textOf),
    outsideBlock(report, paint),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

const verdictBlock = (report: Report, paint: Paint): readonly string[] => [
  paint(
    report.exitCode === EXIT.conforms ? 'good' : report.exitCode === EXIT.nonConformance ? 'bad' : 'warning',
    summary.verdictLine(report),
  ),
  `  ${summary.effortLine(report)}`,
  ...summary.scopeLines(report).map((line) => `  ${line}`),
  ...report.reasons.map((reason) => `  ${escapeControls(reason)}`),
];

const headlineLine = (headline: Report['headlines'][number], paint: Paint): string => {
  const word = summary.headlineWord(headline);
  const role = word === 'holds' ? 'good' : word === 'BREACHED' ? 'bad' : 'warning';
  return `${headline.name.padEnd(30)} ${paint(role, word)}${headline.judged > 0 ? `  (${summary.plural(headline.judged, 'scenario')} judged)` : ''}`;
};

const CLAUSE_WORDS: readonly (readonly [ClauseVerdict, string])[] = [
  ['conforms', 'conforming'],
  ['violated', 'violated'],
  ['known-failure', 'failing as known'],
  ['in-doubt', 'in doubt'],
  ['not-reached', 'not reached'],
  ['not-driven', 'not driven'],
  ['untestable', 'untestable'],
];

const clauseBlock = (report: Report, paint: Paint): readonly string[] => {
  const counts = CLAUSE_WORDS.map(([verdict, word]) => `${summary.clausesOf(report, verdict).length} ${word}`);
  const listed = (verdict: ClauseVerdict, word: string): readonly string[] =>
    summary
      .clausesOf(report, verdict)
      .map(({ id, requirement, text }) =>
        paint(
          verdict === 'violated' ? 'bad' : 'warning',
          `  ${word.padEnd(12)} ${id}: ${requirement}. ${escapeControls(text)}`,
        ),
      );
  return [
    `clauses: ${counts.join(', ')}`,
    ...listed('violated', 'violated'),
    ...listed('in-doubt', 'in doubt'),
    ...listed('not-reached', 'not reached'),
    ...listed('not-driven', 'not driven'),
    ...report.belowFloor.map(({ clause, fired, floor }) =>
      paint('warning', `  below floor  ${escapeControls(clause)}: fired ${fired} times, the floor is ${floor}`),
    ),
  ];
};

const row = (name: string, text: string): string => `   ${name.padEnd(10)} ${text}`;

const failureBlock = (
  failure: Failure,
  number: number,
  report: Report,
  paint: Paint,
  textOf: TextOf,
): readonly string[] => {
  const { finding, others, scenario } = failure;
  const { before, steps, after } = failureSteps(failure, report.profile);
  const unshrunk = summary.unshrunkText(failure);
  return [
    paint('bad', `${number}) ${clauseLine(finding.clause, textOf)}`),
    row('', escapeControls(finding.message)),
    ...findingRows(finding).map(([name, text]) => row(name, text)),
    ...others.map((other) =>
      row('also', `${oracleText(other)}, ${escapeControls(other.place)}: ${clauseLine(other.clause, textOf)}`),
    ),
    row('scenario', `${escapeControls(scenario.id)}, seen ${timesText(failure.count)}`),
    ...(Object.keys(scenario.setup).length === 0
      ? []
      : [row('setup', argumentsText(scenario.setup as unknown as Json))]),
    ...(before === 0 ? [] : [`        ... ${summary.plural(before, 'step')} before`]),
    ...steps.flatMap((step) => stepLines(step, { paint, textOf, bare: true })),
    ...(after === 0 ? [] : [`        ... ${summary.plural(after, 'step')} after`]),
    ...alsoLines(failure, textOf).map((line) => row('also seen', line)),
    ...stderrLines(failure).map((line) => row('stderr', line)),
    row('from', summary.originText(failure, report.seed)),
    ...(unshrunk === undefined ? [] : [row('', unshrunk)]),
    ...(failure.file === undefined ? [] : [row('file', paint('copied', escapeControls(failure.file)))]),
    row('replay', paint('copied', escapeControls(failure.replay))),
  ];
};

const knownBlock = (known: readonly Failure[], paint: Paint, textOf: TextOf): readonly string[] =>
  known.length === 0
    ? []
    : [
        `${summary.plural(known.length, 'known failure')}:`,
        ...known.map((failure) =>
          paint(
            'warning',
            `  ${clauseLine(failure.finding.clause, textOf)} [${escapeControls(`${failure.known?.reason ?? ''}; ${failure.known?.link ?? ''}`)}]`,
          ),
        ),
      ];

const outsideBlock = (report: Report, paint: Paint): readonly string[] => [
  ...summary.suiteFaultLines(report).map((line) => paint('bad', line)),
  ...summary.disagreementLines(report).map((line) => paint('bad', line)),
  ...report.unexpectedPasses.map(({ entry, reason }) =>
    paint('bad', `passes though listed as a known failure: ${escapeControls(`${entry} (${reason})`)}`),
  ),
  ...summary.unmatchedLines(report).map((line) => paint('quiet', escapeControls(line))),
  ...summary.faultLines(report).map((line) => paint('warning', escapeControls(line))),
];
