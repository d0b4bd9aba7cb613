import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { readMatrixFile } from './read-matrix-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matrix-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  const file = join(folder, 'matrix.yaml');
  writeFileSync(file, text);
  return readMatrixFile(file);
};

describe('readMatrixFile', () => {
  it('names folders and files from where the list stands', () => {
    const text =
      '- name: a\n  command: ./a\n- name: b\n  command: ./b\n  cwd: sub\n  profile: kardia\n  levels: [codec]\n  runs: 3\n  expect: k.yaml\n  build: {command: go build ., cwd: src}\n';
    expect(read(text)).toEqual({
      type: 'ok',
      value: [
        { name: 'a', command: './a', cwd: folder },
        {
          name: 'b',
          command: './b',
          cwd: join(folder, 'sub'),
          profile: 'kardia',
          levels: ['codec'],
          runs: 3,
          expect: join(folder, 'k.yaml'),
          build: { command: 'go build .', cwd: join(folder, 'src') },
        },
      ],
    });
  });

  it('builds where the adapter runs, if no other folder is named', () => {
    const read_ = read('- name: a\n  command: ./a\n  cwd: sub\n  build: {command: make}\n');
    expect(read_).toMatchObject({ value: [{ build: { command: 'make', cwd: join(folder, 'sub') } }] });
  });

  it.each([
    ['[]\n', 1, 'expected'],
    ['- name: a\n  command: x\n- name: a\n  command: z\n', 3, 'expected a once'],
    ['- name: a\n  command: x\n  profile: kardiaa\n', 3, 'the nearest are kardia'],
    ['- name: a\n  command: x\n  comand: make\n', 3, 'comand'],
    ['- name: a\n', 1, 'command'],
    [`- name: a\n  command: ' '\n`, 2, 'expected the command of a program'],
    [`- name: a\n  command: '""'\n`, 2, 'expected the command of a program'],
    [`- name: a\n  command: x\n  build: {command: ''}\n`, 3, 'command'],
    [`- name: a\n  command: x\n  build: {command: ' '}\n`, 3, 'expected the command of a program'],
    ['- name: a\n  command: x\n  levels: [wal]\n', 3, 'bit_array'],
  ])('says where %j is wrong', (text, line, message) => {
    const result = read(text);
    expect(result).toMatchObject({ type: 'error', error: { line } });
    expect(result.type === 'error' && result.error.message).toContain(message);
  });

  it("reads the repository's own list", () => {
    const result = readMatrixFile(join(PACKAGE_ROOT, 'adapters/matrix.yaml'));
    expect(result.type === 'ok' && result.value.map(({ name }) => name)).toContain('reference');
  });
});
