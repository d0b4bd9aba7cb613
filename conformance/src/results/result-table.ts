// The table of results in adapter-protocol.md: what stands in the result of each operation, written from the registry of shapes.

import { LEVELS, RESULTS, type ResultShape } from '#spec';
import { markdownTable } from '../reporters/markdown-text.ts';
import { withTables } from '../reporters/with-tables.ts';
import { describeValue } from './describe-value.ts';

const BESIDE = ['state', 'sends', 'forwarded', 'stopped', 'slept', 'peers'] as const;

const ERRORS = { instead: 'may be', beside: 'may be, beside the value' } as const;

const errorText = ({ fails }: ResultShape): string => (fails === undefined ? '' : ERRORS[fails]);

const besideText = ({ done }: ResultShape): string =>
  BESIDE.filter((key) => Object.hasOwn(done.shape, key))
    .map((key) => `\`${key}\``)
    .join(', ');

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/** The lines of the table. */
export const resultTable = (): readonly string[] =>
  markdownTable(
    ['level', 'operation', '`value`', '`error`', 'beside them'],
    LEVELS.flatMap((level) =>
      Object.entries(RESULTS[level]).map(([operation, shape]) => [
        `\`${level}\``,
        `\`${operation}\``,
        code(shape.value === undefined ? '' : describeValue(shape.value)),
        errorText(shape),
        besideText(shape),
      ]),
    ),
  );

/** The text of adapter-protocol.md with the table as it is now. Throws where its markers are missing. */
export const withResultTable = (page: string): string => withTables(page, { results: resultTable() });
