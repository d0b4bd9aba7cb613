import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Matrix } from '../matrix/matrix.ts';
import { MATRIX_REPORTERS } from './matrix-reporters.ts';
import { matrixText } from './matrix-text.ts';
import { plainPaint } from './paint.ts';

const HOSTILE = '<script>alert("1")</script> | a\u001b[31m';

const MATRIX: Matrix = {
  format: 1,
  suite: 'gossip-conformance/test',
  seed: 7,
  runs: 30,
  implementations: [
    {
      type: 'ran',
      name: 'good',
      subject: { name: 'node', version: '1.2', language: 'Go', dialect: 'kardia' },
      profile: 'kardia',
      levels: [{ level: 'bit_array', judged: 1_234, unsupported: 5, notSent: 0 }],
      clauses: { 'BA-NEW': 'conforms' },
      deviations: [],
      exitCode: 0,
      reasons: [],
    },
    {
      type: 'ran',
      name: HOSTILE,
      subject: { name: HOSTILE, version: '1', language: 'C', dialect: 'kardia' },
      profile: 'kardia',
      levels: [],
      clauses: {},
      deviations: [
        { clause: 'BA-SUB', text: 'The difference.', known: { reason: 'loses words', link: '#12' } },
        { clause: 'BA-OR', text: 'The union.' },
      ],
      exitCode: 1,
      reasons: ['1 distinct failure: BA-OR'],
    },
    { type: 'not-run', name: 'absent', reason: "its build needs the program 'go'" },
  ],
  families: [
    {
      name: 'BA',
      clauses: ['BA-NEW', 'BA-SUB', 'BA-OR', 'BA-AND'],
      cells: [
        { conforms: 3, violated: 0, known: 0, untested: 1 },
        { conforms: 1, violated: 1, known: 2, untested: 0 },
        null,
      ],
    },
  ],
  exitCode: 1,
};

/** The text of a page, tags removed, and every element that it has. */
const parsePage = (html: string): { readonly text: string; readonly elements: readonly string[] } => {
  const elements: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => elements.push(name));
  parser.on('text', (each) => (text += each));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(html.replace('<!doctype html>\n', '')).close();
  return { text, elements };
};

describe('the matrix', () => {
  it('tells conforming, deviating, known and untested clauses apart in every form, and what was not run', () => {
    const row = ['✓ 3 · 1', '✗ 1 △ 2 ✓ 1', '–'];
    expect(matrixText(MATRIX, plainPaint)).toMatch(new RegExp(`^BA +4 +${row.join(' +')}$`, 'm'));
    expect(MATRIX_REPORTERS.markdown(MATRIX)).toContain(`| <code>BA</code> | 4 | ${row.join(' | ')} |`);
    const { text } = parsePage(MATRIX_REPORTERS.html(MATRIX));
    expect(text).toContain('BA4✓ 3 conforming· 1 untested✗ 1 deviating△ 2 known to deviate✓ 1 conforming–not run');
  });

  it('explains each mark', () => {
    for (const page of [
      matrixText(MATRIX, plainPaint),
      MATRIX_REPORTERS.markdown(MATRIX),
      MATRIX_REPORTERS.html(MATRIX),
    ])
      for (const mark of ['✗', '△', '✓', '·', '–']) expect(page).toMatch(new RegExp(`(^|- |>)${mark} [a-z]`, 'm'));
  });

  it('says why an implementation was not run, and what is known of a deviation', () => {
    for (const text of [matrixText(MATRIX, plainPaint), parsePage(MATRIX_REPORTERS.html(MATRIX)).text]) {
      expect(text).toContain("its build needs the program 'go'");
      expect(text).toContain('loses words (#12)');
    }
    expect(MATRIX_REPORTERS.markdown(MATRIX)).toContain(
      'Not run: its build needs the program &#39;go&#39;.'.replaceAll('&#39;', "'"),
    );
  });

  it('lets no text of a subject become markup, a line or a colour', () => {
    const html = MATRIX_REPORTERS.html(MATRIX);
    expect(parsePage(html).elements).not.toContain('script');
    const markdown = MATRIX_REPORTERS.markdown(MATRIX);
    expect(markdown).not.toContain('<script>');
    // oxlint-disable-next-line no-control-regex
    for (const page of [html, markdown, matrixText(MATRIX, plainPaint)]) expect(page).not.toMatch(/\u001b/);
    for (const table of markdown.split('\n\n').filter((block) => block.startsWith('|')))
      expect(
        new Set(
          table
            .trim()
            .split('\n')
            .map((line) => line.split('|').length),
        ).size,
      ).toBe(1);
  });

  it('is one page without any other file, for a reader without eyes too', () => {
    const html = MATRIX_REPORTERS.html(MATRIX);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/src=|href=|url\(|@import/);
    expect(html.match(/<caption>/g)?.length).toBe(html.match(/<table>/g)?.length);
    expect(html).toContain('scope="col"');
    expect(html).toContain('scope="row"');
  });

  it('is the same for the same matrix, without a date or a duration', () => {
    for (const form of ['json', 'markdown', 'html'] as const)
      expect(MATRIX_REPORTERS[form](MATRIX)).toBe(MATRIX_REPORTERS[form](structuredClone(MATRIX)));
    expect(MATRIX_REPORTERS.markdown(MATRIX)).not.toMatch(/\b20\d\d\b|\d ms|\d s\b/);
    expect(JSON.parse(MATRIX_REPORTERS.json(MATRIX))).toEqual(MATRIX);
  });
});
