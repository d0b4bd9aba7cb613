// A subject behind the adapter protocol: a program that is started, introduced, given scenarios in batches, several requests
// in flight, and restarted where a scenario breaks it. Realises the suite's side of section 4 of adapter-protocol.md.

import type { Scenario } from '#spec';
import type { ProbeVerdict } from '../probe/probe.ts';
import { probeAdapter } from '../probe/probe-adapter.ts';
import { adapterEnvironment } from './adapter-environment.ts';
import { byteRing } from './byte-ring.ts';
import { commandWords } from './command-words.ts';
import { openGate } from './gate.ts';
import { initialize, PROTOCOL, type Introduction } from './handshake.ts';
import { isolate, type Incident, type Replayer } from './isolate.ts';
import { oneLine } from './one-line.ts';
import { readReply } from './read-reply.ts';
import { openSession, type Failure, type Session, type SessionOptions } from './session.ts';
import { boundedOutcome } from './kept-outcome.ts';
import type { Capabilities, Outcome, RunOptions, Subject } from './subject.ts';
import { withinDeclared } from './support.ts';

/** How an adapter is started and how long it is borne. Times in milliseconds. */
export interface AdapterOptions {
  /** The longest wait for the answer to a batch, from the moment the one before is answered. Default 10 000. */
  readonly timeoutMs?: number;
  /** The longest wait for the answer to `initialize`. Default 30 000: it includes the start of the program. */
  readonly startTimeoutMs?: number;
  /** The longest wait for the exit after `shutdown`. Default 2 000. */
  readonly closeTimeoutMs?: number;
  /** The dialect that is named in `initialize`. Default `kardia`. */
  readonly dialect?: string;
  /** Name and version of the suite, named in `initialize`. */
  readonly suite: string;
  /** How many bytes of standard error are kept for the report. Default 65 536. */
  readonly stderrLimit?: number;
  /** How many requests are in flight at most. Default 4. */
  readonly window?: number;
  /** The longest line that is accepted, in bytes. Default 16 MiB; the largest answer of the reference to a batch has 1.2 MB. */
  readonly lineBytesMax?: number;
  /** The folder that the program runs in. Default: that of this process. */
  readonly cwd?: string;
  /** Names of variables that the program is given besides those that every adapter is given. Default: none. */
  readonly env?: readonly string[];
  /** Whether it is probed for honesty before it is given anything else. Default false. */
  readonly probe?: boolean;
}

/** A subject in another process. */
export interface AdapterSubject extends Subject {
  readonly command: string;
  /** The end of what its processes wrote to standard error. */
  readonly stderr: () => string;
  readonly complaints: () => readonly string[];
  readonly notes: readonly string[];
}

/** The adapter, or why it is of no use. */
export type Started =
  | { readonly type: 'started'; readonly subject: AdapterSubject }
  | {
      readonly type: 'failed';
      /** `refused`: it runs, and the honesty probe says that it cannot be believed. */
      readonly code: 'not-started' | 'refused';
      readonly detail: string;
      /** What it said of itself, where it came that far. */
      readonly capabilities?: Capabilities;
      /** The scenarios of the probe that it answered as no honest program does. */
      readonly asked?: readonly object[];
      readonly stderr: string;
    };

