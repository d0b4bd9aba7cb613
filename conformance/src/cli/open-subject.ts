// The subject of a command: a program behind the adapter protocol, or the reference in this process.

import type { Reference } from '#impl';
import { escapeControls } from '../reporters/escape-controls.ts';
import { startAdapter, type AdapterSubject } from '../subjects/adapter-client.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Subject } from '../subjects/subject.ts';
import { SUITE } from './package-version.ts';

export interface SubjectOptions {
  /** The command of the adapter; the reference in this process if absent. */
  readonly adapter: string | undefined;
  readonly reference: Reference;
  /** Of the choices of the reference. */
  readonly seed: number;
  readonly timeoutMs: number;
}

export type OpenedSubject =
  | { readonly type: 'opened'; readonly subject: Subject | AdapterSubject; readonly stderr: () => string }
  | { readonly type: 'failed'; readonly detail: string; readonly stderr: string };

/** Opens it. The caller closes it. */
export const openSubject = async ({ adapter, reference, seed, timeoutMs }: SubjectOptions): Promise<OpenedSubject> => {
  if (adapter === undefined) return { type: 'opened', subject: inProcessSubject(reference, seed), stderr: () => '' };
  const started = await startAdapter(adapter, { suite: SUITE, timeoutMs });
  return started.type === 'started'
    ? { type: 'opened', subject: started.subject, stderr: started.subject.stderr }
    : { type: 'failed', detail: started.detail, stderr: started.stderr };
};

const STDERR_LINES_MAX = 20;

/** The last lines of what an adapter wrote to standard error, each marked as its own. Control characters do not pass. */
export const stderrTail = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-STDERR_LINES_MAX)
    .map((line) => `adapter: ${escapeControls(line)}\n`)
    .join('');
