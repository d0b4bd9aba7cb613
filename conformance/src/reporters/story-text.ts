// What stands under a failure, in lines: what else the difference was seen as, and what the subject wrote to standard error.

import type { AlsoSeen, Failure } from '../run/report.ts';
import { escapeControls } from './escape-controls.ts';
import { clauseLine, oracleText, type TextOf } from './finding-text.ts';
import { countText } from './summary.ts';

/** Of more the rest is counted. */
const ALSO_SHOWN_MAX = 12;

/** Lines of standard error that are shown, the last ones. */
const STDERR_LINES_MAX = 20;

/** `once`, `1,234 times`. */
export const timesText = (count: number): string => (count === 1 ? 'once' : `${countText(count)} times`);

const alsoLine = ({ finding, count, replay }: AlsoSeen, textOf: TextOf): string =>
  [
    `${oracleText(finding)}, ${escapeControls(`${finding.operation}, ${finding.place}`)}`,
    clauseLine(finding.clause, textOf),
    `seen ${timesText(count)}`,
    ...(replay === undefined ? [] : [escapeControls(replay)]),
  ].join('; ');

/** What the failure was seen as besides, a line each, and how many more there are; empty where there is nothing. */
export const alsoLines = ({ also = [] }: Pick<Failure, 'also'>, textOf: TextOf): readonly string[] => {
  const more = also.length - ALSO_SHOWN_MAX;
  return [
    ...also.slice(0, ALSO_SHOWN_MAX).map((each) => alsoLine(each, textOf)),
    ...(more > 0 ? [`and as ${countText(more)} more`] : []),
  ];
};

/** The last lines of what the subject wrote to standard error, each harmless to print; empty where it wrote nothing. */
export const stderrLines = ({ stderr = '' }: Pick<Failure, 'stderr'>): readonly string[] =>
  stderr
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-STDERR_LINES_MAX)
    .map(escapeControls);
