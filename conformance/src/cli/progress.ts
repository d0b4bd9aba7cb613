// How far a run is, on standard error: one moving line on a terminal, one line for each finished part elsewhere. Nothing but plain
// lines ever goes into a pipe or a log of CI.

import ora from 'ora';
import type { TextStream } from '../edge/text-stream.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import type { RunProgress } from '../run/run-context.ts';

export interface ProgressDisplay {
  readonly show: (progress: RunProgress) => void;
  /** Takes the moving line away, or prints the line of the last part. */
  readonly end: () => void;
}

const countText = (count: number): string => count.toLocaleString('en-US');

const textOf = ({ what, done, total }: RunProgress): string =>
  `${escapeControls(what)}: ${countText(done)}${total === undefined ? '' : ` of ${countText(total)}`}`;

const lineWise = (write: (line: string) => void): ProgressDisplay => {
  let last: RunProgress | undefined;
  const flush = (): void => {
    if (last !== undefined) write(`${textOf(last)}\n`);
    last = undefined;
  };
  return {
    show: (progress) => {
      if (last !== undefined && last.what !== progress.what) flush();
      last = progress;
    },
    end: flush,
  };
};

const moving = ({ stream, hasColours }: TextStream): ProgressDisplay => {
  const spinner = ora({ stream, discardStdin: false, color: hasColours() ? 'cyan' : false }).start('starting');
  return {
    // The spinner's own timer starves while this process is busy, so each report draws.
    show: (progress) => {
      spinner.text = textOf(progress);
      spinner.render();
    },
    end: () => void spinner.stop(),
  };
};

/** Terminals that do not know their width, as in some containers, are not drawn on: the spinner divides by it. */
const isDrawnOn = ({ width }: TextStream): boolean =>
  width() !== undefined && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb';

/** A display on `stream`: moving where that is a terminal that people look at. */
export const progressOn = (stream: TextStream): ProgressDisplay =>
  isDrawnOn(stream) ? moving(stream) : lineWise(stream.print);
