// The verdict of a run in one line, with how much stands behind it. Whoever reads nothing else must not take it for more than it is.

import { EXIT, type Extent, type Report } from './report.ts';

const WORDS: Readonly<Record<Report['exitCode'], string>> = {
  [EXIT.conforms]: 'CONFORMS',
  [EXIT.nonConformance]: 'DOES NOT CONFORM',
  [EXIT.badInput]: 'NOT RUN',
  [EXIT.adapterFailed]: 'ADAPTER FAILED as a program',
  [EXIT.nothingTested]: 'TESTED TOO LITTLE',
};

/** What the text depends on. */
export type VerdictParts = Pick<
  Report,
  'exitCode' | 'suiteFaults' | 'disagreements' | 'canary' | 'failures' | 'extent'
>;

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;

/** A suite that fails itself has no verdict on the subject. */
const wordsOf = ({ suiteFaults, disagreements, canary, exitCode }: VerdictParts): string => {
  if (suiteFaults.length > 0) return 'THE SUITE FAILED';
  if (disagreements.length > 0) return 'THE SUITE DISAGREES WITH ITSELF';
  if (canary !== undefined && canary.silent.length > 0) return 'THE SUITE IS BLIND';
  return WORDS[exitCode];
};

/** `except 28 known failures`, `with 3 failures and 28 known ones`. */
const failuresText = ({ exitCode, failures, extent: { knownFailures } }: VerdictParts): string => {
  const open = failures.length - knownFailures;
  if (open === 0) {
    if (knownFailures === 0) return '';
    return ` ${exitCode === EXIT.conforms ? 'except' : 'with'} ${count(knownFailures, 'known failure')}`;
  }
  const besides = knownFailures === 0 ? '' : ` and ${count(knownFailures, 'known one')}`;
  return ` with ${count(open, 'failure')}${besides}`;
};

/** `97 %`. Rounded down, so that 100 % and 0 % are said of all and of none only. */
const shareText = (judged: number, planned: number): string => {
  const percent = Math.floor((100 * judged) / planned);
  return percent === 0 && judged > 0 ? 'less than 1 %' : `${percent} %`;
};

/** A run with coverage floors says which share of its plan was judged; one without says that it tells no more than its few scenarios. */
const extentText = ({ planned, judged: { vectors, generated }, withoutFloors, floorsFrom }: Extent): string => {
  if (planned === 0) return '';
  const judged = vectors + generated;
  if (withoutFloors === 'budget')
    return `, as far as ${count(vectors, 'golden vector')} and ${count(generated, 'generated scenario')} tell: floors need ${floorsFrom.toLocaleString('en-US')}`;
  const narrowed = withoutFloors === 'clauses' ? ' for the clauses asked for' : '';
  return `, ${shareText(judged, planned)} of ${count(planned, 'scenario')} judged${narrowed}`;
};

/** `CONFORMS, 97 % of 33,448 scenarios judged`. */
export const verdictText = (parts: VerdictParts): string =>
  `${wordsOf(parts)}${failuresText(parts)}${extentText(parts.extent)}`;
