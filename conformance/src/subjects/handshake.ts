// The `initialize` request: what is asked of an adapter, and what its answer must be before a scenario is sent.

import { LEVELS, type Level } from '#spec';
import * as z from 'zod';
import { oneLine } from './one-line.ts';
import type { Failure, Session } from './session.ts';
import type { Capabilities } from './subject.ts';

/** The version of the adapter protocol that this suite speaks. */
export const PROTOCOL = 1;

/** The parameters of `initialize`. */
export interface Introduction {
  readonly protocol: typeof PROTOCOL;
  /** Name and version of the suite. */
  readonly suite: string;
  /** The dialect that is going to be asked for. */
  readonly dialect: string;
}

const answerSchema = z.strictObject({
  protocol: z.int(),
  name: z.string(),
  version: z.string(),
  language: z.string(),
  dialect: z.string(),
  levels: z.array(z.string()),
  operations: z.record(z.string(), z.array(z.string())).optional(),
});

const notStarted = (detail: string): Failure => ({ type: 'fault', code: 'not-started', detail: oneLine(detail) });

/** Levels of other versions of the suite are left out: nothing is going to be sent for them. */
const capabilitiesOf = (answer: z.output<typeof answerSchema>): Capabilities => {
  const levels = LEVELS.filter((level) => answer.levels.includes(level));
  const operations: Partial<Record<Level, readonly string[]>> = {};
  for (const level of levels) {
    const declared = answer.operations?.[level];
    if (declared !== undefined) operations[level] = declared;
  }
  const { name, version, language, dialect } = answer;
  return { name: oneLine(name), version: oneLine(version), language: oneLine(language), dialect, levels, operations };
};

/** Initializes a fresh session. Returns what the adapter can do, or a `not-started` fault that says why it is of no use. */
export const initialize = async (session: Session, introduction: Introduction): Promise<Capabilities | Failure> => {
  const reply = await session.request('initialize', introduction);
  if (reply.type === 'broken') {
    const { detail } = reply.failure;
    return notStarted(reply.failure.code === 'not-started' ? detail : `before it answered initialize: ${detail}`);
  }
  if (reply.type === 'refused') return notStarted(`its answer to initialize is malformed: ${reply.why}`);
  if (reply.type === 'error') return notStarted(`it answered initialize with an error: ${reply.message}`);
  const protocol: unknown = (reply.value as { protocol?: unknown } | null)?.protocol;
  if (typeof protocol === 'number' && protocol !== PROTOCOL)
    return notStarted(`it speaks protocol ${protocol}, this suite ${PROTOCOL}`);
  const answer = answerSchema.safeParse(reply.value);
  if (answer.success) return capabilitiesOf(answer.data);
  const issue = answer.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'the result' : issue.path.join('.');
  return notStarted(`its answer to initialize is malformed: ${place}: ${issue?.message ?? 'unreadable'}`);
};
