// Prose, registry, reference and invariants speak of the same rules: what one names, the others know.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegistry, SPEC_FOLDER } from '#conformance';
import { ERRATA } from '#impl';
import { INVARIANTS } from '#spec';

const root = join(import.meta.dirname, '..');

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error(loaded.error.message);
const registry = loaded.value;

/** Families whose every clause is a sentence of the prose. */
const PROSE_FAMILIES = /^(BA|DM|PS|AL|WF|CR|PT|VS|HVS|CM|RX|GD|GC|GV|GH|QM|SL|NC)-/;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The sources below a folder, without their tests. */
const sources = (folder: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => [file, read(join(folder, file))]);

/** Ids in brackets: `[PS-ECC-4]`, `[AL-1] [PS-NRS-4]`. */
const bracketed = (text: string): readonly string[] =>
  [...text.matchAll(/\[([A-Z]{2,}(?:-[A-Z0-9]+)*-?[0-9]*[a-z]?)\](?!\()/g)].map(([, id]) => id as string);

/** Paragraphs and table rows of the prose without notes and examples, which bind nobody. */
const normative = ['spec/gossiping.md', 'spec/messages.md']
  .flatMap((file) => read(file).split(/\n\n|\n(?=\| )/))
  .filter((paragraph) => !/^\s*(Note|Example)/.test(paragraph));

describe('gossiping.md and messages.md', () => {
  const stated = normative.flatMap(bracketed);

  it('names no clause that the registry does not have', () => {
    expect(stated.filter((id) => !registry.knows(id))).toEqual([]);
  });

  it.each([...registry.clauses.keys()].filter((id) => PROSE_FAMILIES.test(id)))(
    'states %s in the words of RFC 2119',
    (id) => {
      const paragraphs = normative.filter((paragraph) => paragraph.includes(`[${id}]`));
      expect(paragraphs).not.toEqual([]);
      expect(paragraphs.join('\n')).toMatch(/\b(MUST|SHOULD|MAY)\b/);
    },
  );
});

describe('the reference', () => {
  const arms = sources('impl/src');
  const reported = new Set(
    arms.flatMap(([, text]) => [...text.matchAll(/'([A-Z]{2,}(?:-[A-Za-z0-9]+)+)'/g)].map(([, id]) => id as string)),
  );

  it('reports no clause that the registry does not have', () => {
    const clauses = [...reported].filter((id) =>
      /^(BA|DM|PS|AL|WF|CR|PT|VS|HVS|CM|RX|GD|GC|GV|GH|QM|SL|EV|CS)-/.test(id),
    );
    expect(clauses.length).toBeGreaterThan(150);
    expect(clauses.filter((id) => !registry.clauses.has(id))).toEqual([]);
  });

  it('has an arm for every clause that can be exercised', () => {
    const testable = [...registry.clauses.values()].filter(({ levels }) => levels.length > 0);
    expect(testable.map(({ id }) => id).filter((id) => !reported.has(id))).toEqual([]);
  });

  it('tags its arms with clauses that the registry has', () => {
    const unknown = arms.flatMap(([file, text]) =>
      text
        .split('\n')
        .filter((line) => line.trim().startsWith('// ['))
        .flatMap(bracketed)
        .filter((id) => !registry.knows(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('errata', () => {
  it('are in the registry, with the clauses that they change', () => {
    for (const { id, clauses } of ERRATA) {
      const erratum = registry.errata.get(id);
      expect(erratum).toMatchObject({ id });
      expect(clauses.filter((clause) => !registry.clauses.has(clause))).toEqual([]);
    }
  });
});

describe('invariants.md', () => {
  const text = read('spec/invariants.md');

  it.each(INVARIANTS.map(({ id, name }) => [id, name] as const))('states %s as %s', (id, name) => {
    expect(text).toContain(id);
    expect(text).toContain(name);
  });

  it.each(INVARIANTS.map(({ id, clauses }) => [id, clauses] as const))('says what %s guards', (id, clauses) => {
    const row = text.split('\n').find((line) => line.startsWith(`| ${id} |`));
    expect(row?.split('|').at(-2)?.trim()).toBe(clauses.join(', '));
  });

  it('guard clauses that the registry has', () => {
    expect(INVARIANTS.flatMap(({ clauses }) => clauses).filter((id) => !registry.clauses.has(id))).toEqual([]);
  });

  it('do not know the reference', () => {
    const importing = sources('spec/src/invariants').filter(([, source]) => /from '(#impl|.*impl\/)/.test(source));
    expect(importing).toEqual([]);
  });
});
