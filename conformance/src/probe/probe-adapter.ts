// The honesty probe: before a run an adapter is given nonsense and contrasts in one request. One that carries out what nobody has, or gives
// one answer to everything, is refused, for nothing that it says later could be believed. What an honest program may answer is a note.

import { isObject } from '../foreign-json/is-object.ts';
import { readReply } from '../subjects/read-reply.ts';
import type { Reply, Session } from '../subjects/session.ts';
import type { Capabilities } from '../subjects/subject.ts';
import { contrastsFor } from './contrasts.ts';
import { judgeContrast, judgeNonsense } from './judge-answers.ts';
import { nonsenseFor } from './nonsense.ts';
import type { Contrast, Nonsense, Objection, ProbeVerdict } from './probe.ts';

/** What the probe needs: the adapter as it was introduced, and a way to have it anew where a question brings it down. */
export interface Probed {
  readonly session: Session;
  readonly capabilities: Pick<Capabilities, 'levels'>;
  readonly restart: () => Promise<Session | undefined>;
}

/** How often the adapter is started again for a question that it did not survive; then the rest of the probe is left out. */
const RESTARTS_MAX = 3;

/** Something to be asked for itself, and what speaks against the adapter after the answer. */
interface Asked {
  readonly what: string;
  readonly scenarios: readonly object[];
  readonly judge: (reply: Reply) => Objection | undefined;
}

const ask = (session: Session, scenarios: readonly object[]): Promise<Reply> => session.request('run', { scenarios });

const observationsIn = (reply: Reply): readonly unknown[] | undefined => {
  const observations = reply.type === 'result' && isObject(reply.value) ? reply.value['observations'] : undefined;
  return Array.isArray(observations) ? (observations as readonly unknown[]) : undefined;
};

const contrastObjection = (contrast: Contrast, reply: Reply): Objection | undefined => {
  const outcomes = readReply(contrast.scenarios, reply);
  return 'type' in outcomes ? undefined : judgeContrast(contrast, outcomes);
};

const askedOf = (nonsense: readonly Nonsense[], contrasts: readonly Contrast[]): readonly Asked[] => [
  ...contrasts.map((contrast) => ({
    what: `plain scenarios of level ${contrast.level}`,
    scenarios: contrast.scenarios,
    judge: (reply: Reply) => contrastObjection(contrast, reply),
  })),
  ...nonsense.map((each) => ({
    what: each.what,
    scenarios: [each.scenario],
    // An error for the request as a whole is a no.
    judge: (reply: Reply) => (reply.type === 'error' ? undefined : judgeNonsense(each, observationsIn(reply)?.[0])),
  })),
];

const verdictOf = (session: Session, objections: readonly Objection[], notes: readonly string[] = []): ProbeVerdict => {
  const objection = objections.find(({ isDecisive }) => isDecisive);
  return objection === undefined
    ? { type: 'believed', session, notes: [...objections.map(({ complaint }) => complaint), ...notes] }
    : { type: 'refused', objection };
};

/** The verdict on the answers to everything at once, in the order in which it was asked. */
const judgeAll = (session: Session, asked: readonly Asked[], observations: readonly unknown[]): ProbeVerdict => {
  let next = 0;
  const objections = asked.flatMap(({ scenarios, judge }) => {
    const own = observations.slice(next, (next += scenarios.length));
    return judge({ type: 'result', value: { observations: own } }) ?? [];
  });
  return verdictOf(session, objections);
};

/** Each question in a request of its own: for an adapter that refuses, or does not survive, a request that holds any nonsense. */
const probeSingly = async (
  first: Session,
  asked: readonly Asked[],
  restart: Probed['restart'],
): Promise<ProbeVerdict> => {
  const objections: Objection[] = [];
  const notes: string[] = [];
  let session = first;
  for (const { what, scenarios, judge } of asked) {
    const reply = await ask(session, scenarios);
    if (reply.type !== 'broken') {
      const objection = judge(reply);
      if (objection !== undefined) objections.push(objection);
      continue;
    }
    notes.push(`did not survive ${what}: ${reply.failure.detail}`);
    const anew = await restart();
    if (anew === undefined) return { type: 'gone', detail: `${reply.failure.detail}, at ${what}` };
    session = anew;
    if (notes.length < RESTARTS_MAX) continue;
    notes.push('was not asked the rest of the honesty probe');
    break;
  }
  return verdictOf(session, objections, notes);
};

/** Probes an adapter: one request for an honest one. */
export const probeAdapter = async ({ session, capabilities, restart }: Probed): Promise<ProbeVerdict> => {
  const asked = askedOf(nonsenseFor(capabilities.levels), contrastsFor(capabilities.levels));
  const scenarios = asked.flatMap((each) => each.scenarios);
  const reply = await ask(session, scenarios);
  if (reply.type === 'error') return probeSingly(session, asked, restart);
  if (reply.type === 'broken') {
    const anew = await restart();
    return anew === undefined
      ? { type: 'gone', detail: `${reply.failure.detail}, at the honesty probe` }
      : probeSingly(anew, asked, restart);
  }
  const observations = observationsIn(reply);
  if (observations?.length === scenarios.length) return judgeAll(session, asked, observations);
  const complaint =
    observations === undefined
      ? 'answered the honesty probe without a list of observations'
      : `answered the honesty probe with ${observations.length} observations for ${scenarios.length} scenarios`;
  return { type: 'refused', objection: { complaint, scenarios, isDecisive: true } };
};
