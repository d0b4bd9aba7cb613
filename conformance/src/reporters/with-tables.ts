// Pages whose tables are written from what the program knows, each between a marker with its name and a marker for its end.

const startOf = (name: string): string => `<!-- table: ${name} -->`;
const END = '<!-- end of table -->';

/** `page` with each table between its markers as it is now. Throws where a marker is missing. */
export const withTables = (page: string, tables: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(tables).reduce((text, [name, lines]) => {
    const start = text.indexOf(startOf(name));
    const end = text.indexOf(END, start);
    if (start < 0 || end < 0) throw new Error(`expected ${startOf(name)} and ${END} in the page`);
    return `${text.slice(0, start)}${[startOf(name), '', ...lines, '', ''].join('\n')}${text.slice(end)}`;
  }, page);
