// Coverage by evidence in each of its forms: what stands in one stands in all.

import { describe, expect, it } from 'vitest';
import { plainPaint } from '../reporters/paint.ts';
import { evidenceHtml } from './evidence-html.ts';
import { evidenceMarkdown } from './evidence-markdown.ts';
import { evidenceText } from './evidence-text.ts';
import type { Evidence, EvidenceRow } from './evidence.ts';

const row = (id: string, more: Partial<EvidenceRow>): EvidenceRow => ({
  id,
  requirement: 'MUST',
  prose: 'spec/gossiping.md:7',
  invariants: [],
  vectors: 3,
  fired: 41,
  killed: [],
  survivors: [],
  ...more,
});

const EVIDENCE: Evidence = {
  format: 1,
  seed: 7,
  rows: [
    row('XX-1', { invariants: ['INV-A', 'INV-B'], killed: ['XX-1-a', 'XX-1-b'], survivors: ['XX-1-c'] }),
    row('XX-2', { prose: '', reason: '<b>nobody | looks</b>\u001b[2J' }),
    row('XX-3', { requirement: 'MAY' }),
  ],
  covered: 1,
  floor: 2,
  faults: [{ code: 'below-floor', id: 'floor', message: '1 clauses have a mutant that dies, the floor is 2' }],
};

const forms: Readonly<Record<string, (evidence: Evidence) => string>> = {
  text: (evidence) => evidenceText(evidence, plainPaint),
  markdown: evidenceMarkdown,
  html: evidenceHtml,
};

/** What a person reads of a form: no markup, no references to characters. */
const read = (text: string): string =>
  text
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

it.each([evidenceMarkdown, evidenceHtml])('lets no markup of a reason act: %o', (write) => {
  expect(write(EVIDENCE)).not.toContain('<b>');
});

describe.each(Object.entries(forms))('as %s', (_form, write) => {
  it('holds every clause with what speaks for it, the faults and the sum', () => {
    const text = read(write(EVIDENCE));
    for (const part of [
      /XX-1\W+MUST\W+spec\/gossiping\.md:7\W+INV-A INV-B\W+3\W+41\W+2\/3/,
      /XX-2\W+MUST[\s|]+-[\s|]+-[\s|]+3\W+41[\s|]+-/,
      /XX-3\W+MAY/,
      /below-floor\W+1 clauses have a mutant that dies, the floor is 2/,
      /1 of 3 clauses covered by evidence, the floor is 2/,
    ])
      expect(text).toMatch(part);
  });

  it('gives a reason for each MUST without a mutant that dies, and lets none of it act', () => {
    const text = write(EVIDENCE);
    expect(read(text).split('XX-2').at(-1)).toContain('looks');
    expect(read(text).split('XX-3')).toHaveLength(2);
    expect(text).not.toContain('\u001b');
  });

  it('says nothing of faults and reasons where there are none', () => {
    const text = read(write({ ...EVIDENCE, rows: EVIDENCE.rows.slice(0, 1), faults: [] }));
    expect(text).not.toContain('below-floor');
    expect(text).not.toContain('without a mutant');
  });
});
