import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeptVectors } from './kept-vector.ts';

const IDS = new Set(['codec/words/max', 'codec/words/twice']);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  const file = join(folder, 'kept-for.yaml');
  writeFileSync(file, text);
  return readKeptVectors(IDS, file);
};

describe('readKeptVectors', () => {
  it('reads vectors and reasons', () => {
    expect(read('- vector: codec/words/max\n  reason: recorded\n')).toEqual({
      type: 'ok',
      value: [{ vector: 'codec/words/max', reason: 'recorded' }],
    });
  });

  it.each([
    ['a vector that there is not', '- vector: codec/words/min\n  reason: r\n', 'unknown-id', 1],
    ['a vector twice', `${'- vector: codec/words/max\n  reason: r\n'.repeat(2)}`, 'duplicate-id', 3],
    ['no reason', '- vector: codec/words/max\n', 'schema', 1],
    ['an unknown key', '- vector: codec/words/max\n  reason: r\n  link: x\n', 'schema', 3],
  ])('refuses %s', (_what, text, code, line) => {
    expect(read(text)).toMatchObject({ type: 'error', error: { code, line } });
  });
});
