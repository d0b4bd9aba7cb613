import { describe, expect, it } from 'vitest';
import { bandedTable, textTable } from './text-table.ts';

const HEAD = ['id', 'what it says', 'count'];
const ROWS = [
  ['A-1', 'one two three four five six', '1'],
  ['A-2', '', '23'],
];

describe('textTable', () => {
  it('gives each row a line where no width is known, or where there is room', () => {
    const lines = ['id   what it says                 count', 'A-1  one two three four five six      1'];
    expect(textTable(HEAD, ROWS.slice(0, 1), 2)).toEqual(lines);
    expect(textTable(HEAD, ROWS.slice(0, 1), 2, 39)).toEqual(lines);
  });

  it('sets columns closer before it breaks a cell', () => {
    expect(textTable(HEAD, ROWS, 2, 37)[1]).toBe('A-1 one two three four five six     1');
  });

  it('breaks cells between words where a line is too long', () => {
    expect(textTable(HEAD, ROWS, 2, 28)).toEqual([
      'id   what it says      count',
      'A-1  one two three         1',
      '     four five six',
      'A-2                       23',
    ]);
  });

  it('makes a block of each row where its longest words do not stand side by side', () => {
    expect(textTable(HEAD, ROWS, 2, 12)).toEqual([
      'A-1',
      '  what it says  one two three four five six',
      '  count         1',
      'A-2',
      '  count         23',
    ]);
  });
});

describe('bandedTable', () => {
  it('is one table where it fits, else several with the rows named in each', () => {
    const [head, rows] = [['of', 'first', 'second', 'third'], [['x', '1', '2', '3']]];
    expect(bandedTable(head, rows, 1)).toEqual(['of  first  second  third', 'x   1      2       3']);
    expect(bandedTable(head, rows, 1, 18)).toEqual(['of  first  second', 'x   1      2', '', 'of  third', 'x   3']);
  });
});
