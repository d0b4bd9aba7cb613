// Traces are read line by line, and a bad line is named.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInputError } from '../input-error.ts';
import { VECTORS_FOLDER } from '../package-root.ts';
import { readTrace } from './read-trace.ts';

const LINE = JSON.stringify({
  scenario: {
    id: 'walk/0',
    title: '',
    level: 'bit_array',
    clauses: [],
    setup: { arrays: { a: 'x' } },
    steps: [{ size: { array: 'a' } }, { size: { array: 'a' } }],
  },
  observation: { id: 'walk/0', steps: [{ value: 1, state: { a: 'x' } }, { crash: 'why' }] },
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trace-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const UNNAMED_BLOCK = JSON.stringify({
  scenario: {
    id: 'walk/1',
    title: '',
    level: 'reactor',
    clauses: [],
    setup: {
      chain_id: 'c',
      initial_height: 1,
      validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }],
      blocks: {},
      store: [],
      node: {
        height: 5,
        round: 1,
        step: 3,
        proposal: null,
        parts: { block: 'constructor', have: 'x' },
        votes: [],
        last_commit: null,
      },
    },
    steps: [],
  },
  observation: { id: 'walk/1', steps: [] },
});

/** The ids of the lines, then the error if there is one. */
const read = async (name: string, content: string | Uint8Array): Promise<readonly string[]> => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return lines(file);
};

const lines = async (file: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const line of readTrace(file))
    found.push(line.type === 'ok' ? line.value.scenario.id : formatInputError(line.error).replace(`${folder}/`, ''));
  return found;
};

describe('readTrace', () => {
  it('refuses a scenario that cannot be set up, with its line', async () => {
    const [first, error = ''] = await read('unnamed.jsonl', `${LINE}\n${UNNAMED_BLOCK}\n`);
    expect(first).toBe('walk/0');
    expect(error).toContain('unnamed.jsonl:2: ');
    expect(error).toContain('expected a scenario that can be set up: setup: no block is named "constructor"');
  });

  it('reads plain and packed lines, with and without a last newline', async () => {
    expect(await read('a.jsonl', `${LINE}\n${LINE}\n`)).toEqual(['walk/0', 'walk/0']);
    expect(await read('a.jsonl.gz', gzipSync(`${LINE}\n${LINE}`))).toEqual(['walk/0', 'walk/0']);
  });

  it.each([
    ['{"a": 1', /^a.jsonl:2: expected a JSON text in UTF-8/],
    ['', /^a.jsonl:2: expected a JSON text/],
    ['[]', /^a.jsonl:2: expected a mapping, found \[\]/],
    [LINE.replace('"observation"', '"observed"'), /^a.jsonl:2: observation: expected a mapping, but it is missing/],
    [
      LINE.replace('"title"', '"__proto__":{},"title"'),
      /^a.jsonl:2: expected JSON .* found scenario: the key "__proto__"$/,
    ],
    [LINE.replace('"value":1', '"value":2,"value":1'), /found observation.steps\[0\]: the key "value" twice$/],
    [LINE.replace('"value":1', `"value":${'['.repeat(20_000)}${']'.repeat(20_000)}`), /nested more than 32 deep$/],
    [
      LINE.replace('"value":1', '"value":1e400'),
      /^a.jsonl:2: observation.steps\[0\].value: expected .*found Infinity$/,
    ],
    [
      LINE.replace('"value":1', '"value":{"0":1}'),
      /^a.jsonl:2: observation.steps\[0\].value: expected .*found {"0":1}$/,
    ],
    [
      LINE.replace('"value":1', '"value":1,"slept":3'),
      /^a.jsonl:2: observation.steps\[0\].slept: expected no such key/,
    ],
    [
      LINE.replace('"size":{"array":"a"}', '"size":{"array":"A"}'),
      /^a.jsonl:2: scenario.steps\[0\].size.array: expected the name of an array/,
    ],
    [
      LINE.replace('"size":', '"sizes":'),
      /^a.jsonl:2: scenario.steps\[0\].sizes: expected an operation of level bit_array/,
    ],
    [LINE.replace('"size":', '"get":{},"size":'), /^a.jsonl:2: scenario.steps\[0\]: expected one key/],
    [LINE.replace('"value":1', '"valve":1'), /^a.jsonl:2: observation.steps\[0\].value: expected .* missing$/],
    [
      LINE.replace('"state":{"a":"x"}', '"state":{"a":"x64_6"}'),
      /^a.jsonl:2: observation.steps\[0\].state.a: expected a bit array/,
    ],
    [
      LINE.replace(',{"crash":"why"}', ''),
      /^a.jsonl:2: observation.steps: expected one result a step, up to a crash: 2, found 1/,
    ],
    [
      LINE.replace('"id":"walk/0","steps":[{"value"', '"id":"walk/1","steps":[{"value"'),
      /^a.jsonl:2: observation.id: expected the id/,
    ],
    [
      LINE.replace('"x"}},"steps"', '{"bits":9007199254740993,"elems":[]}}},"steps"'),
      /^a.jsonl:2: scenario.setup.arrays.a.bits: expected/,
    ],
  ])('names the line of %s', async (line, error) => {
    const [first, second, ...rest] = await read('a.jsonl', `${LINE}\n${line}\n${LINE}\n`);
    expect(first).toBe('walk/0');
    expect(second).toMatch(error);
    expect(rest).toEqual([]);
  });

  it('refuses a trace without lines', async () => {
    expect(await read('a.jsonl', '')).toEqual(['a.jsonl:1: expected a line of {scenario, observation}, found nothing']);
  });

  it('refuses what is not gzip, and gzip that breaks off', async () => {
    expect(await read('a.jsonl.gz', LINE)).toEqual([
      expect.stringMatching(/^a.jsonl.gz:1: expected a whole gzip file/),
    ]);
    const packed = gzipSync(`${LINE}\n`.repeat(100));
    expect((await read('a.jsonl.gz', packed.subarray(0, -20))).at(-1)).toMatch(/expected a whole gzip file/);
  });

  it('reports a file that is not there', async () => {
    expect(await lines(join(folder, 'none.jsonl.gz'))).toEqual([
      expect.stringMatching(/^none.jsonl.gz:1: expected a readable file/),
    ]);
  });

  it.each([
    ['bit_array', 2000],
    ['peer_state', 3000],
    ['codec', 4000],
    ['vote_set', 300],
    ['reactor', 600],
  ])('reads all recorded walks of %s', async (level, count) => {
    const found = await lines(join(VECTORS_FOLDER, `kardia/walks/${level}.jsonl.gz`));
    expect(found.length).toBe(count);
    expect(found.filter((id) => id.includes(': expected'))).toEqual([]);
  });
});
