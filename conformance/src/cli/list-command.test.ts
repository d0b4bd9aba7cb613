import { PROFILES } from '#impl';
import { INVARIANTS, LEVELS, OPERATIONS } from '#spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand, type Ran } from '../../../test/reports/run-command.ts';
import { listCommand } from './list-command.ts';
import { LISTED, type Row } from './listing.ts';

const list = (...words: readonly string[]): Promise<Ran> => runCommand(listCommand, words);

let all: Readonly<Record<string, readonly Row[]>> = {};
beforeAll(async () => {
  all = JSON.parse((await list('--json')).out) as typeof all;
});

describe('list', { timeout: 600_000 }, () => {
  it('counts each kind where none is asked for', async () => {
    const { out, code } = await list();
    expect(code).toBe(0);
    expect(out).toContain(`${LEVELS.length} levels\n${Object.keys(PROFILES).length} profiles\n`);
    expect(out).toContain(`${INVARIANTS.length} invariants\n`);
    expect(out).toMatch(/^\d+ clauses\n[\d,]+ vectors\n/);
  });

  it.each(LISTED)('lists %s, a line each below the names of the columns', async (kind) => {
    const items = all[kind] ?? [];
    expect(items.length).toBeGreaterThan(0);
    const lines = (await list(kind)).out.trimEnd().split('\n');
    expect(lines).toHaveLength(items.length + 1);
    expect(lines[0]?.split(/ +/)).toEqual(Object.keys(items[0] ?? {}));
    for (const [index, item] of items.entries()) expect(lines[index + 1]).toContain(String(Object.values(item)[0]));
  });

  it('gives each row of a kind the same columns', () => {
    for (const kind of LISTED) {
      const columns = (all[kind] ?? []).map((row) => Object.keys(row).join());
      expect(new Set(columns).size).toBe(1);
    }
  });

  it('lists every operation with its arguments', () => {
    const operations = all['operations'] ?? [];
    expect(operations.map(({ operation }) => operation)).toEqual(
      LEVELS.flatMap((level) => Object.keys(OPERATIONS[level])),
    );
    expect(operations).toContainEqual({
      level: 'peer_state',
      operation: 'apply_has_vote',
      arguments: ['height', 'round', 'type', 'index'],
    });
  });

  it('says what a profile is', () => {
    expect(all['profiles']).toContainEqual({ profile: 'kardia', meaning: 'the specification' });
  });

  it('gives all kinds as JSON where none is asked for', async () => {
    expect(Object.keys(all)).toEqual(LISTED);
    expect(JSON.parse((await list('levels', '--json')).out)).toEqual({ levels: all['levels'] });
  });

  it('refuses another kind', async () => {
    await expect(list('mutants')).rejects.toThrow(/Allowed choices are clauses, vectors, levels/);
  });
});
