// `gossip-conformance list`: what there is of clauses, vectors, levels, profiles, invariants and operations.

import { relative } from 'node:path';
import { Argument, Command } from 'commander';
import { formatInputError } from '../input-error.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { plural } from '../reporters/summary.ts';
import { textTable } from '../reporters/text-table.ts';
import { EXIT } from '../run/report.ts';
import { LISTED, listingOf, type Listed, type Row, type Stock } from './listing.ts';
import { processOutput, writeJson, type Output } from './output.ts';

const cellOf = (value: Row[string] | undefined): string =>
  escapeControls(typeof value === 'object' ? value.join(', ') : String(value ?? ''));

const tableOf = (rows: readonly Row[], width: number | undefined): string => {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return textTable(columns, cells, columns.length, width)
    .map((line) => `${line}\n`)
    .join('');
};

/** Without a kind: how many there are of each. */
const overview = (stock: Stock): string =>
  LISTED.map((kind) => `${plural(listingOf(kind, stock).length, kind.replace(/s$/, ''))}\n`).join('');

const carryOut = async (kind: Listed | undefined, flags: { readonly json?: true }, output: Output): Promise<void> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') return output.complain(formatInputError(specification.error), EXIT.badInput);
  const stock: Stock = {
    ...specification.value,
    pathOf: (file) => relative(PACKAGE_ROOT, file),
  };
  if (flags.json === true) {
    const listed = kind === undefined ? LISTED : [kind];
    return writeJson(output, Object.fromEntries(listed.map((each) => [each, listingOf(each, stock)])));
  }
  output.write(kind === undefined ? overview(stock) : tableOf(listingOf(kind, stock), output.width));
};

/** The command. Without an argument it says how many there are of each kind. */
export const listCommand = (output: Output = processOutput): Command =>
  new Command('list')
    .summary('list clauses, vectors, levels, profiles, invariants or operations')
    .description('Lists what the suite consists of. Without an argument it counts.')
    .addArgument(new Argument('[what]', 'what to list').choices(LISTED))
    .option('--json', 'print the rows as JSON')
    .action((kind: Listed | undefined, flags: { readonly json?: true }) => carryOut(kind, flags, output));
