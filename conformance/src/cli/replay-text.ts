// A replayed scenario for a person.

import type { Json } from '#spec';
import { escapeControls } from '../reporters/escape-controls.ts';
import { clauseLine } from '../reporters/finding-text.ts';
import { stepLines, type NarrationStyle } from '../reporters/narration-text.ts';
import { plural } from '../reporters/summary.ts';
import { argumentsText } from '../reporters/value-text.ts';
import type { Replay, ReplayVerdict } from './replay-entry.ts';

const WORDS: Readonly<Record<ReplayVerdict, string>> = {
  conforms: 'conforms',
  fails: 'DOES NOT CONFORM',
  disputed: 'THE SUITE DISAGREES WITH ITSELF',
  crash: 'CRASHED',
  unsupported: 'not supported by the subject',
  fault: 'ADAPTER FAULT',
};

const roleOf = (verdict: ReplayVerdict) => (verdict === 'conforms' ? 'good' : verdict === 'fails' ? 'bad' : 'warning');

const isEmpty = (value: object): boolean =>
  Object.values(value as Record<string, unknown>).every(
    (part) => typeof part === 'object' && part !== null && Object.keys(part).length === 0,
  );

/** Lines: id and title, the setup where there is one, every step, and the verdict. Ends with an empty line. */
export const replayText = (replay: Replay, style: NarrationStyle): string => {
  const { id, title, file, line, profile, setup, verdict, detail, lead, steps } = replay;
  return [
    style.paint('heading', escapeControls(`${id}: ${title}`)),
    style.paint('quiet', escapeControls(`${file}:${line}, judged by ${profile}`)),
    ...(isEmpty(setup) ? [] : [`  setup ${argumentsText(setup as unknown as Json)}`]),
    ...steps.flatMap((step) => stepLines(step, style)),
    style.paint(
      roleOf(verdict),
      [
        `=> ${WORDS[verdict]}`,
        ...(detail === undefined ? [] : [`: ${escapeControls(detail)}`]),
        ...((verdict !== 'fails' && verdict !== 'disputed') || lead === undefined
          ? []
          : [`: step ${lead.step}, ${clauseLine(lead.clause, style.textOf)}`]),
      ].join(''),
    ),
    '',
    '',
  ].join('\n');
};

/** `3 scenarios of 2 files: 2 conforming, 1 not conforming`: the last line of a replay. */
export const replaySummary = (replays: readonly Replay[], files: number): string => {
  const count = (verdict: ReplayVerdict): number => replays.filter((replay) => replay.verdict === verdict).length;
  const parts = [
    ['conforms', 'conforming'],
    ['fails', 'not conforming'],
    ['disputed', 'disputed within the suite'],
    ['crash', 'crashed'],
    ['unsupported', 'unsupported'],
    ['fault', 'adapter faults'],
  ] as const;
  const shown = parts.flatMap(([verdict, word]) => (count(verdict) === 0 ? [] : [`${count(verdict)} ${word}`]));
  const of = files === 1 ? '' : ` of ${plural(files, 'file')}`;
  return `${plural(replays.length, 'scenario')}${of}: ${shown.join(', ')}`;
};
