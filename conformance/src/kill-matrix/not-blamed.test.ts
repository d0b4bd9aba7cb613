import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNotBlamed } from './not-blamed.ts';

const IDS = new Set(['X-1-lies', 'X-2-sleeps']);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'not-blamed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  const file = join(folder, 'not-blamed.yaml');
  writeFileSync(file, text);
  return readNotBlamed(IDS, file);
};

describe('readNotBlamed', () => {
  it('reads mutants, levels and reasons', () => {
    const entry = { mutant: 'X-1-lies', levels: ['codec', 'reactor'], reason: 'r' };
    expect(read('- mutant: X-1-lies\n  levels: [codec, reactor]\n  reason: r\n')).toEqual({
      type: 'ok',
      value: [entry],
    });
    expect(read('[]\n')).toEqual({ type: 'ok', value: [] });
  });

  it.each([
    ['a mutant that there is not', '- mutant: X-1-lie\n  levels: [codec]\n  reason: r\n', 'unknown-id', 1],
    [
      'a mutant twice for a level',
      '- mutant: X-1-lies\n  levels: [codec]\n  reason: r\n- mutant: X-1-lies\n  levels: [reactor, codec]\n  reason: s\n',
      'duplicate-id',
      5,
    ],
    ['no reason', '- mutant: X-1-lies\n  levels: [codec]\n', 'schema', 1],
    ['no level', '- mutant: X-1-lies\n  levels: []\n  reason: r\n', 'schema', 2],
    ['a level that there is not', '- mutant: X-1-lies\n  levels: [codecs]\n  reason: r\n', 'schema', 2],
  ])('refuses %s', (_what, text, code, line) => {
    expect(read(text)).toMatchObject({ type: 'error', error: { code, line } });
  });
});
