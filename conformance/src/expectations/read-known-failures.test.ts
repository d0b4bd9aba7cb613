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

describe('readKnownFailures', () => {
  it('reads clauses, vectors and invariants', () => {
    expect(
      read(
        `- {clause: PS-NRS-5, ${rest}}\n- {vector: peer_state/a/b, ${rest}}\n- {invariant: INV-S6, place: state, ${rest}}\n`,
      ),
    ).toEqual({
      type: 'ok',
      value: [
        { kind: 'clause', id: 'PS-NRS-5', reason: 'because', link: '#12' },
        { kind: 'vector', id: 'peer_state/a/b', reason: 'because', link: '#12' },
        { kind: 'invariant', id: 'INV-S6', place: 'state', reason: 'because', link: '#12' },
      ],
    });
    expect(read('[]\n')).toEqual({ type: 'ok', value: [] });
  });

  it.each([
    [
      'an unknown clause',
      `- {clause: BA-SUB, ${rest}}\n- clause: PS-NRS-6\n  reason: a\n  link: b\n`,
      'unknown-id',
      2,
      'PS-NRS-5',
    ],
    ['an invariant named as a clause', `- {clause: INV-S6, ${rest}}\n`, 'unknown-id', 1, 'clause'],
    ['an unknown key', `- {clause: BA-SUB, since: 1, ${rest}}\n`, 'schema', 1, 'since'],
    ['no reason', '- clause: BA-SUB\n  link: l\n', 'schema', 1, 'reason'],
    ['no link', '- clause: BA-SUB\n  reason: r\n', 'schema', 1, 'link'],
    ['nothing named', `- {${rest}}\n`, 'schema', 1, 'exactly one'],
    ['two things named', `- {clause: BA-SUB, invariant: INV-S6, ${rest}}\n`, 'schema', 1, 'exactly one'],
    ['a place that is a path', `- {clause: BA-SUB, place: state.a, ${rest}}\n`, 'schema', 1, 'one name'],
    ['a place beside a vector', `- {vector: peer_state/a/b, place: crash, ${rest}}\n`, 'schema', 1, 'no place'],
    ['the same twice', `- {clause: BA-SUB, ${rest}}\n- {clause: BA-SUB, ${rest}}\n`, 'duplicate-id', 2, 'once'],
    ['a mapping', 'clause: BA-SUB\n', 'schema', 1, 'a list'],
    ['an alias', `- &a {clause: BA-SUB, ${rest}}\n- *a\n`, 'yaml', 1, 'anchor'],
    ['an empty file', '', 'yaml', 1, 'document'],
  ])('refuses %s', (_, text, code, line, hint) => {
    const result = read(text);
    expect(result).toMatchObject({ type: 'error', error: { code, line } });
    expect(result.type === 'error' && result.error.message).toContain(hint);
  });
});
