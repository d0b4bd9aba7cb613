// What an oracle objects to, in lines that a person reads: clause and text, place, expected or allowed, observed.

import type { Json } from '#spec';
import type { Finding } from '../oracles/finding.ts';
import { escapeControls } from './escape-controls.ts';
import { markedPair } from './marked-text.ts';
import { valueText } from './value-text.ts';

/** The requirement level and the text of a clause or the statement of an invariant; nothing for an id that has none. */
export type TextOf = (id: string) => string | undefined;

/** `PS-ECC-4: MUST. An entry ...`, or the id alone where nothing is known of it. */
export const clauseLine = (id: string, textOf: TextOf): string => {
  const text = textOf(id);
  return escapeControls(text === undefined ? id : `${id}: ${text}`);
};

/** `reference`, `invariant INV-S6`, `golden-record peer_state/...`. */
export const oracleText = ({ oracle, by, headline }: Finding): string =>
  escapeControls([oracle, by, headline === undefined ? undefined : `(${headline})`].filter(Boolean).join(' '));

/** `{1, 3}`: the set of values that were legal. */
const setText = (values: readonly Json[]): string => `{${values.map(valueText).join(', ')}}`;

/** Places of what happens or does not: `null` stands there for what did not. */
const HAPPENING: ReadonlyMap<string, string> = new Map([
  ['crash', 'no crash'],
  ['error', 'no error'],
  ['sends', 'nothing sent'],
  ['forwarded', 'nothing forwarded'],
  ['stopped', 'nobody stopped'],
  ['slept', 'no sleep'],
  ['steps', 'no steps'],
]);

/** What `null` stands for at a place where it is no value; nothing where it is one. */
const absenceText = (place: string): string | undefined =>
  HAPPENING.get(place) ?? (/^peers\.[^.]+$/.test(place) ? 'no such peer' : undefined);

/** What was expected or observed at the place of a finding, in words where that is nothing. */
export const valueAtPlace = ({ oracle, place }: Pick<Finding, 'oracle' | 'place'>, value: Json): string => {
  const absence = value === null ? absenceText(place) : undefined;
  // Invariants say in words what they required and saw.
  if (oracle === 'invariant' && typeof value === 'string') return escapeControls(value);
  return absence ?? valueText(value);
};

/** What was expected and what was observed at the place of a finding, with what differs marked. */
const bothAtPlace = (finding: Finding): ReturnType<typeof markedPair> => {
  const { oracle, expected, observed } = finding;
  if (oracle === 'invariant' || expected === null || observed === null)
    return { expected: valueAtPlace(finding, expected), observed: valueAtPlace(finding, observed) };
  return markedPair(expected, observed);
};

/** `step 3, peers.p.prevotes of tick data`: where and at what. */
const whereText = ({ step, place, operation, routine }: Finding): string =>
  `step ${step}, ${place} of ${operation}${routine === undefined ? '' : ` ${routine}`}`;

/** The parts of a finding by name, in the order in which they are shown. Each is one line. What differs stands between tildes. */
export const findingRows = (finding: Finding): readonly (readonly [string, string])[] => {
  const { expected, observed } = bothAtPlace(finding);
  return [
    ['objects', oracleText(finding)],
    ['at', escapeControls(whereText(finding))],
    ...(finding.allowed === undefined
      ? ([
          ['expected', expected],
          ['observed', observed],
        ] as const)
      : ([
          ['allowed', setText(finding.allowed)],
          ['observed', valueAtPlace(finding, finding.observed)],
          // An index alone does not tell of which vote or part it is.
          ['that is', escapeControls(finding.message)],
        ] as const)),
    ...(finding.listedAs === undefined ? [] : ([['listed as', finding.listedAs]] as const)),
  ];
};
