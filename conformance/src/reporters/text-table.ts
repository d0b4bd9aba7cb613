// A table for terminals and log files: columns padded to their widest cell.

/** `head` and `rows` as lines; the first `leftColumns` columns stand to the left, the others, which are numbers, to the right. */
export const textTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  leftColumns: number,
): readonly string[] => {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column < leftColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
};
