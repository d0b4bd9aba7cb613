// How the cells of a matrix are written: a mark and a number for each kind of clause, so that no kind is told by colour alone.

import type { Cell, Matrix, Ran } from '../matrix/matrix.ts';
import { EXIT } from '../run/report.ts';
import { countText, plural } from './summary.ts';

/** The kinds, gravest first, each with its mark and what it means. */
const KINDS: readonly {
  readonly kind: keyof Cell;
  readonly mark: string;
  readonly word: string;
  readonly meaning: string;
}[] = [
  { kind: 'violated', mark: '✗', word: 'deviating', meaning: 'deviates, and no list of known deviations names it' },
  { kind: 'known', mark: '△', word: 'known to deviate', meaning: 'deviates, as its list of known deviations says' },
  { kind: 'conforms', mark: '✓', word: 'conforming', meaning: 'was exercised, and nothing was objected to' },
  {
    kind: 'untested',
    mark: '·',
    word: 'untested',
    meaning:
      'not tested: of a level that the adapter does not drive or was not judged at, beyond a limit that it declares, not reached, such that no test can show it, or in doubt because one of its vectors fails over another clause',
  },
];

/** The mark of an implementation that was not run. */
export const NOT_RUN = '–';

/** One line for each mark. */
export const legend = (): readonly string[] => [
  ...KINDS.map(({ mark, meaning }) => `${mark} ${meaning}`),
  `${NOT_RUN} the implementation was not run`,
];

/** The kinds that a cell has any clauses of, gravest first. */
export const partsOf = (
  cell: Cell,
): readonly { readonly mark: string; readonly word: string; readonly kind: keyof Cell; readonly count: number }[] =>
  KINDS.map(({ kind, mark, word }) => ({ kind, mark, word, count: cell[kind] })).filter(({ count }) => count > 0);

/** `✗ 1 △ 2 ✓ 5`. */
export const cellText = (cell: Cell | null): string =>
  cell === null
    ? NOT_RUN
    : partsOf(cell)
        .map(({ mark, count }) => `${mark} ${count}`)
        .join(' ');

/** What the matrix was made with, in one sentence. */
export const effortText = ({ suite, seed, runs }: Matrix): string =>
  `Each implementation was given the golden vectors of its dialect and ${runs === undefined ? 'the default number of generated scenarios' : plural(runs, 'generated scenario')} a level, drawn from seed ${seed}, by ${suite}, if no other number stands beside it.`;

const ownEffort = ({ runs }: Ran): string => {
  if (runs === undefined) return '';
  return runs === 0 ? ' (golden vectors alone)' : ` (${plural(runs, 'generated scenario')} a level)`;
};

const verdictText = ({ exitCode, deviations }: Ran): string => {
  switch (exitCode) {
    case EXIT.conforms:
      return deviations.length === 0 ? 'conforms' : 'deviates as listed';
    case EXIT.nonConformance:
      return 'deviates';
    case EXIT.nothingTested:
      return 'tested too little';
    default:
      return 'failed as a program';
  }
};

/** The head of the table of implementations, and a row for each. */
export const implementationRows = ({
  implementations,
}: Matrix): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => ({
  head: ['implementation', 'is', 'judged by', 'verdict', 'levels', 'scenarios judged', 'not supported', 'not sent'],
  rows: implementations.map((each) => {
    if (each.type === 'not-run')
      return [each.name, NOT_RUN, NOT_RUN, `not run: ${each.reason}`, NOT_RUN, NOT_RUN, NOT_RUN, NOT_RUN];
    const { name, subject, profile, levels } = each;
    const sum = (key: 'judged' | 'unsupported' | 'notSent'): number =>
      levels.reduce((total, level) => total + level[key], 0);
    return [
      name,
      `${subject.name} ${subject.version} (${subject.language}, ${subject.dialect})`,
      `${profile}${ownEffort(each)}`,
      verdictText(each),
      levels.map(({ level }) => level).join(', '),
      countText(sum('judged')),
      countText(sum('unsupported')),
      countText(sum('notSent')),
    ];
  }),
});
