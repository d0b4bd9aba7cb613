// The honesty probe: before a run an adapter is given nonsense and contrasts in one request. One that takes nonsense for sense, or gives
// one answer to everything, is refused, for nothing that it says later could be believed.

import { readReply } from '../subjects/read-reply.ts';
import type { Failure, Reply, Session } from '../subjects/session.ts';
import { isObject } from '../foreign-json/is-object.ts';
import type { Capabilities } from '../subjects/subject.ts';
import { contrastsFor } from './contrasts.ts';
import { judgeContrast, judgeNonsense } from './judge-answers.ts';
import { nonsenseFor } from './nonsense.ts';
import type { Contrast, Nonsense } from './probe.ts';

/** What the probe needs: the adapter as it was introduced, and a way to have it anew where a probe brings it down. */
export interface Probed {
  readonly session: Session;
  readonly capabilities: Pick<Capabilities, 'levels'>;
  readonly restart: () => Promise<Session | undefined>;
}

const ask = (session: Session, scenarios: readonly object[]): Promise<Reply> => session.request('run', { scenarios });

const broke = (failure: Failure, what: string): string => `${failure.detail}, at ${what}`;

const judgeAll = (
  nonsense: readonly Nonsense[],
  contrasts: readonly Contrast[],
  observations: readonly unknown[],
): string | undefined => {
  let next = nonsense.length;
  for (const contrast of contrasts) {
    const answers = observations.slice(next, (next += contrast.scenarios.length));
    const outcomes = readReply(contrast.scenarios, { type: 'result', value: { observations: answers } });
    const problem = 'type' in outcomes ? undefined : judgeContrast(contrast, outcomes);
    if (problem !== undefined) return problem;
  }
  for (const [index, each] of nonsense.entries()) {
    const problem = judgeNonsense(each, observations[index]);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

const observationsIn = (reply: Reply, count: number): readonly unknown[] | string => {
  if (reply.type === 'refused') return `it answered the honesty probe with ${reply.why}`;
  const observations = reply.type === 'result' && isObject(reply.value) ? reply.value['observations'] : undefined;
  if (!Array.isArray(observations)) return 'it answered the honesty probe without a list of observations';
  if (observations.length !== count)
    return `it answered the honesty probe with ${observations.length} observations for ${count} scenarios`;
  return observations as readonly unknown[];
};

/** The contrasts in one request, then each nonsense alone: for an adapter that refuses, or does not survive, a request that holds any. */
const probeSingly = async (
  session: Session,
  nonsense: readonly Nonsense[],
  contrasts: readonly Contrast[],
): Promise<string | undefined> => {
  for (const [contrast, what] of contrasts.map((each) => [each, `plain scenarios of level ${each.level}`] as const)) {
    const reply = await ask(session, contrast.scenarios);
    if (reply.type === 'broken') return broke(reply.failure, what);
    const outcomes = readReply(contrast.scenarios, reply);
    const problem = 'type' in outcomes ? undefined : judgeContrast(contrast, outcomes);
    if (problem !== undefined) return problem;
  }
  for (const each of nonsense) {
    const reply = await ask(session, [each.scenario]);
    if (reply.type === 'broken') return broke(reply.failure, each.what);
    if (reply.type === 'error') continue;
    const observations = observationsIn(reply, 1);
    const problem = typeof observations === 'string' ? observations : judgeNonsense(each, observations[0]);
    if (problem !== undefined) return problem;
  }
  return undefined;
};

/**
 * Probes an adapter: one request for an honest one. Resolves to what speaks against it, as the rest of a sentence that begins with
 * "the adapter is refused:"; to nothing where it can be believed. The session is as good as new then.
 */
export const probeAdapter = async ({ session, capabilities, restart }: Probed): Promise<string | undefined> => {
  const nonsense = nonsenseFor(capabilities.levels);
  const contrasts = contrastsFor(capabilities.levels);
  const scenarios = [
    ...nonsense.map(({ scenario }) => scenario),
    ...contrasts.flatMap((contrast): readonly object[] => contrast.scenarios),
  ];
  const reply = await ask(session, scenarios);
  if (reply.type === 'error') return probeSingly(session, nonsense, contrasts);
  if (reply.type === 'broken') {
    const anew = await restart();
    const culprit = anew === undefined ? undefined : await probeSingly(anew, nonsense, contrasts);
    return culprit ?? broke(reply.failure, 'the honesty probe as a whole');
  }
  const observations = observationsIn(reply, scenarios.length);
  return typeof observations === 'string' ? observations : judgeAll(nonsense, contrasts, observations);
};
