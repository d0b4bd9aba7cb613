// The two sides of `distinguish`: names into references and started programs.

import { sideOf, type Side } from '../distinguish/side.ts';
import type { OpenedSide } from '../distinguish/opened-side.ts';
import { startAdapter } from '../subjects/adapter-client.ts';
import { stderrTail } from './open-subject.ts';
import { SUITE } from './package-version.ts';

/** The sides that two names stand for, or what is wrong with a name. */
export const sidesOf = (first: string, second: string): readonly [Side, Side] | string => {
  const [left, right] = [sideOf(first), sideOf(second)];
  if (left.type === 'unknown') return left.complaint;
  return right.type === 'unknown' ? right.complaint : [left, right];
};

type Program = Extract<OpenedSide, { readonly type: 'adapter' }>;

export type OpenedSides =
  | {
      readonly type: 'opened';
      readonly sides: readonly [OpenedSide, OpenedSide];
      /** The programs among them; the caller closes them. */
      readonly programs: readonly Program[];
    }
  | { readonly type: 'failed'; readonly detail: string };

/** How programs are started: how long they may take for one answer, and which dialect they are asked for. */
export interface StartOptions {
  readonly timeoutMs: number;
  readonly dialect: string;
  /** Names of variables that they are given besides those that every adapter is given. */
  readonly env?: readonly string[] | undefined;
}

const open = async (side: Side, { timeoutMs, dialect, env }: StartOptions): Promise<OpenedSide | string> => {
  if (side.type === 'reference') return side;
  const started = await startAdapter(side.command, {
    suite: SUITE,
    timeoutMs,
    dialect,
    probe: true,
    ...(env === undefined ? {} : { env }),
  });
  return started.type === 'started'
    ? { ...side, subject: started.subject }
    : `${side.name} was not started: ${started.detail}\n${stderrTail(started.stderr)}`;
};

/** Starts the programs among `sides`. */
export const openSides = async (
  [first, second]: readonly [Side, Side],
  options: StartOptions,
): Promise<OpenedSides> => {
  const left = await open(first, options);
  if (typeof left === 'string') return { type: 'failed', detail: left };
  const right = await open(second, options);
  if (typeof right === 'string') {
    if (left.type === 'adapter') await left.subject.close();
    return { type: 'failed', detail: right };
  }
  return { type: 'opened', sides: [left, right], programs: [left, right].filter((side) => side.type === 'adapter') };
};
