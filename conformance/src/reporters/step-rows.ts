// What a step did, in rows: changed fields, what came back, what went out. Where somebody objects, the row is marked, and in it what differs.

import type { Json } from '#spec';
import { sameJson } from '../oracles/compare-results.ts';
import type { Finding } from '../oracles/finding.ts';
import type { Change } from './change.ts';
import { escapeControls } from './escape-controls.ts';
import { valueAtPlace } from './finding-text.ts';
import { markedPair } from './marked-text.ts';
import type { NarratedStep } from './narrate.ts';
import { valueText } from './value-text.ts';

/** One row of a step. */
export interface StepRow {
  readonly name: string;
  readonly text: string;
  /** Whether it is not what was expected. */
  readonly differs: boolean;
}

/** The effects that are lists: a row for each item. */
const LISTS = ['sends', 'forwarded', 'stopped'] as const;

/** The rest of a list is counted. */
const ITEMS_MAX = 12;

/** The objection that knows a place best: that of the reference or else of the record, which give values; an invariant gives words. */
const objectionAt = ({ findings }: NarratedStep, place: string): Finding | undefined => {
  const here = findings.filter((finding) => finding.place === place);
  return ['reference', 'golden-record'].reduce<Finding | undefined>(
    (found, oracle) => found ?? here.find((finding) => finding.oracle === oracle),
    undefined,
  );
};

const isObjectedTo = ({ findings }: NarratedStep, place: string): boolean =>
  findings.some((finding) => finding.place === place);

/** What was observed at a place, with what differs marked. */
const observedText = (finding: Finding | undefined, observed: Json): string =>
  finding === undefined || finding.allowed !== undefined || finding.expected === null
    ? valueText(observed)
    : markedPair(finding.expected, observed).observed;

const changeRow = (step: NarratedStep, { place, field, before, after }: Change): StepRow => {
  const differs = isObjectedTo(step, place);
  if (after === 'added' || after === 'removed') return { name: escapeControls(field), text: after, differs };
  const was = before === undefined ? '(none)' : valueText(before);
  return {
    name: escapeControls(field),
    text: `${was} -> ${observedText(objectionAt(step, place), after)}`,
    differs,
  };
};

const valueRow = (step: NarratedStep, place: 'value' | 'error' | 'crash' | 'slept'): readonly StepRow[] => {
  const value = step[place];
  if (value === undefined) return [];
  return [
    {
      name: place,
      text: observedText(objectionAt(step, place), value),
      differs: isObjectedTo(step, place),
    },
  ];
};

const expectedList = (finding: Finding | undefined): readonly Json[] | undefined =>
  finding?.allowed === undefined && Array.isArray(finding?.expected) ? finding.expected : undefined;

/** Whether an item is what was expected in its place. Which error stopped a peer is the subject's own affair. */
const isAsExpected = (place: (typeof LISTS)[number], expected: Json, item: Json): boolean =>
  place === 'stopped' ? sameJson(peerOf(expected), peerOf(item)) : sameJson(expected, item);

const peerOf = (stopped: Json): unknown => (stopped as { readonly peer?: Json } | null)?.peer;

/** One row for each item; those that are not what was expected are marked, and so is that some are missing. */
const listRows = (step: NarratedStep, place: (typeof LISTS)[number]): readonly StepRow[] => {
  const items = step[place] as unknown as readonly Json[] | undefined;
  if (items === undefined) return [];
  const expected = expectedList(objectionAt(step, place));
  const objected = isObjectedTo(step, place);
  const rows = items.slice(0, ITEMS_MAX).map((item, index): StepRow => {
    const name = index === 0 ? place : '';
    const wanted = expected?.[index];
    if (!objected || wanted === undefined) return { name, text: valueText(item), differs: objected };
    if (isAsExpected(place, wanted, item)) return { name, text: valueText(item), differs: false };
    return { name, text: markedPair(wanted, item).observed, differs: true };
  });
  const more = items.length - rows.length;
  const missing = (expected?.length ?? 0) - items.length;
  return [
    ...rows,
    ...(more > 0 ? [{ name: '', text: `... ${more} more`, differs: false }] : []),
    ...(missing > 0
      ? [{ name: rows.length === 0 ? place : '', text: `(${missing} more expected)`, differs: true }]
      : []),
  ];
};

/** Places at which the step shows no row: an objection to them is shown as one, such as a field that did not change. */
const absentRows = (step: NarratedStep): readonly StepRow[] => {
  const shown = new Set([
    ...step.changes.map(({ place }) => place),
    ...(['value', 'error', 'crash', 'slept', ...LISTS] as const).filter((place) => step[place] !== undefined),
    'steps',
  ]);
  const places = new Set(step.findings.map(({ place }) => place).filter((place) => !shown.has(place)));
  return [...places].flatMap((place) => {
    const finding = objectionAt(step, place);
    if (finding === undefined) return [];
    const observed = finding.observed === null ? valueAtPlace(finding, null) : observedText(finding, finding.observed);
    return [{ name: escapeControls(place.replace(/^(?:state|peers)\./, '')), text: observed, differs: true }];
  });
};

/** The rows of a step, in the order in which they are shown. */
export const stepRows = (step: NarratedStep): readonly StepRow[] => [
  ...step.changes.map((change) => changeRow(step, change)),
  ...valueRow(step, 'value'),
  ...LISTS.flatMap((place) => listRows(step, place)),
  ...valueRow(step, 'slept'),
  ...valueRow(step, 'error'),
  ...valueRow(step, 'crash'),
  ...absentRows(step),
];
