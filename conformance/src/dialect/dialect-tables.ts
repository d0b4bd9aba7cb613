// The tables of dialects.md: how each dialect counts, and clause by clause what it does where it is not Kardia's. They are written from
// the dialects and their variants, so that they cannot say anything else than what the reference does.

import { DIALECT_VARIANTS, type Variant } from '#impl';
import { DIALECTS, type Dialect, type DialectName, type NumberRange } from '#spec';
import { markdownTable } from '../reporters/markdown-text.ts';
import { withTables } from '../reporters/with-tables.ts';

/** The tables by the name that stands in their markers. */
export type DialectTables = Readonly<Record<'numbers' | 'clauses', readonly string[]>>;

const rangeText = ({ min, max }: NumberRange<number | string>): string => (min === max ? `${min}` : `${min} to ${max}`);

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** What a reader of scenarios must know of a dialect, a line each. */
const FACTS: readonly (readonly [name: string, of: (dialect: Dialect) => string])[] = [
  ['first round', ({ firstRound }) => `${firstRound}`],
  ['no round', ({ noRound }) => `${noRound}`],
  ['heights', ({ heights }) => rangeText(heights)],
  ['rounds', ({ rounds }) => rangeText(rounds)],
  ['validator indices', ({ indices }) => rangeText(indices)],
  ['a hash that is not there', ({ noHeader }) => (noHeader.hash === '' ? 'empty' : '32 zero bytes')],
  ['bytes of a signature', ({ signatureBytes }) => rangeText(signatureBytes)],
  [
    'bytes of every part but the last',
    ({ wholePartBytes }) => (wholePartBytes === undefined ? 'any' : `${wholePartBytes}`),
  ],
  ['own parts carry the round of', ({ ownPartsGoUnder }) => `the ${ownPartsGoUnder}`],
  ['deaf while syncing', ({ deafWhileSyncing }) => yesNo(deafWhileSyncing)],
  ['every send waits for the link', ({ everySendWaits }) => yesNo(everySendWaits)],
  ['further messages', ({ furtherMessages }) => furtherMessages.map((name) => `\`${name}\``).join(', ') || 'none'],
  ['vote extensions', ({ voteExtensions }) => yesNo(voteExtensions)],
];

const all = Object.values(DIALECTS);

/** A variant with the dialects that have it. */
interface Row {
  readonly variant: Variant;
  readonly dialects: ReadonlySet<string>;
}

const rowsOf = (): readonly Row[] => {
  const rows = new Map<string, { variant: Variant; dialects: Set<string> }>();
  for (const [dialect, variants] of Object.entries(DIALECT_VARIANTS))
    for (const variant of variants) {
      const row = rows.get(variant.id) ?? { variant, dialects: new Set() };
      row.dialects.add(dialect);
      rows.set(variant.id, row);
    }
  return [...rows.values()];
};

const FAMILY = Object.keys(DIALECT_VARIANTS) as readonly DialectName[];

/** Which dialects, in short: all of the family, or their names. */
const dialectsText = (dialects: ReadonlySet<string>): string =>
  dialects.size === FAMILY.length ? 'all' : FAMILY.filter((name) => dialects.has(name)).join(', ');

/** The lines of each table. */
export const dialectTables = (): DialectTables => ({
  numbers: markdownTable(
    ['', ...all.map(({ name }) => name)],
    FACTS.map(([name, of]) => [name, ...all.map(of)]),
  ),
  clauses: markdownTable(
    ['clauses', 'in the dialect', 'dialects', 'seen in', 'variant'],
    rowsOf().map(({ variant: { id, clauses, summary, source }, dialects }) => [
      clauses.join(', '),
      summary,
      dialectsText(dialects),
      source,
      `\`${id}\``,
    ]),
  ),
});

/** `text` with each table between its markers as it is now. Throws where a marker is missing. */
export const withDialectTables = (text: string): string => withTables(text, dialectTables());
