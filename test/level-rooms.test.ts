// Outside `levels/` no file of the suite asks which level it deals with: what is peculiar to one is in its room.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LEVELS } from '#spec';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '../conformance/src');

const names = LEVELS.join('|');

/** A level compared with a name, in either order, in a `case` or in a list that is asked whether it has the level. */
const COMPARISONS = [
  new RegExp(`[!=]==?\\s*['"\`](?:${names})['"\`]`),
  new RegExp(`['"\`](?:${names})['"\`]\\s*[!=]==?`),
  new RegExp(`case\\s+['"\`](?:${names})['"\`]`),
  new RegExp(`['"\`](?:${names})['"\`][^\\n]*\\]\\.includes\\(`),
];

const comparesLevel = (line: string): boolean => COMPARISONS.some((comparison) => comparison.test(line));

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

describe('the rooms of the levels', () => {
  it('are the only places that know levels by name', () => {
    const found = sources
      .filter((file) => !file.startsWith(`levels${sep}`))
      .flatMap((file) =>
        readFileSync(join(SOURCES, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => (comparesLevel(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it.each([
    "if (level === 'reactor') return;",
    "if (scenario.level !== 'peer_state') return;",
    "return 'codec' === level;",
    "    case 'vote_set':",
    "if (['bit_array', 'codec'].includes(level)) return;",
  ])('would be found out by %s', (line) => {
    expect(comparesLevel(line)).toBe(true);
  });

  it('cover every source file that there is', () => {
    expect(sources.length).toBeGreaterThan(200);
  });
});
