// The subject of a command, a program behind the adapter protocol or the reference in this process, and the profile that it is judged by:
// the one asked for, else that of the dialect which the adapter says it speaks. Every adapter is probed for honesty first.

import { kardia, profileOfDialect, PROFILES, type Reference } from '#impl';
import { escapeControls } from '../reporters/escape-controls.ts';
import type { RefusalCode } from '../run/report-not-started.ts';
import { startAdapter, type AdapterSubject } from '../subjects/adapter-client.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Capabilities, Subject } from '../subjects/subject.ts';
import { referenceOf } from './options.ts';
import { SUITE } from './package-version.ts';

export interface SubjectOptions {
  /** The command of the adapter; the reference in this process if absent. */
  readonly adapter: string | undefined;
  /** The profile asked for; without one the adapter's dialect decides, or in this process it is `kardia`. */
  readonly profile: string | undefined;
  /** Of the choices of the reference. */
  readonly seed: number;
  readonly timeoutMs: number;
  /** Names of variables that the adapter is given besides those that every adapter is given. */
  readonly env?: readonly string[] | undefined;
  /** The folder that the adapter runs in; that of this process if absent. */
  readonly cwd?: string;
}

export type OpenedSubject =
  | {
      readonly type: 'opened';
      readonly subject: Subject | AdapterSubject;
      /** What it is judged by. */
      readonly reference: Reference;
      readonly stderr: () => string;
    }
  | {
      readonly type: 'failed';
      readonly code: RefusalCode;
      readonly detail: string;
      /** What the adapter said of itself, where it came that far. */
      readonly capabilities?: Capabilities;
      /** The scenarios of the probe for whose answers it is refused. */
      readonly asked?: readonly object[];
      readonly stderr: string;
    };

/** Opens it. The caller closes it. */
export const openSubject = async ({
  adapter,
  profile,
  seed,
  timeoutMs,
  env,
  cwd,
}: SubjectOptions): Promise<OpenedSubject> => {
  const asked = profile === undefined ? undefined : referenceOf(profile);
  if (adapter === undefined) {
    const reference = asked ?? kardia;
    return { type: 'opened', subject: inProcessSubject(reference, seed), reference, stderr: () => '' };
  }
  const { dialect } = asked ?? kardia;
  const started = await startAdapter(adapter, {
    suite: SUITE,
    timeoutMs,
    dialect: dialect.name,
    probe: true,
    ...(env === undefined ? {} : { env }),
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (started.type === 'failed') return { ...started, type: 'failed' };
  const { subject } = started;
  const reference = asked ?? profileOfDialect(subject.capabilities.dialect);
  if (reference !== undefined) return { type: 'opened', subject, reference, stderr: subject.stderr };
  await subject.close();
  const detail = `it speaks the dialect '${subject.capabilities.dialect}', of which there is no profile: choose one of ${Object.keys(PROFILES).join(', ')} with --profile`;
  const { capabilities } = subject;
  return { type: 'failed', code: 'unknown-dialect', detail, capabilities, stderr: subject.stderr() };
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
