// The report for the summary page of a CI job: the verdict, the headlines and the tables, each failure folded up below them.

import type { Failure, Report } from '../run/report.ts';
import { harmlessLines } from './harmless-lines.ts';
import { textsOfReport } from './clause-texts.ts';
import { failureSteps } from './failure-steps.ts';
import { clauseLine, findingRows, type TextOf } from './finding-text.ts';
import { markdownCode, markdownFence, markdownTable, markdownText } from './markdown-text.ts';
import { stepLines } from './narration-text.ts';
import { plainPaint } from './paint.ts';
import { escapeControls } from './escape-controls.ts';
import { alsoLines, stderrLines } from './story-text.ts';
import * as summary from './summary.ts';

/** Failures beyond this are counted only: a job summary may hold one mebibyte. */
const FAILURES_MAX = 50;

/** GitHub-flavoured Markdown. Ends with a newline. */
export const markdownReport = (report: Report): string => {
  const textOf = textsOfReport(report);
  const { unknown, known } = summary.splitFailures(report);
  const blocks: readonly (readonly string[])[] = [
    [`## ${markdownText(summary.verdictLine(report))}`],
    [markdownText(summary.effortLine(report))],
    summary.scopeLines(report).map((line) => `- ${markdownText(line)}`),
    report.reasons.map((reason) => `- ${markdownText(reason)}`),
    markdownTable(
      ['invariant', 'verdict', 'judged'],
      report.headlines.map((headline) => [
        `**${markdownText(headline.name)}**`,
        summary.headlineWord(headline),
        summary.countText(headline.judged),
      ]),
      2,
    ),
    markdownTable(
      summary.LEVEL_COLUMNS,
      summary.levelRows(report).map((row) => row.map(markdownText)),
      2,
    ),
    summary.gapLines(report).map((line) => `- ${markdownText(line)}`),
    clauseCounts(report),
    clauseTable(report),
    ...unknown.slice(0, FAILURES_MAX).map((failure) => failureBlock(failure, report, textOf)),
    unknown.length > FAILURES_MAX ? [`And ${summary.plural(unknown.length - FAILURES_MAX, 'more failure')}.`] : [],
    knownBlock(known, textOf),
    outsideBlock(report),
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return harmlessLines(`${text}\n`);
};

const clauseCounts = (report: Report): readonly string[] =>
  markdownTable(
    ['conforming', 'violated', 'known failures', 'in doubt', 'not reached', 'not driven', 'untestable'],
    [
      (['conforms', 'violated', 'known-failure', 'in-doubt', 'not-reached', 'not-driven', 'untestable'] as const).map(
        (verdict) => summary.countText(summary.clausesOf(report, verdict).length),
      ),
    ],
    0,
  );

const clauseTable = (report: Report): readonly string[] => {
  const rows = (['violated', 'in-doubt', 'not-reached', 'not-driven'] as const).flatMap((verdict) =>
    summary.clausesOf(report, verdict),
  );
  if (rows.length === 0) return [];
  return markdownTable(
    ['clause', 'verdict', 'text'],
    rows.map(({ id, verdict, requirement, text }) => [
      markdownCode(id),
      verdict === 'violated' ? '**violated**' : verdict.replace('-', ' '),
      markdownText(`${requirement}. ${text}`),
    ]),
  );
};

const failureBlock = (failure: Failure, report: Report, textOf: TextOf): readonly string[] => {
  const { before, steps, after } = failureSteps(failure, report.profile);
  const unshrunk = summary.unshrunkText(failure);
  const stderr = stderrLines(failure);
  const left = (count: number, where: string): readonly string[] =>
    count === 0 ? [] : [`       ... ${summary.plural(count, 'step')} ${where}`];
  return [
    '<details>',
    `<summary>${markdownText(clauseLine(failure.finding.clause, textOf))}</summary>`,
    '',
    markdownText(failure.finding.message),
    '',
    ...markdownTable(
      ['', ''],
      [
        ...findingRows(failure.finding),
        ['scenario', `${failure.scenario.id}, seen ${summary.plural(failure.count, 'time')}`] as const,
        ['from', summary.originText(failure, report.seed)] as const,
        ...(unshrunk === undefined ? [] : [['', unshrunk] as const]),
        ...alsoLines(failure, textOf).map((line) => ['also seen', line] as const),
      ].map(([name, text]) => [name, markdownCode(text)]),
    ),
    '',
    ...markdownFence([
      ...left(before, 'before'),
      ...steps.flatMap((step) => stepLines(step, { paint: plainPaint, textOf, bare: true })),
      ...left(after, 'after'),
    ]),
    '',
    ...(stderr.length === 0 ? [] : ['Standard error:', '', ...markdownFence(stderr), '']),
    ...markdownFence([escapeControls(failure.replay)], 'sh'),
    '',
    '</details>',
  ];
};

const knownBlock = (known: readonly Failure[], textOf: TextOf): readonly string[] =>
  known.length === 0
    ? []
    : markdownTable(
        ['known failure', 'reason', 'link'],
        known.map((failure) => [
          markdownText(clauseLine(failure.finding.clause, textOf)),
          markdownText(failure.known?.reason ?? ''),
          markdownText(failure.known?.link ?? ''),
        ]),
      );

const outsideBlock = (report: Report): readonly string[] =>
  [
    ...summary.suiteFaultLines(report).map(markdownText),
    ...summary.disagreementLines(report).map(markdownText),
    ...report.unexpectedPasses.map(({ entry, reason }) =>
      markdownText(`passes though listed as a known failure: ${entry} (${reason})`),
    ),
    ...summary.unmatchedLines(report).map(markdownText),
    ...report.belowFloor.map(({ clause, fired, floor }) =>
      markdownText(`below its floor: ${clause} fired ${fired} times, the floor is ${floor}`),
    ),
    ...summary.faultLines(report).map(markdownText),
  ].map((line) => `- ${line}`);
