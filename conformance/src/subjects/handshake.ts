// The `initialize` request: what is asked of an adapter, and what its answer must be before a scenario is sent.

import { LEVELS, LIMIT_NAMES, type Level } from '#spec';
import * as z from 'zod';
import { nearestIds } from '../nearest-id.ts';
import { oneLine } from './one-line.ts';
import type { Failure, Session } from './session.ts';
import type { Capabilities } from './subject.ts';
import { everyOperation } from './support.ts';

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

/** A longer name is cut, so that the nearest one is not cut off. */
const NAME_SHOWN = 40;

const unknown = (what: string, name: string, known: readonly string[]): string =>
  `there is no ${what} '${name.slice(0, NAME_SHOWN)}'; the nearest is '${nearestIds(name, known)[0] ?? ''}'`;

/** One of `known`; the complaint about another one names the nearest. */
const oneOf = <Name extends string>(what: string, known: readonly Name[]) =>
  z.string().transform((name, context): Name => {
    const own = known.find((each) => each === name);
    if (own !== undefined) return own;
    context.addIssue({ code: 'custom', message: unknown(what, name, known) });
    return z.NEVER;
  });

interface WrongName {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What speaks against a name in the lists of operations by level: its place and why. */
const wrongNames = (listed: Readonly<Record<string, readonly string[]>>): readonly WrongName[] =>
  Object.entries(listed).flatMap(([name, operations]): readonly WrongName[] => {
    const level = LEVELS.find((each) => each === name);
    if (level === undefined) return [{ path: [name], message: unknown('level', name, LEVELS) }];
    const known = everyOperation(level);
    return operations.flatMap((operation, index) =>
      known.includes(operation)
        ? []
        : [{ path: [level, index], message: unknown(`operation of level ${level}`, operation, known) }],
    );
  });

const operationsSchema = z
  .record(z.string(), z.array(z.string()))
  .superRefine((listed, context) =>
    wrongNames(listed).forEach(({ path, message }) => context.addIssue({ code: 'custom', path: [...path], message })),
  );

const answerSchema = z.strictObject({
  protocol: z.int(),
  name: z.string(),
  version: z.string(),
  language: z.string(),
  dialect: z.string(),
  levels: z.array(oneOf('level', LEVELS)),
  operations: operationsSchema.optional(),
  limits: z.array(oneOf('limit', LIMIT_NAMES)).optional(),
});

const notStarted = (detail: string): Failure => ({ type: 'fault', code: 'not-started', detail: oneLine(detail) });

/** Levels in the order of the specification, each once; operations of levels that are not driven are of no use. */
const capabilitiesOf = (answer: z.output<typeof answerSchema>): Capabilities => {
  const levels = LEVELS.filter((level) => answer.levels.includes(level));
  const operations: Partial<Record<Level, readonly string[]>> = {};
  for (const level of levels) {
    const declared = answer.operations?.[level];
    if (declared !== undefined) operations[level] = declared;
  }
  const { name, version, language, dialect, limits = [] } = answer;
  return {
    name: oneLine(name),
    version: oneLine(version),
    language: oneLine(language),
    dialect,
    levels,
    operations,
    limits: LIMIT_NAMES.filter((limit) => limits.includes(limit)),
  };
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