/** Starts `command` (program and arguments, quotes group, no shell) and introduces the suite. Never rejects. */
export const startAdapter = async (command: string, options: AdapterOptions): Promise<Started> => {
  const argv = commandWords(command);
  if (argv === undefined)
    return { type: 'failed', code: 'not-started', detail: 'the adapter command names no program', stderr: '' };
  const introduction: Introduction = { protocol: PROTOCOL, suite: options.suite, dialect: options.dialect ?? 'kardia' };
  const stderr = byteRing(options.stderrLimit ?? 1 << 16);
  const launch = launcher(argv, introduction, {
    timeoutMs: options.timeoutMs ?? 10_000,
    startTimeoutMs: options.startTimeoutMs ?? 30_000,
    window: options.window ?? 4,
    lineBytesMax: options.lineBytesMax ?? 1 << 24,
    stderr,
    env: adapterEnvironment(options.env),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const first = await launch();
  if (first.type === 'failed') return { ...first, code: 'not-started', stderr: stderr.text() };
  const verdict =
    options.probe === true
      ? await probe(first, launch)
      : { type: 'believed' as const, session: first.session, notes: [] };
  const { capabilities } = first;
  switch (verdict.type) {
    case 'believed': {
      const { session, notes } = verdict;
      const subject = adapterSubject(command, launch, { ...first, session }, stderr.text, options);
      return {
        type: 'started',
        subject: { ...subject, notes: notes.map((note) => `${nameOf(capabilities)} ${note}`) },
      };
    }
    case 'refused': {
      const { complaint, scenarios } = verdict.objection;
      const detail = `${nameOf(capabilities)} ${complaint}`;
      return { type: 'failed', code: 'refused', detail, capabilities, asked: scenarios, stderr: stderr.text() };
    }
    case 'gone':
      return { type: 'failed', code: 'not-started', detail: verdict.detail, capabilities, stderr: stderr.text() };
  }
};

type Launch =
  | { readonly type: 'launched'; readonly session: Session; readonly capabilities: Capabilities }
  | { readonly type: 'failed'; readonly detail: string };

/** Each call starts the program anew. */
const launcher =
  (argv: readonly string[], introduction: Introduction, options: SessionOptions) => async (): Promise<Launch> => {
    let session: Session;
    try {
      session = openSession(argv, options);
    } catch (error) {
      return { type: 'failed', detail: oneLine(error instanceof Error ? error.message : String(error)) };
    }
    const answer = await initialize(session, introduction);
    if (!('type' in answer)) return { type: 'launched', session, capabilities: answer };
    session.kill(answer);
    await session.gone;
    return { type: 'failed', detail: answer.detail };
  };

/** What it calls itself, for the beginning of a sentence. */
const nameOf = ({ name, version }: Capabilities): string => `${name} ${version}`.trim() || 'the adapter';

/** Whether the adapter can be believed; where it cannot its processes are gone. */
const probe = async (
  { session, capabilities }: Extract<Launch, { type: 'launched' }>,
  launch: () => Promise<Launch>,
): Promise<ProbeVerdict> => {
  const sessions = [session];
  const restart = async (): Promise<Session | undefined> => {
    const again = await launch();
    if (again.type === 'failed') return undefined;
    sessions.push(again.session);
    return again.session;
  };
  const end = async (kept?: Session): Promise<void> => {
    for (const each of sessions.filter((one) => one !== kept)) {
      each.kill({ type: 'fault', code: 'gave-up', detail: 'the honesty probe is over' });
      await each.gone;
    }
  };
  try {
    const verdict = await probeAdapter({ session, capabilities, restart });
    await end(verdict.type === 'believed' ? verdict.session : undefined);
    return verdict;
  } catch (error) {
    // A fault of the suite: nobody else is going to end what was started here.
    await end();
    throw error;
  }
};

/** Failures that are borne of a caller that does not budget them. */
const UNBUDGETED_MAX = 20;

/** Ends of the process that are borne while it had nothing to do. */
const IDLE_ENDS_MAX = 20;

/** Processes in a row that end before their first answer until one is asked whether it answers anything at all. */
const BARREN_MAX = 4;

/** How long what was written to standard error before an answer is waited for after it, in ms. */
const STDERR_WAIT_MS = 20;

/** Complaints that are kept. */
const COMPLAINTS_MAX = 20;

const gaveUp = (detail: string): Failure => ({ type: 'fault', code: 'gave-up', detail });

const adapterSubject = (
  command: string,
  launch: () => Promise<Launch>,
  first: Extract<Launch, { type: 'launched' }>,
  stderr: () => string,
  options: AdapterOptions,
): AdapterSubject => {
  const window = options.window ?? 4;
  const gate = openGate(window);
  const complaints: string[] = [];
  const incidents = new WeakMap<Session, Incident>();
  const replaying = new WeakSet<Session>();
  const dying = new Set<Promise<void>>();
  let latest = first.session;
  let starting: Promise<Session | Failure> | undefined;
  let unbudgeted = 0;
  let idleEnds = 0;
  let barren = 0;
  let refusal: Failure | undefined;

  const addComplaint = (complaint: string): void => {
    if (complaints.length < COMPLAINTS_MAX) complaints.push(complaint);
  };

  /** Where nobody waited for an answer when the latest session failed, no scenario carries the failure. */
  const complain = (): void => {
    const cause = latest.failure();
    if (cause === undefined || incidents.has(latest) || replaying.has(latest)) return;
    idleEnds++;
    addComplaint(`outside any scenario: ${cause.detail}`);
  };

  /** Why `session` is of no use: after many that ended before their first answer it cannot answer a request without scenarios either. */
  const lifeless = async (session: Session): Promise<Failure | undefined> => {
    if (barren < BARREN_MAX) return undefined;
    const reply = await session.request('run', { scenarios: [] });
    if (reply.type === 'broken')
      return gaveUp(
        `${barren + 1} processes in a row ended before they answered anything: ${reply.failure.detail}, and it is not started again`,
      );
    barren = 0;
    return undefined;
  };

  const restart = async (): Promise<Session | Failure> => {
    const dead = latest;
    const gone = dead.gone.then(() => void dying.delete(gone));
    dying.add(gone);
    complain();
    barren = dead.answered() > 1 ? 0 : barren + 1;
    const launched = await launch();
    if (launched.type === 'failed')
      refusal ??= { type: 'fault', code: 'not-started', detail: `after a failure: ${launched.detail}` };
    else {
      latest = launched.session;
      const lifelessness = await lifeless(latest);
      refusal ??= lifelessness;
    }
    starting = undefined;
    return refusal ?? latest;
  };

  const session = async (): Promise<Session | Failure> => {
    if (refusal !== undefined) return refusal;
    const failures = Math.max(unbudgeted - UNBUDGETED_MAX, idleEnds - IDLE_ENDS_MAX);
    if (failures >= 0)
      return gaveUp(`the adapter failed ${Math.max(unbudgeted, idleEnds)} times and is not started again`);
    if (starting === undefined && latest.failure() === undefined) return latest;
    return (starting ??= restart());
  };
  const replayerOf = (untilDeath: boolean): Replayer => ({
    session: async () => {
      const live = await session();
      if (!('type' in live)) replaying.add(live);
      return live;
    },
    count: () => {
      if (!untilDeath) unbudgeted++;
    },
    untilDeath,
  });

  /** The batches that one failure of a session hit share an incident; a failure of a batch alone is an incident of its own. */
  const incidentOf = (live: Session, failure: Failure): Incident => {
    const fresh = { failure, traced: false, died: false };
    if (live.failure() === undefined) return { ...fresh, broken: false, used: false, batches: 1 };
    const shared = incidents.get(live) ?? { ...fresh, broken: true, used: live.answered() > 1, batches: 0 };
    incidents.set(live, shared);
    shared.batches++;
    return shared;
  };

  const drive = async (scenarios: readonly Scenario[], untilDeath: boolean): Promise<readonly Outcome[]> => {
    let leave = await gate.shared();
    let incident: Incident;
    try {
      const live = await session();
      if ('type' in live) return scenarios.map(() => live);
      const read = readReply(scenarios, await live.request('run', { scenarios }));
      const failure = 'type' in read ? read : live.failure();
      if (failure === undefined && !('type' in read)) return read;
      incident = incidentOf(live, failure as Failure);
    } finally {
      leave();
    }
    leave = await gate.alone();
    try {
      return await isolate(replayerOf(untilDeath), scenarios, incident);
    } finally {
      if (latest.failure() === undefined) replaying.delete(latest);
      leave();
    }
  };

  /** Runs one scenario while nothing else reaches the adapter, so that what it writes to standard error is about it. */
  const hear = async (scenario: Scenario): Promise<Outcome> => {
    const leave = await gate.alone();
    try {
      const live = await session();
      if ('type' in live) return live;
      replaying.add(live);
      const read = readReply([scenario], await live.request('run', { scenarios: [scenario] }));
      if ('type' in read) return read;
      replaying.delete(live);
      // What it wrote before its answer may arrive after it.
      await new Promise((resolve) => setTimeout(resolve, STDERR_WAIT_MS));
      const [outcome] = read;
      const text = live.stderr();
      return outcome?.type === 'observation' && text.trim() !== ''
        ? { ...outcome, stderr: text }
        : (outcome as Outcome);
    } finally {
      leave();
    }
  };

  const hearAll = async (scenarios: readonly Scenario[]): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const scenario of scenarios) outcomes.push(await hear(scenario));
    return outcomes;
  };

  const close = async (): Promise<void> => {
    // First, so that what is under way is not run again in a new process.
    refusal ??= gaveUp('the adapter was closed');
    await starting;
    complain();
    const complaint = await latest.shutdown(options.closeTimeoutMs ?? 2_000);
    if (complaint !== undefined) addComplaint(complaint);
    await Promise.all([latest.gone, ...dying]);
  };

  return {
    capabilities: first.capabilities,
    command,
    ...(options.env === undefined ? {} : { env: options.env }),
    window,
    run: withinDeclared(
      first.capabilities,
      async (scenarios, { untilDeath = false, stderr: isHeard = false }: RunOptions = {}) =>
        (await (isHeard ? hearAll(scenarios) : drive(scenarios, untilDeath))).map(boundedOutcome),
    ),
    close,
    stderr,
    notes: [],
    complaints: () => complaints,
  };
};
