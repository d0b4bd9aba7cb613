import { describe, expect, it } from 'vitest';
import { conformingReport, failingReport, vectorFailure } from '../../../test/reports/sample-report.ts';
import type { Report } from '../run/report.ts';
import { colourPaint, plainPaint } from './paint.ts';
import { terminalReport } from './terminal-report.ts';

const textOf = (report: Report): string => terminalReport(report, plainPaint);
const lineWith = (text: string, part: string): string => text.split('\n').find((line) => line.includes(part)) ?? '';

describe('terminalReport', () => {
  it('says the verdict first, then the three headlines by name', () => {
    const lines = textOf(conformingReport).split('\n');
    expect(lines[0]).toBe(
      'CONFORMS, 100 % of 12,345 scenarios judged: my-node 1.2 (Go, dialect kardia) under profile kardia',
    );
    expect(lines[1]).toBe('  12,345 scenarios, 400,000 steps in 3.2 s, seed 7');
    expect(lines.slice(3, 6).map((line) => line.split(' ')[0])).toEqual([
      'no-vote-sent-twice',
      'catchup-round-correct',
      'block-part-bit-array-monotone',
    ]);
  });

  it('says of what the subject drives a part only, and what it cannot hold', () => {
    const lines = textOf(failingReport).split('\n');
    expect(lines[0]).toMatch(/^DOES NOT CONFORM with 2 failures and 1 known one, as far as 99 golden vectors and 19 /);
    expect(lines).toContain('  in part: 1 of 12 operations of peer_state');
    expect(lines).toContain('  limits of the subject: huge_arrays');
    expect(textOf(conformingReport)).not.toMatch(/in part|limits/);
  });

  it('tells headlines that hold from those breached and those not judged', () => {
    const text = textOf(failingReport);
    expect(lineWith(text, 'no-vote-sent-twice')).toMatch(/ holds {2}\(118 scenarios judged\)$/);
    expect(lineWith(text, 'catchup-round-correct')).toContain('BREACHED');
    expect(lineWith(text, 'block-part-bit-array-monotone')).toMatch(/ not judged$/);
  });

  it('has a row for vectors and one for generated scenarios of each level', () => {
    const rows = textOf(failingReport)
      .split('\n')
      .filter((line) => line.startsWith('peer_state  '))
      .map((line) => line.split(/ +/));
    expect(rows).toEqual([
      ['peer_state', 'vectors', '100', '500', '98', '1', '0', '1', '0', '0'],
      ['peer_state', 'generated', '20', '60', '18', '1', '0', '0', '1', '0'],
    ]);
    expect(textOf(failingReport)).toContain('left out, for want of: apply_has_vote (4 scenarios)');
  });

  it('shows the most frequent reasons for leaving scenarios out, and counts the others', () => {
    const leftOut = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`reason ${index}`, index + 1]));
    const levels = failingReport.levels.map((level) => ({ ...level, leftOut }));
    const line = lineWith(textOf({ ...failingReport, levels }), 'left out, for want of');
    expect(line).toContain('of: reason 14 (15 scenarios), reason 13 (14 scenarios)');
    expect(line).toMatch(/reason 3 \(4 scenarios\) and 3 other reasons \(6 scenarios\)$/);
    expect(line).not.toContain('reason 2 ');
  });

  it('counts clauses by verdict and names those violated or not reached', () => {
    const text = textOf(failingReport);
    expect(text).toContain(
      'clauses: 1 conforming, 1 violated, 1 failing as known, 0 in doubt, 1 not reached, 1 not driven, 1 untestable',
    );
    expect(lineWith(text, 'not reached  PS-AHV-1')).toContain('SHOULD. of the height of the peer');
    expect(lineWith(text, 'not driven   PS-AHV-2')).toContain('MUST. of any height');
    expect(lineWith(text, 'violated     PS-NRS-4')).not.toBe('');
    expect(text).toContain('PS-ECC-5: fired 1 times, the floor is 20');
  });

  it('shows each failure with expected and observed, the failing step marked, and what repeats it', () => {
    const text = textOf(failingReport);
    expect(text).toContain(`1) PS-NRS-4: MUST. precommits: `);
    expect(lineWith(text, 'expected   _70')).not.toBe('');
    expect(lineWith(text, 'observed   null')).not.toBe('');
    expect(lineWith(text, '     0  apply_new_round_step')).toContain('height: 5, round: 1, step: 3');
    expect(lineWith(text, '>    1  ensure_vote_bit_arrays')).toContain('size: 70');
    expect(text).not.toContain('>    0');
    expect(text).toContain('prevotes                    null -> _70');
    expect(lineWith(text, 'also ')).toContain('invariant INV-S6 (catchup-round-correct)');
    expect(text).toContain(`replay     ${vectorFailure.replay}`);
    expect(text).toContain('from       vectors/kardia/peer_state/new_round_step.yaml:12');
    expect(text).toContain('from       seed:path 7:3 (run 3, well formed)');
  });

  it('shows the allowed set of a choice instead of an expected value', () => {
    const failures = failingReport.failures.map(({ known: _known, ...failure }) => failure);
    const text = textOf({ ...failingReport, failures });
    expect(lineWith(text, 'allowed ')).toContain('{1, 3}');
    expect(text).toContain('seen 1,234 times');
  });

  it('names clauses of which only a vector fails', () => {
    const clauses = failingReport.clauses.map((each) =>
      each.verdict === 'conforms' ? { ...each, verdict: 'in-doubt' as const, failingVectors: 2 } : each,
    );
    expect(lineWith(textOf({ ...failingReport, clauses }), 'in doubt     PS-NRS-1')).not.toBe('');
  });

  it('shows under a failure what else the difference was seen as, so many of it, and what the subject wrote to standard error', () => {
    const text = textOf(failingReport);
    expect(lineWith(text, 'also seen ')).toMatch(
      /invariant INV-S8, apply_has_vote, .*; PS-ECC-4; seen 1,200 times; gossip/,
    );
    expect(text).toContain("   stderr     thread 'main' panicked\n");
    const also = Array.from({ length: 15 }, () => vectorFailure.also ?? []).flat();
    const many = textOf({ ...failingReport, failures: [{ ...vectorFailure, also }] });
    expect(many.match(/also seen {2}invariant/g)).toHaveLength(12);
    expect(lineWith(many, 'and as 3 more')).not.toBe('');
  });

  it('shows what an invariant says in its words', () => {
    const [finding] = vectorFailure.others;
    const failure = { ...vectorFailure, finding: finding ?? vectorFailure.finding, others: [] };
    const text = textOf({ ...failingReport, failures: [failure] });
    expect(lineWith(text, 'objects ')).toContain('invariant INV-S6 (catchup-round-correct)');
    expect(text).toContain('   expected   an array\n');
  });

  it('names the first entries that nothing matched for one reason, and counts the others', () => {
    const entry = (index: number) => ({ entry: `clause C-${index}`, why: 'the clause was not reached' });
    const text = terminalReport(
      { ...conformingReport, unmatchedEntries: [1, 2, 3, 4, 5, 6, 7].map(entry) },
      plainPaint,
    );
    expect(text).toMatch(/not reached: clause C-1; clause C-2; clause C-3; clause C-4; clause C-5 and 2 more$/m);
  });

  it('lists known failures, unexpected passes and adapter faults apart', () => {
    const text = textOf(failingReport);
    expect(text).toContain('1 known failure:');
    expect(text).toContain('passes though listed as a known failure: PS-SHV-1 (fixed upstream)');
    expect(text).toContain('listed as known and matched by nothing, since level reactor was not run: SL-1 ');
    expect(text).toContain('adapter fault garbage: ');
    expect(text).toContain('(scenario peer_state/generated/4), 2 times');
    expect(text).not.toContain('3) ');
  });

  it('lets no control character of a foreign text through', () => {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(textOf(failingReport)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(textOf(failingReport)).toContain(String.raw`\u001b[31mred\u009b31m\u0007 \u202e x\ny\r\nz`);
  });

  it('shows the last 24 steps of a long scenario', () => {
    const steps = Array.from({ length: 100 }, () => vectorFailure.scenario.steps[1]);
    const scenario = { ...vectorFailure.scenario, steps } as typeof vectorFailure.scenario;
    const failure = { ...vectorFailure, scenario, others: [], finding: { ...vectorFailure.finding, step: 90 } };
    const text = textOf({ ...failingReport, failures: [failure] });
    expect(text).toContain('... 67 steps before');
    expect(text).toContain('>   90  ensure_vote_bit_arrays');
    expect(text).toContain('... 9 steps after');
  });

  it('colours only where the paint does', () => {
    expect(terminalReport(conformingReport, colourPaint)).toContain('\u001b[32mCONFORMS');
  });
});
