// The story of a scenario as indented lines: one for each operation, below it what changed, came back, fired and was objected to.
import { addCount } from '../add-count.ts';

import { argumentsText } from './value-text.ts';
import { sameJson } from '../oracles/compare-results.ts';
import type { Finding, OracleName } from '../oracles/finding.ts';
import { clauseLine, findingRows, oracleText, type TextOf } from './finding-text.ts';
import type { NarratedStep } from './narrate.ts';
import type { Paint } from './paint.ts';
import { stepRows, type StepRow } from './step-rows.ts';

/** How a story is written. */
export interface NarrationStyle {
  readonly paint: Paint;
  readonly textOf: TextOf;
  /** Leaves the objections out, where they stand elsewhere; the step is marked all the same. */
  readonly bare?: boolean;
}

const NAME_WIDTH = 27;

const row = (name: string, text: string): string => `         ${name.padEnd(NAME_WIDTH)} ${text}`;

/** A row of what the step did; a tilde before it where it is not what was expected. */
const resultRow = ({ name, text, differs }: StepRow, paint: Paint): string =>
  differs ? paint('bad', row(name, text).replace(/^ {9}/, '       ~ ')) : row(name, text);

/** `PS-NRS-1 BA-SET x3`: in the order of the first firing. */
const firedText = (fired: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const clause of fired) addCount(counts, clause);
  return [...counts].map(([clause, count]) => (count === 1 ? clause : `${clause} x${count}`)).join(' ');
};

/** The order in which objections to one step are told: who knows the clause best comes first. */
const ORACLES: readonly OracleName[] = ['process', 'reference', 'invariant', 'golden-record'];

/** Whether the record only repeats what the reference says. */
const repeats = (finding: Finding, told: Finding): boolean =>
  finding.oracle === 'golden-record' &&
  told.oracle === 'reference' &&
  finding.place === told.place &&
  sameJson(finding.expected, told.expected);

const findingLines = (findings: readonly Finding[], { paint, textOf }: NarrationStyle): readonly string[] =>
  ORACLES.flatMap((oracle) => findings.filter((finding) => finding.oracle === oracle))
    .filter((finding) => !findings.some((told) => repeats(finding, told)))
    .flatMap((finding) => [
      paint('bad', `       ! ${clauseLine(finding.clause, textOf)}`),
      ...findingRows(finding).map(([name, text]) => row(name, text)),
      ...findings.filter((other) => repeats(other, finding)).map((other) => row('also', oracleText(other))),
    ]);

/** The lines of one step. */
export const stepLines = (step: NarratedStep, style: NarrationStyle): readonly string[] => {
  const { paint, bare = false } = style;
  const failing = step.findings.length > 0;
  const head = `${failing ? '>' : ' '} ${String(step.index).padStart(4)}  ${step.operation} ${argumentsText(step.arguments)}`;
  return [
    failing ? paint('bad', head) : step.taken ? head : paint('quiet', `${head}  (not reached)`),
    ...stepRows(step).map((each) => resultRow(each, paint)),
    ...(step.fired === undefined || step.fired.length === 0
      ? []
      : [paint('quiet', row('fired', firedText(step.fired)))]),
    ...(bare ? [] : findingLines(step.findings, style)),
  ];
};
