// The report for CI systems, in the JUnit form that they share: a suite for each level with a case for each of its clauses and for each
// failure that no clause stands for, and a suite `run` for the headlines and for what went wrong outside the subject.

import XmlBuilder from 'fast-xml-builder';
import type { Registry } from '../registry/registry.ts';
import { brokenBy } from '../run/broken-clauses.ts';
import { EXIT, type ClauseReport, type Failure, type Report } from '../run/report.ts';
import { harmlessLines } from './harmless-lines.ts';
import { textsOfReport } from './clause-texts.ts';
import { escapeControls } from './escape-controls.ts';
import { failureSteps } from './failure-steps.ts';
import { clauseLine, findingRows } from './finding-text.ts';
import { stepLines } from './narration-text.ts';
import { plainPaint } from './paint.ts';
import { alsoLines, stderrLines } from './story-text.ts';
import * as summary from './summary.ts';
import { xmlText } from './xml-text.ts';

/** One test case; `outcome` is nothing where it passed. */
interface Case {
  readonly name: string;
  readonly outcome?: {
    readonly type: 'failure' | 'error' | 'skipped';
    readonly message: string;
    readonly text?: string;
  };
  /** Shown with the case whatever its outcome. */
  readonly output?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** The suite of clauses that no level can exercise. */
const NO_LEVEL = 'specification';

const builder = new XmlBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  format: true,
});

/** A JUnit XML document. The level of a clause is looked up in `registry`; one that is not there stands in the suite `specification`. */
export const junitReport = (report: Report, { clauses }: Pick<Registry, 'clauses'>): string => {
  const levels = report.levels.map(({ level }) => level as string);
  const levelOf = (id: string): string => {
    const own: readonly string[] = clauses.get(id)?.levels ?? [];
    return own.find((level) => levels.includes(level)) ?? own[0] ?? NO_LEVEL;
  };
  const names = [...new Set([...levels, ...report.clauses.map(({ id }) => levelOf(id))])];
  const suites: readonly Suite[] = [
    ...names.map((name) => ({
      name,
      cases: [
        ...report.clauses.filter(({ id }) => levelOf(id) === name).map((clause) => clauseCase(clause, report)),
        ...report.failures
          .filter((failure) => failure.scenario.level === name && standsAlone(failure, report))
          .map((failure) => failureCase(failure, report)),
      ],
    })),
    { name: 'run', cases: runCases(report) },
  ];
  const testsuites = {
    ...attributes({
      name: report.suite,
      ...totals(suites.flatMap(({ cases }) => cases)),
      time: report.durationMs / 1000,
    }),
    testsuite: suites.filter(({ cases }) => cases.length > 0).map((suite) => suiteNode(suite, report)),
  };
  return harmlessLines(`<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ testsuites })}`);
};

/** Vector failures have a case of their own; so has whatever is not held against a clause of the report. */
const standsAlone = (failure: Failure, report: Report): boolean =>
  failure.origin.type === 'vector' || !report.clauses.some(({ id }) => brokenBy(failure).includes(id));

const suiteNode = ({ name, cases }: Suite, report: Report): object => ({
  ...attributes({ name, ...totals(cases), time: 0 }),
  ...(name === 'run' ? { properties: { property: propertiesOf(report).map(attributes) } } : {}),
  testcase: cases.map((each) => ({
    ...attributes({ classname: `gossip-conformance.${name}`, name: each.name, time: 0 }),
    ...(each.outcome === undefined
      ? {}
      : {
          [each.outcome.type]: {
            ...attributes({ message: escapeControls(each.outcome.message) }),
            ...(each.outcome.text === undefined ? {} : { '#': xmlText(each.outcome.text) }),
          },
        }),
    ...(each.output === undefined ? {} : { 'system-out': xmlText(each.output) }),
  })),
});

const propertiesOf = (report: Report) => [
  { name: 'verdict', value: report.verdict },
  { name: 'profile', value: report.profile },
  { name: 'seed', value: String(report.seed) },
  { name: 'subject', value: summary.subjectText(report) },
  ...summary.scopeLines(report).map((value) => ({ name: 'scope', value })),
];

const attributes = (values: Readonly<Record<string, string | number>>): object =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`@${name}`, xmlText(escapeControls(String(value)))]),
  );

const totals = (cases: readonly Case[]) => {
  const count = (type: string): number => cases.filter(({ outcome }) => outcome?.type === type).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
};

