import { describe, expect, it } from 'vitest';
import { conformingReport, failingReport, vectorFailure } from '../../../test/reports/sample-report.ts';
import { markdownReport } from './markdown-report.ts';

const lines = markdownReport(failingReport).split('\n');

/** The lines outside fences: what Markdown interprets. */
const interpreted = ((): readonly string[] => {
  const outside: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence === undefined) outside.push(line);
  }
  return outside;
})();

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('markdownReport', () => {
  it('begins with the verdict as a heading', () => {
    expect(markdownReport(conformingReport).split('\n')[0]).toBe(
      '## CONFORMS, 100 % of 12,345 scenarios judged: my-node 1.2 (Go, dialect kardia) under profile kardia',
    );
  });

  it('shows what else a failure was seen as, and what the subject wrote to standard error', () => {
    expect(interpreted.find((line) => line.includes('also seen'))).toContain('invariant INV-S8');
    expect(interpreted).toContain('Standard error:');
    expect(lines).toContain("thread 'main' panicked");
  });

  it('has a table of the three headlines', () => {
    const rows = interpreted.filter((line) => line.startsWith('| **')).map(cellsOf);
    expect(rows).toEqual([
      ['**no-vote-sent-twice**', 'holds', '118'],
      ['**catchup-round-correct**', 'BREACHED', '118'],
      ['**block-part-bit-array-monotone**', 'not judged', '0'],
    ]);
  });

  it('has rows of as many cells as the head of their table, whatever the texts hold', () => {
    let head: readonly string[] = [];
    for (const [index, line] of interpreted.entries()) {
      if (!line.startsWith('|')) continue;
      if (!(interpreted[index - 1] ?? '').startsWith('|')) head = cellsOf(line);
      expect(cellsOf(line)).toHaveLength(head.length);
    }
  });

  it('lets no foreign markup through', () => {
    const text = interpreted.join('\n');
    expect(text).not.toMatch(/<img|<!--|\]\]>/);
    expect(text).toContain('&#60;img src=x&#62;');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(lines.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('closes every fence and every fold', () => {
    const count = (part: string): number => interpreted.filter((line) => line === part).length;
    expect(count('<details>')).toBe(2);
    expect(count('</details>')).toBe(2);
  });

  it('shows the steps and the replay command of each failure as they stand', () => {
    expect(lines).toContain(vectorFailure.replay);
    expect(lines.find((line) => line.startsWith('>    1  ensure_vote_bit_arrays'))).toContain('size: 70');
  });

  it('counts the failures that it does not show', () => {
    const failures = Array.from({ length: 60 }, () => vectorFailure);
    expect(markdownReport({ ...failingReport, failures })).toContain('And 10 more failures.');
  });
});
