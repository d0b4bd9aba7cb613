// Traces the failure of a batch to the scenario that causes it: the batch is replayed one scenario at a time, so that only
// the culprit gets the failure and every other scenario an outcome of its own. Nothing else reaches the adapter meanwhile.

import type { Scenario } from '#spec';
import { readReply } from './read-reply.ts';
import type { Failure, Session } from './session.ts';
import { isDeath, type Outcome } from './subject.ts';

/** What the replay needs of the client. */
export interface Replayer {
  /** The current session, or a new one where that has ended; a failure where none can be had. */
  readonly session: () => Promise<Session | Failure>;
  /** Told of each failure that is traced. */
  readonly count: () => void;
  /** Whether what is left after the first death is to be answered by `not-run`. */
  readonly untilDeath: boolean;
}

/** One failure that several batches in flight may share. */
export interface Incident {
  readonly failure: Failure;
  /** Whether it ended the session. */
  readonly broken: boolean;
  /** Whether that session had answered a batch before. */
  readonly used: boolean;
  /** How many batches are still to be replayed. */
  batches: number;
  /** Whether a scenario of one of them was found to cause it. */
  traced: boolean;
  /** Whether a scenario of one of them brought the process down when it was replayed. */
  died: boolean;
}

const isFailure = (value: Session | Failure): value is Failure => 'type' in value;

const note = (failure: Failure, text: string): Failure => ({ ...failure, detail: `${failure.detail} (${text})` });

/** Runs one scenario, and a second empty batch: what the adapter does wrong after its answer belongs to this scenario too. */
const runAlone = async (session: Session, scenario: Scenario): Promise<Outcome> => {
  const read = readReply([scenario], await session.request('run', { scenarios: [scenario] }));
  if ('type' in read) return read;
  await session.request('run', { scenarios: [] });
  const later = session.failure();
  return later === undefined ? (read[0] as Outcome) : note(later, 'after its answer');
};

/** A scenario that breaks a session which has served others is tried again in a fresh one; a hang is not waited for twice. */
const confirm = async (replayer: Replayer, scenario: Scenario, failure: Failure): Promise<Outcome> => {
  if (failure.code === 'timeout') return failure;
  const session = await replayer.session();
  if (isFailure(session)) return failure;
  const again = await runAlone(session, scenario);
  if (session.failure() !== undefined) return again;
  return note(failure, 'after other scenarios, not reproduced alone');
};

const NOT_RUN: Failure = { type: 'fault', code: 'not-run', detail: 'the process died at an earlier scenario' };

/** Replays `scenarios` one by one. The caller makes sure that it has the adapter for itself. */
export const isolate = async (
  replayer: Replayer,
  scenarios: readonly Scenario[],
  incident: Incident,
): Promise<readonly Outcome[]> => {
  const [only] = scenarios;
  if (only !== undefined && scenarios.length === 1 && incident.batches === 1 && !incident.traced) {
    if (incident.broken) replayer.count();
    incident.traced = true;
    incident.died = incident.broken;
    return [incident.used && !replayer.untilDeath ? await confirm(replayer, only, incident.failure) : incident.failure];
  }
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    if (replayer.untilDeath && incident.died) {
      outcomes.push(NOT_RUN);
      continue;
    }
    const session = await replayer.session();
    if (isFailure(session)) {
      outcomes.push(session);
      incident.traced = true;
      continue;
    }
    const used = session.answered() > 1;
    let outcome = await runAlone(session, scenario);
    const broken = session.failure();
    if (broken !== undefined) {
      replayer.count();
      if (used && !replayer.untilDeath) outcome = await confirm(replayer, scenario, broken);
    }
    if (outcome.type === 'crash' || outcome.type === 'fault') incident.traced = true;
    if (isDeath(outcome)) incident.died = true;
    outcomes.push(outcome);
  }
  incident.batches--;
  if (incident.batches === 0 && !incident.traced) outcomes[0] = await blameBatch(replayer, scenarios, incident.failure);
  return outcomes;
};

/** No scenario fails alone: the batch is run once more as it was, and its first scenario carries the failure. */
const blameBatch = async (replayer: Replayer, scenarios: readonly Scenario[], failure: Failure): Promise<Failure> => {
  replayer.count();
  const where = `in a batch of ${scenarios.length}`;
  const session = await replayer.session();
  if (isFailure(session)) return note(failure, `${where}, not reproduced alone`);
  const again = readReply(scenarios, await session.request('run', { scenarios }));
  return 'type' in again
    ? note(again, `${where} and in its repetition, not reproduced alone`)
    : note(failure, `once ${where}, not reproduced alone, nor by the batch`);
};
