// The story of a scenario as indented lines: one for each operation, below it what changed, came back, fired and was objected to.

import { argumentsText, valueText } from './value-text.ts';
import { clauseLine, findingRows, type TextOf } from './finding-text.ts';
import { escapeControls } from './escape-controls.ts';
import type { NarratedStep } from './narrate.ts';
import type { Paint } from './paint.ts';

/** How a story is written. */
export interface NarrationStyle {
  readonly paint: Paint;
  readonly textOf: TextOf;
  /** Leaves the objections out, where they stand elsewhere; the step is marked all the same. */
  readonly bare?: boolean;
}

const NAME_WIDTH = 27;

const row = (name: string, text: string): string => `         ${name.padEnd(NAME_WIDTH)} ${text}`;

const resultRows = (step: NarratedStep): readonly string[] => [
  ...step.changes.map(({ field, before, after }) =>
    row(escapeControls(field), `${before === undefined ? '(none)' : valueText(before)} -> ${valueText(after)}`),
  ),
  ...(step.value === undefined ? [] : [row('value', valueText(step.value))]),
  ...(step.sends === undefined ? [] : [row('sends', valueText(step.sends))]),
  ...(step.error === undefined ? [] : [row('error', valueText(step.error))]),
  ...(step.crash === undefined ? [] : [row('crash', valueText(step.crash))]),
];

/** `PS-NRS-1 BA-SET x3`: in the order of the first firing. */
const firedText = (fired: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const clause of fired) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return [...counts].map(([clause, count]) => (count === 1 ? clause : `${clause} x${count}`)).join(' ');
};

/** The lines of one step. */
export const stepLines = (step: NarratedStep, { paint, textOf, bare = false }: NarrationStyle): readonly string[] => {
  const failing = step.findings.length > 0;
  const head = `${failing ? '>' : ' '} ${String(step.index).padStart(4)}  ${step.operation} ${argumentsText(step.arguments)}`;
  return [
    failing ? paint('bad', head) : step.taken ? head : paint('quiet', `${head}  (not reached)`),
    ...resultRows(step),
    ...(step.fired === undefined || step.fired.length === 0
      ? []
      : [paint('quiet', row('fired', firedText(step.fired)))]),
    ...(bare
      ? []
      : step.findings.flatMap((finding) => [
          paint('bad', `       ! ${clauseLine(finding.clause, textOf)}`),
          ...findingRows(finding).map(([name, text]) => row(name, text)),
        ])),
  ];
};