const clauseCase = (clause: ClauseReport, report: Report): Case => {
  const name = `${clause.id}: ${clause.requirement}. ${clause.text}`;
  const failures = report.failures.filter((failure) => brokenBy(failure).includes(clause.id));
  const output = failures.length === 0 ? {} : { output: failures.map(({ replay }) => replay).join('\n') };
  switch (clause.verdict) {
    case 'conforms':
      return { name };
    case 'violated':
      return {
        name,
        outcome: {
          type: 'failure',
          message: failures[0]?.finding.message ?? `violated by ${summary.plural(clause.failures, 'scenario')}`,
          text: failures.map((failure) => failureText(failure, report)).join('\n\n'),
        },
        ...output,
      };
    case 'known-failure':
      return {
        name,
        outcome: { type: 'skipped', message: failures.map(knownText)[0] ?? 'a known failure' },
        ...output,
      };
    case 'in-doubt':
      return {
        name,
        outcome: {
          type: 'skipped',
          message: `in doubt: ${summary.plural(clause.failingVectors, 'vector')} of it fail over other clauses`,
        },
      };
    case 'not-reached':
      return { name, outcome: { type: 'skipped', message: 'not reached in this run' } };
    case 'not-driven':
      return { name, outcome: { type: 'skipped', message: `not driven: ${clause.reason ?? 'a declared limit'}` } };
    case 'untestable':
      return {
        name,
        outcome: { type: 'skipped', message: `untestable: ${clause.reason ?? 'no scenario reaches it'}` },
      };
  }
};

const knownText = ({ known }: Failure): string => `known failure: ${known?.reason ?? ''} (${known?.link ?? ''})`;

const failureCase = (failure: Failure, report: Report): Case => ({
  name: `${failure.scenario.id} (${summary.originText(failure, report.seed)})`,
  outcome:
    failure.known === undefined
      ? { type: 'failure', message: failure.finding.message, text: failureText(failure, report) }
      : { type: 'skipped', message: knownText(failure) },
  output: failure.replay,
});

const failureText = (failure: Failure, report: Report): string => {
  const textOf = textsOfReport(report);
  return [
    clauseLine(failure.finding.clause, textOf),
    ...findingRows(failure.finding).map(([name, text]) => `${name}: ${text}`),
    ...failureSteps(failure, report.profile).steps.flatMap((step) =>
      stepLines(step, { paint: plainPaint, textOf, bare: true }),
    ),
    ...alsoLines(failure, textOf).map((line) => `also seen: ${line}`),
    ...stderrLines(failure).map((line) => `stderr: ${line}`),
    `from: ${summary.originText(failure, report.seed)}`,
    `replay: ${escapeControls(failure.replay)}`,
  ].join('\n');
};

const runCases = (report: Report): readonly Case[] => [
  ...report.headlines.map(({ name, holds, judged }): Case => ({
    name,
    ...(!holds
      ? { outcome: { type: 'failure', message: `${name} is breached` } as const }
      : judged === 0
        ? { outcome: { type: 'skipped', message: 'not judged in this run' } as const }
        : {}),
  })),
  ...report.unexpectedPasses.map(({ entry, reason }): Case => ({
    name: `known failure ${entry}`,
    outcome: { type: 'failure', message: `passes though listed as a known failure: ${reason}` },
  })),
  ...report.unmatchedEntries.map(({ entry, why }): Case => ({
    name: `known failure ${entry}`,
    outcome: { type: 'skipped', message: `matched nothing: ${why}` },
  })),
  ...report.belowFloor.map(({ clause, fired, floor }): Case => ({
    name: `coverage of ${clause}`,
    outcome: { type: 'failure', message: `fired ${fired} times, the floor is ${floor}` },
  })),
  ...summary.suiteFaultLines(report).map((message, index): Case => ({
    name: `suite fault ${index + 1}`,
    outcome: { type: 'error', message },
  })),
  ...report.faults.map(({ code, detail, scenario, count, replay }): Case => ({
    name: `adapter fault ${code}${scenario === undefined ? '' : ` at ${scenario}`}`,
    outcome: {
      type: 'error',
      message: `${detail}${count === 1 ? '' : `, ${count} times`}${replay === undefined ? '' : `; ${replay}`}`,
    },
  })),
  {
    name: 'verdict',
    ...(report.exitCode === EXIT.conforms
      ? {}
      : {
          outcome: {
            type: report.exitCode === EXIT.nonConformance ? ('failure' as const) : ('error' as const),
            message: [summary.verdictLine(report), ...report.reasons].join('; '),
          },
        }),
  },
];
