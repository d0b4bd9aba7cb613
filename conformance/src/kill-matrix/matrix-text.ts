// The kill matrix for a terminal: a line a mutant, then what is idle, how long it took, who is blamed and what is wrong.

import type { Paint } from '../reporters/paint.ts';
import { countText, plural } from '../reporters/summary.ts';
import { textTable } from '../reporters/text-table.ts';
import { blamedText, shareText } from './blame-figures.ts';
import { isDead, type InvariantRow, type KillMatrix, type MatrixRow } from './kill-matrix.ts';
import { deathOf, figuresOf } from './matrix-figures.ts';

const NONE = '-';

const blamedCell = (row: MatrixRow): string => blamedText(row, ({ level, clause }) => `${level}:${clause}`, ' ');

const blamedLines = ({ blamed }: KillMatrix, width: number | undefined): readonly string[] =>
  textTable(
    ['level', 'mutants shown', 'blamed', '', 'pairs', 'both named', ''],
    blamed.map(({ level, shown, blamed: right, pairs, named }) => [
      level,
      String(shown),
      String(right),
      shareText(right, shown),
      String(pairs),
      String(named),
      shareText(named, pairs),
    ]),
    1,
    width,
  );

const mutantLines = (rows: readonly MatrixRow[], width: number | undefined): readonly string[] =>
  textTable(
    ['mutant', 'invariants', 'blamed', 'reference', 'golden record', 'vectors', 'ms'],
    rows.map((row) => [
      row.mutant,
      row.invariants.map(({ id, cases }) => (cases === undefined ? id : `${id}:${cases}`)).join(' '),
      blamedCell(row),
      String(row.kills.reference?.cases ?? NONE),
      String(row.records.length),
      String(row.vectors.length),
      (deathOf(row)?.ms ?? NaN).toFixed(1),
    ]),
    3,
    width,
  );

const invariantLines = (invariants: readonly InvariantRow[], width: number | undefined): readonly string[] =>
  textTable(
    ['invariant', 'name', 'kills', 'of what it guards'],
    invariants.map(({ id, name, kills, guarded }) => [id, name, String(kills.length), String(guarded.length)]),
    2,
    width,
  );

const figureLines = (matrix: KillMatrix): readonly string[] => {
  const { mutants, dead, by, medianCases, medianMs, mostMs } = figuresOf(matrix);
  return [
    `${countText(dead)} of ${plural(mutants, 'mutant')} dead`,
    ...by.map(({ name, kills }) => `${countText(kills).padStart(6)} by ${name}`),
    `median: ${plural(medianCases, 'scenario')}, ${medianMs.toFixed(1)} ms; the slowest:`,
    ...mostMs.map((row) => {
      const { ms, cases } = deathOf(row) ?? { ms: NaN, cases: NaN };
      return `${ms.toFixed(1).padStart(10)} ms, ${plural(cases, 'scenario')}  ${row.mutant}`;
    }),
  ];
};

/** Lines, ending with a newline. `width` is that of the terminal, if they are for one. */
export const matrixText = (matrix: KillMatrix, paint: Paint, width?: number): string => {
  const { rows, invariants, vectors, faults, seed, ms } = matrix;
  const killing = vectors.filter(({ kills }) => kills.length > 0).length;
  const blocks: readonly (readonly string[])[] = [
    mutantLines(rows, width),
    invariants.length === 0 ? [] : invariantLines(invariants, width),
    vectors.length === 0
      ? []
      : [
          `${countText(killing)} of ${plural(vectors.length, 'vector')} kill a mutant, ${countText(vectors.length - killing)} only pin situations or are kept for a reason`,
        ],
    figureLines(matrix),
    blamedLines(matrix, width),
    faults.map(({ code, message }) => paint('bad', `${code}: ${message}`)),
    [
      paint(
        faults.length === 0 ? 'good' : 'bad',
        `${rows.every(isDead) ? 'NO MUTANT SURVIVES' : 'MUTANTS SURVIVE'}: ${plural(faults.length, 'fault')} of the suite, ${(ms / 1000).toFixed(1)} s, seed ${seed}`,
      ),
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};
