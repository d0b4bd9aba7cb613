import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnownFailures } from './read-known-failures.ts';

const IDS = {
  clause: new Set(['PS-NRS-5', 'BA-SUB']),
  vector: new Set(['peer_state/a/b']),
  invariant: new Set(['INV-S6']),
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'known-failures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (text: string) => {
  const file = join(folder, 'known.yaml');
  writeFileSync(file, text);
  return readKnownFailures(file, IDS);
};

const rest = 'reason: because, link: "#12"';
const here = `place: state, operation: sub, ${rest}`;

describe('readKnownFailures', () => {
  it('reads clauses, vectors and invariants', () => {
    const lines = [
      `- {clause: PS-NRS-5, place: last_commit, operation: any, ${rest}}`,
      `- {vector: peer_state/a/b, ${rest}}`,
      `- {invariant: INV-S6, place: any, operation: tick, routine: data, ${rest}}`,
      `- {clause: BA-SUB, place: slept, operation: tick, routine: any, ${rest}}`,
    ];
    const tracked = { reason: 'because', link: '#12' };
    expect(read(lines.join('\n'))).toEqual({
      type: 'ok',
      value: [
        { kind: 'clause', id: 'PS-NRS-5', where: { places: ['last_commit'], operation: 'any' }, ...tracked },
        { kind: 'vector', id: 'peer_state/a/b', ...tracked },
        { kind: 'invariant', id: 'INV-S6', where: { places: ['any'], operation: 'tick', routine: 'data' }, ...tracked },
        { kind: 'clause', id: 'BA-SUB', where: { places: ['slept'], operation: 'tick', routine: 'any' }, ...tracked },
      ],
    });
    expect(read('[]\n')).toEqual({ type: 'ok', value: [] });
  });

  it('reads several places of one entry', () => {
    const where = { places: ['error', 'value'], operation: 'decode' };
    expect(read(`- {clause: BA-SUB, place: [error, value], operation: decode, ${rest}}`)).toMatchObject({
      value: [{ where }],
    });
  });

  it('takes one clause at several places, operations and routines', () => {
    const places = ['state', 'crash'].map((place) => `- {clause: BA-SUB, place: ${place}, operation: sub, ${rest}}`);
    const routines = ['data', 'votes'].map(
      (routine) => `- {clause: BA-SUB, place: crash, operation: tick, routine: ${routine}, ${rest}}`,
    );
    expect(read([...places, ...routines].join('\n'))).toMatchObject({ type: 'ok' });
  });

  it.each([
    [
      'an unknown clause',
      `- {clause: BA-SUB, ${here}}\n- clause: PS-NRS-6\n  reason: a\n  link: b\n`,
      'unknown-id',
      2,
      'PS-NRS-5',
    ],
    ['an invariant named as a clause', `- {clause: INV-S6, ${here}}\n`, 'unknown-id', 1, 'clause'],
    ['an unknown key', `- {clause: BA-SUB, since: 1, ${here}}\n`, 'schema', 1, 'since'],
    ['no reason', '- clause: BA-SUB\n  link: l\n', 'schema', 1, 'reason'],
    ['no link', '- clause: BA-SUB\n  reason: r\n', 'schema', 1, 'link'],
    ['nothing named', `- {${here}}\n`, 'schema', 1, 'exactly one'],
    ['two things named', `- {clause: BA-SUB, invariant: INV-S6, ${here}}\n`, 'schema', 1, 'exactly one'],
    ['no place', `- {clause: BA-SUB, operation: sub, ${rest}}\n`, 'schema', 1, 'expected place beside clause BA-SUB'],
    ['no operation', `- {invariant: INV-S6, place: crash, ${rest}}\n`, 'schema', 1, 'expected operation beside inv'],
    [
      'a tick of no routine',
      `- {clause: BA-SUB, place: crash, operation: tick, ${rest}}\n`,
      'schema',
      1,
      'data or votes or maj23, or any for all',
    ],
    [
      'a routine of what is no iteration',
      `- {clause: BA-SUB, place: crash, operation: sub, routine: data, ${rest}}\n`,
      'schema',
      1,
      'beside operation tick only',
    ],
    [
      'an unknown routine',
      `- clause: BA-SUB\n  place: crash\n  operation: tick\n  routine: gossip\n  ${rest.replace(', ', '\n  ')}\n`,
      'schema',
      4,
      'found "gossip"',
    ],
    [
      'a place that is a path',
      `- {clause: BA-SUB, place: state.a, operation: sub, ${rest}}\n`,
      'schema',
      1,
      'the nearest are state',
    ],
    [
      'a place of another spelling',
      `- {clause: BA-SUB, place: precomits, operation: sub, ${rest}}\n`,
      'schema',
      1,
      'found "precomits"; the nearest are precommits',
    ],
    [
      'an operation of no level',
      `- {clause: BA-SUB, place: crash, operation: subtract, ${rest}}\n`,
      'schema',
      1,
      'found "subtract"; the nearest are sub',
    ],
    [
      'an operation that steers the terminal',
      `- {clause: BA-SUB, place: crash, operation: "a\\e[2Jb", ${rest}}\n`,
      'schema',
      1,
      String.raw`found "a\u001b[2Jb"`,
    ],
    ['no places', `- {clause: BA-SUB, place: [], operation: sub, ${rest}}\n`, 'schema', 1, 'place'],
    [
      'a wrong place among others',
      `- {clause: BA-SUB, place: [error, values], operation: sub, ${rest}}\n`,
      'schema',
      1,
      'value',
    ],
    [
      'one twice',
      `- {clause: BA-SUB, place: [error, error], operation: sub, ${rest}}\n`,
      'schema',
      1,
      'each place once',
    ],
    [
      'any among others',
      `- {clause: BA-SUB, place: [error, any], operation: sub, ${rest}}\n`,
      'schema',
      1,
      'any alone',
    ],
    ['a place beside a vector', `- {vector: peer_state/a/b, place: crash, ${rest}}\n`, 'schema', 1, 'no place'],
    [
      'an operation beside a vector',
      `- {vector: peer_state/a/b, operation: or, ${rest}}\n`,
      'schema',
      1,
      'no operation',
    ],
    ['the same twice', `- {clause: BA-SUB, ${here}}\n- {clause: BA-SUB, ${here}}\n`, 'duplicate-id', 2, 'once'],
    ['a mapping', 'clause: BA-SUB\n', 'schema', 1, 'a list'],
    ['an alias', `- &a {clause: BA-SUB, ${here}}\n- *a\n`, 'yaml', 1, 'anchor'],
    ['an empty file', '', 'yaml', 1, 'document'],
  ])('refuses %s', (_, text, code, line, hint) => {
    const result = read(text);
    expect(result).toMatchObject({ type: 'error', error: { code, line } });
    expect(result.type === 'error' && result.error.message).toContain(hint);
  });
});
