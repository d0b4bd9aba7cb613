// The registries of the specification are read whole, and what is wrong in one is named.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInputError } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from './load-registry.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The error after the first `from` of `file` was replaced. */
const errorAfter = (file: string, from: string, to: string): string => {
  for (const name of ['clauses.yaml', 'faults.yaml']) cpSync(join(SPEC_FOLDER, name), join(folder, name));
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  const registry = loadRegistry(folder);
  return registry.type === 'error' ? formatInputError(registry.error).slice(folder.length + 1) : 'accepted';
};

describe('loadRegistry', () => {
  it('reads clauses, faults and errata, and knows the invariants', () => {
    const registry = loadRegistry(SPEC_FOLDER);
    if (registry.type === 'error') throw new Error(formatInputError(registry.error));
    const { clauses, faults, errata, knows } = registry.value;
    expect(clauses.get('PS-ECC-4')?.level).toBe('MUST');
    expect(faults.get('BUG-1')?.errata).toEqual(['ER-13']);
    expect(errata.get('ER-13')?.clauses).toContain('PS-NRS-5');
    expect(['BA-SUB', 'RP-4', 'INV-S6', 'INV-T15', 'PS-ECC-44', 'ER-13', 'toString'].map(knows)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    [
      'clauses.yaml',
      'level: MUST',
      'level: OUGHT',
      /^clauses.yaml:6: clauses\[0\].level: expected "MUST", "SHOULD" or "MAY", found "OUGHT"/,
    ],
    [
      'clauses.yaml',
      '  - id: BA-SIZE',
      '  - id: BA-NEW',
      /^clauses.yaml:\d+: clauses\[1\].id: expected an id that is not taken, found BA-NEW again/,
    ],
    [
      'clauses.yaml',
      'heading:',
      'headings:',
      /^clauses.yaml:\d+: clauses\[0\].heading: expected a text, but it is missing/,
    ],
    [
      'faults.yaml',
      'treatment: erratum',
      'treatment: cure',
      /^faults.yaml:\d+: faults\[0\].treatment: expected "erratum", "hazard" or "note"/,
    ],
    [
      'faults.yaml',
      '  - id: RP-2',
      '  - id: RP-1',
      /^faults.yaml:\d+: faults\[1\].id: expected an id that is not taken/,
    ],
    [
      'faults.yaml',
      'errata:\n  - id: ER-01',
      'errata:\n  - id: BA-NEW',
      /^faults.yaml:\d+: errata\[0\].id: expected an id that is not taken/,
    ],
  ])('refuses %s with %s as %s', (file, from, to, error) => {
    expect(errorAfter(file, from, to)).toMatch(error);
  });

  it('reports a folder without registries', () => {
    const registry = loadRegistry(join(folder, 'none'));
    expect(registry.type === 'error' && registry.error.code).toBe('unreadable');
  });
});
