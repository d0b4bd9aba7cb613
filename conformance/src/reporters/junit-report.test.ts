import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { conformingReport, failingReport, HOSTILE, sampleRegistry } from '../../../test/reports/sample-report.ts';
import type { Report } from '../run/report.ts';
import { junitReport } from './junit-report.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parses strictly: saxes throws at anything that is not well formed or not a character of XML. */
const parse = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
};

const suitesOf = (report: Report): readonly Element[] => parse(junitReport(report, sampleRegistry)).children;
const suite = (report: Report, name: string): Element =>
  suitesOf(report).find(({ attributes }) => attributes['name'] === name) as Element;
const cases = (element: Element): readonly Element[] => element.children.filter(({ name }) => name === 'testcase');
const caseOf = (element: Element, beginning: string): Element =>
  cases(element).find(({ attributes }) => attributes['name']?.startsWith(beginning)) as Element;

describe('junitReport', () => {
  it('has a suite for each level, one for what no level exercises, and one for the run', () => {
    expect(suitesOf(failingReport).map(({ attributes }) => attributes['name'])).toEqual([
      'peer_state',
      'specification',
      'run',
    ]);
  });

  it('has a case for each clause and for each failure of a vector', () => {
    const names = cases(suite(failingReport, 'peer_state')).map(
      ({ attributes }) => attributes['name']?.split(/[: ]/)[0],
    );
    expect(names).toEqual([
      'PS-NRS-1',
      'PS-NRS-4',
      'PS-PVS-5',
      'PS-AHV-1',
      'PS-AHV-2',
      'peer_state/new_round_step/sample',
      'peer_state/new_round_step/sample',
    ]);
  });

  it('fails the case of a violated clause and skips what was not reached, is known or untestable', () => {
    const level = suite(failingReport, 'peer_state');
    const outcome = (element: Element): string | undefined => element.children[0]?.name;
    expect(outcome(caseOf(level, 'PS-NRS-1'))).toBeUndefined();
    expect(outcome(caseOf(level, 'PS-NRS-4'))).toBe('failure');
    expect(outcome(caseOf(level, 'PS-PVS-5'))).toBe('skipped');
    expect(outcome(caseOf(level, 'PS-AHV-1'))).toBe('skipped');
    expect(outcome(caseOf(level, 'PS-AHV-2'))).toBe('skipped');
    expect(outcome(caseOf(suite(failingReport, 'specification'), 'AL-6'))).toBe('skipped');
  });

  it('skips the case of a clause that is in doubt, and says so', () => {
    const clauses = failingReport.clauses.map((each) =>
      each.verdict === 'conforms' ? { ...each, verdict: 'in-doubt' as const, failingVectors: 2 } : each,
    );
    const [skipped] = caseOf(suite({ ...failingReport, clauses }, 'peer_state'), 'PS-NRS-1').children;
    expect(skipped).toMatchObject({ name: 'skipped', attributes: { message: expect.stringMatching(/^in doubt: 2 /) } });
  });

  it('tells in the case of a clause what else the difference was seen as, and what stood on standard error', () => {
    const text = caseOf(suite(failingReport, 'peer_state'), 'PS-NRS-4').children[0]?.text;
    expect(text).toContain('also seen: invariant INV-S8');
    expect(text).toContain("stderr: thread 'main' panicked");
  });

  it('gives the replay command as system-out', () => {
    const output = caseOf(suite(failingReport, 'peer_state'), 'PS-NRS-4').children.find(
      ({ name }) => name === 'system-out',
    );
    expect(output?.text).toBe(failingReport.failures[0]?.replay);
  });

  it('reports the headlines, unexpected passes, floors and faults in the suite run', () => {
    const run = suite(failingReport, 'run');
    const outcome = (name: string): string => caseOf(run, name).children[0]?.name ?? 'passed';
    expect(outcome('no-vote-sent-twice')).toBe('passed');
    expect(outcome('catchup-round-correct')).toBe('failure');
    expect(outcome('block-part-bit-array-monotone')).toBe('skipped');
    expect(outcome('known failure PS-SHV-1')).toBe('failure');
    expect(outcome('coverage of PS-ECC-5')).toBe('failure');
    expect(outcome('adapter fault garbage')).toBe('error');
    expect(outcome('verdict')).toBe('failure');
  });

  it('counts tests, failures, errors and skipped cases as they stand in the document', () => {
    const root = parse(junitReport(failingReport, sampleRegistry));
    const all = root.children.flatMap(cases);
    const having = (name: string): string => String(all.filter(({ children }) => children[0]?.name === name).length);
    expect(root.attributes).toMatchObject({
      tests: String(all.length),
      failures: having('failure'),
      errors: having('error'),
      skipped: having('skipped'),
      time: '3.21',
    });
  });

  it('has no failure, error or skipped case for a run in which all is well', () => {
    const all = suitesOf(conformingReport).flatMap(cases);
    expect(all.length).toBe(5);
    expect(all.every(({ children }) => children.length === 0)).toBe(true);
  });

  it('keeps hostile texts readable and harmless', () => {
    const failure = caseOf(suite(failingReport, 'peer_state'), 'PS-NRS-4').children[0];
    expect(failure?.attributes['message']).toContain('a|b <img src=x> & "q" \'s\' `c` ```d ]]> <!-- \\u001b[31mred');
    expect(failure?.attributes['message']).toContain('z \ufffd _*_');
    expect(HOSTILE).toContain('\ufffe');
  });
});
