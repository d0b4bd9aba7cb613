// A table for terminals and log files: columns padded to their widest cell. Where a terminal is too narrow for that, cells are broken
// between words; where it is too narrow for their longest words, each row becomes a block of lines.

import wrapAnsi from 'wrap-ansi';

/** Blanks between two columns, where there is room for them and where there is little. */
const GAPS = [2, 1] as const;
const [GAP] = GAPS;

type Row = readonly string[];

const widest = (cells: Row): number => cells.reduce((width, cell) => Math.max(width, cell.length), 0);

const columnOf = (rows: readonly Row[], column: number): Row => rows.map((row) => row[column] ?? '');

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Rows as lines, each cell in its column. */
const inColumns = (
  rows: readonly Row[],
  {
    widths,
    leftColumns,
    gap,
  }: { readonly widths: readonly number[]; readonly leftColumns: number; readonly gap: number },
): readonly string[] =>
  rows.map((row) =>
    widths
      .map((width, column) =>
        column < leftColumns ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join(' '.repeat(gap))
      .trimEnd(),
  );

/** One row as several, none of whose cells is wider than its column. */
const broken = (row: Row, widths: readonly number[]): readonly Row[] => {
  const cells = widths.map((width, column) => wrapAnsi(row[column] ?? '', width).split('\n'));
  return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
    cells.map((lines) => lines[line] ?? ''),
  );
};

/** The longest word of each column: no column can be narrower. */
const leastWidths = (rows: readonly Row[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) => widest(columnOf(rows, column).flatMap((cell) => cell.split(' '))));

/** The widths with which all columns fit into `room`, the widest ones narrowed first; nothing where the longest words do not. */
const narrowed = (rows: readonly Row[], widths: readonly number[], room: number): readonly number[] | undefined => {
  const least = leastWidths(rows);
  if (sum(least) > room) return undefined;
  const fitting = [...widths];
  while (sum(fitting) > room) {
    const most = Math.max(...fitting.filter((width, column) => width > (least[column] ?? 0)));
    const column = fitting.findIndex((width, index) => width === most && width > (least[index] ?? 0));
    fitting[column] = most - 1;
  }
  return fitting;
};

/** The first cell, below it those of the others that hold something, with their names. */
const asBlock = (head: Row, [first = '', ...others]: Row): readonly string[] => {
  const names = head.slice(1);
  const width = widest(names);
  const named = others.map((cell, index) => ({ name: names[index] ?? '', cell })).filter(({ cell }) => cell !== '');
  return [first, ...named.map(({ name, cell }) => `  ${name.padEnd(width)}  ${cell}`)];
};

/**
 * `head` and `rows` as lines; the first `leftColumns` columns stand to the left, the others, which are numbers, to the right. `width` is that of
 * the terminal; without one a row is one line, however long.
 */
export const textTable = (
  head: Row,
  rows: readonly Row[],
  leftColumns: number,
  width: number = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const all = [head, ...rows];
  const widths = head.map((_, column) => widest(columnOf(all, column)));
  const roomOf = (gap: number): number => width - gap * (head.length - 1);
  for (const gap of GAPS) if (sum(widths) <= roomOf(gap)) return inColumns(all, { widths, leftColumns, gap });
  for (const gap of GAPS) {
    const fitting = narrowed(all, widths, roomOf(gap));
    if (fitting === undefined) continue;
    const lines = all.flatMap((row) => broken(row, fitting));
    return inColumns(lines, { widths: fitting, leftColumns, gap });
  }
  return rows.flatMap((row) => asBlock(head, row));
};

/**
 * A table whose columns are worth the same, all but the first `fixed`, which name the rows: where a terminal is too narrow for all of them
 * the table is given in several below each other, an empty line between them.
 */
export const bandedTable = (
  head: Row,
  rows: readonly Row[],
  fixed: number,
  width: number = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const all = [head, ...rows];
  const least = leastWidths(all).map((each) => each + GAP);
  const named = sum(least.slice(0, fixed)) - GAP;
  const bands: number[][] = [];
  for (let column = fixed; column < head.length; column += 1) {
    const band = bands.at(-1);
    const taken = [...(band ?? []), column].map((each) => least[each] ?? 0);
    if (band !== undefined && named + sum(taken) <= width) band.push(column);
    else bands.push([column]);
  }
  return bands.flatMap((band, index) => {
    const part = (row: Row): Row => [...row.slice(0, fixed), ...band.map((column) => row[column] ?? '')];
    const lines = textTable(part(head), rows.map(part), fixed + band.length, width);
    return index === 0 ? lines : ['', ...lines];
  });
};
