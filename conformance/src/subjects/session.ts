// One life of an adapter: its process, the requests that wait for an answer, and the one failure that ends it. A session
// never recovers: after a failure every request, waiting or new, is answered with it, and the process group is killed.

import { startProcess, type Ending, type Surroundings } from './adapter-process.ts';
import { byteRing, type ByteRing } from './byte-ring.ts';
import { parseAnswer } from './json-rpc.ts';
import { splitLines } from './line-splitter.ts';
import { oneLine } from './one-line.ts';
import type { Death } from './subject.ts';

/** What can end a session, or make an answer useless. */
export type Failure = Death;

/** What became of a request. */
export type Reply =
  | { readonly type: 'result'; readonly value: unknown }
  | { readonly type: 'error'; readonly message: string }
  /** An answer that is refused before anybody looks at what it says. */
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'broken'; readonly failure: Failure };

/** The limits of a session. Times in milliseconds. */
export interface SessionOptions extends Surroundings {
  /** The longest wait for the next answer while a request is open. */
  readonly timeoutMs: number;
  /** The longest wait for the first answer, which includes the start of the program. */
  readonly startTimeoutMs: number;
  /** How many requests the caller may have in flight: an answer may be overtaken by that many others. */
  readonly window: number;
  /** The longest line of output, in bytes. */
  readonly lineBytesMax: number;
  /** Where standard error goes. */
  readonly stderr: ByteRing;
}

export interface Session {
  /** Sends one request. Never rejects. */
  readonly request: (method: string, params?: object) => Promise<Reply>;
  /** What ended the session, once something has. */
  readonly failure: () => Failure | undefined;
  /** How many requests were answered. */
  readonly answered: () => number;
  /** The end of what was written to standard error since a request was sent while none was open. */
  readonly stderr: () => string;
  /** Kills the process; waiting requests are answered with `failure`. */
  readonly kill: (failure: Failure) => void;
  /** Asks for the end and waits for it up to `waitMs`, then kills. Resolves to what was wrong with the end, if anything. */
  readonly shutdown: (waitMs: number) => Promise<string | undefined>;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
}

interface Waiting {
  readonly sentAt: number;
  readonly resolve: (reply: Reply) => void;
}

/** How many ids of answered requests are remembered, to tell a second answer from a wrong id. */
const ANSWERED_MAX = 1024;

/** What is kept of what is written to standard error while requests are open, in bytes. */
const STDERR_MAX = 4_096;

/** `text` without the line that begins before it, where so much was written that this is cut. */
const wholeLines = (text: string): string =>
  Buffer.byteLength(text) < STDERR_MAX ? text : text.slice(text.indexOf('\n') + 1);

/** A crash with the last words of the program. */
const withStderr = (cause: Failure, text: string): Failure =>
  cause.type === 'crash' && text.trim() !== '' ? { ...cause, stderr: text } : cause;

const failureOf = (ending: Ending, pendingBytes: number): Failure => {
  const half = pendingBytes > 0 ? ` after ${pendingBytes} bytes of an unfinished line` : '';
  switch (ending.type) {
    case 'not-started':
      return { type: 'fault', code: 'not-started', detail: oneLine(ending.detail) };
    case 'exited':
      return { type: 'crash', code: 'exited', detail: `exited with code ${ending.code}${half}` };
    case 'killed':
      return { type: 'crash', code: 'killed', detail: `killed by ${ending.signal}${half}` };
    case 'silent':
      return { type: 'crash', code: 'exited', detail: `closed its standard output${half}` };
  }
};

/** Starts `argv` as a process and listens to it. */
export const openSession = (argv: readonly string[], options: SessionOptions): Session => {
  const waiting = new Map<number, Waiting>();
  const answered = new Set<number>();
  let answers = 0;
  let lastId = 0;
  let failure: Failure | undefined;
  let ended: Ending | undefined;
  let tellEnded = (): void => {};
  let chunks = 0;
  let words = byteRing(STDERR_MAX);
  const stderr = (): string => wholeLines(words.text());
  let timer: NodeJS.Timeout | undefined;

  const fail = (cause: Failure): void => {
    if (failure !== undefined) return;
    const told = withStderr(cause, stderr());
    failure = told;
    clearTimeout(timer);
    adapter.kill();
    for (const { resolve } of waiting.values()) resolve({ type: 'broken', failure: told });
    waiting.clear();
    tellEnded();
  };
  const fault = (code: 'garbage' | 'wrong-id' | 'rpc-error', detail: string): void =>
    fail({ type: 'fault', code, detail: oneLine(detail), fatal: true });

  const limit = (): number => (answers === 0 ? options.startTimeoutMs : options.timeoutMs);
  const oldestIsOverdue = (): boolean => {
    for (const { sentAt } of waiting.values()) return performance.now() - sentAt > limit() * options.window;
    return false;
  };
  const timedOut = (): void => {
    fail({ type: 'crash', code: 'timeout', detail: `no answer within ${limit()} ms` });
  };
  const watch = (): void => {
    clearTimeout(timer);
    if (waiting.size === 0) return;
    timer = setTimeout(() => {
      // This process may itself have been busy for so long: what has arrived meanwhile is read first.
      const before = chunks;
      setImmediate(() => {
        if (failure !== undefined || waiting.size === 0) return;
        if (chunks === before || oldestIsOverdue()) timedOut();
        else watch();
      });
    }, limit());
  };

  const take = (id: number): Waiting | undefined => {
    const request = waiting.get(id);
    if (request === undefined) {
      fault(
        'wrong-id',
        answered.has(id) ? `a second answer for id ${id}` : `an answer for id ${id}, which nobody asked`,
      );
      return undefined;
    }
    waiting.delete(id);
    answers++;
    answered.add(id);
    if (answered.size > ANSWERED_MAX) for (const oldest of answered) if (answered.delete(oldest)) break;
    if (oldestIsOverdue()) timedOut();
    else if (waiting.size === 0) clearTimeout(timer);
    else timer?.refresh();
    return request;
  };

  const line = (text: string): void => {
    if (failure !== undefined) return;
    const answer = parseAnswer(text);
    switch (answer.type) {
      case 'garbage':
        return fault('garbage', `expected a JSON-RPC response, got ${answer.why}`);
      case 'lost':
        return fault('rpc-error', `an error for no request: ${answer.message}`);
      case 'result':
        return take(answer.id)?.resolve({ type: 'result', value: answer.value });
      case 'refused':
        return take(answer.id)?.resolve({ type: 'refused', why: answer.why });
      case 'error':
        return take(answer.id)?.resolve({ type: 'error', message: answer.message });
    }
  };
  const lines = splitLines(options.lineBytesMax, {
    line,
    overflow: () => fault('garbage', `a line of more than ${options.lineBytesMax} bytes`),
  });

  const adapter = startProcess(
    argv,
    {
      stderr: (chunk) => {
        options.stderr.push(chunk);
        words.push(chunk);
      },
      output: (chunk) => {
        chunks++;
        lines.push(chunk);
      },
      ended: (ending) => {
        ended = ending;
        fail(failureOf(ending, lines.pendingBytes()));
      },
    },
    { env: options.env, ...(options.cwd === undefined ? {} : { cwd: options.cwd }) },
  );

  const request = (method: string, params?: object): Promise<Reply> =>
    new Promise((resolve) => {
      if (failure !== undefined) return resolve({ type: 'broken', failure });
      const id = ++lastId;
      const idle = waiting.size === 0;
      if (idle) words = byteRing(STDERR_MAX);
      waiting.set(id, { sentAt: performance.now(), resolve });
      adapter.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) })}\n`);
      if (idle) watch();
    });

  const shutdown = async (waitMs: number): Promise<string | undefined> => {
    if (failure !== undefined) return undefined;
    const finished = new Promise<void>((resolve) => {
      tellEnded = resolve;
    });
    const deadline = setTimeout(() => {
      fail({ type: 'crash', code: 'timeout', detail: `did not exit within ${waitMs} ms of shutdown` });
    }, waitMs);
    const reply = await request('shutdown');
    await finished;
    clearTimeout(deadline);
    if (reply.type === 'error') return `answered shutdown with an error: ${oneLine(reply.message)}`;
    if (reply.type === 'refused') return `answered shutdown with ${reply.why}`;
    if (reply.type === 'broken') return `did not answer shutdown: ${reply.failure.detail}`;
    if (ended?.type === 'exited' && ended.code === 0) return undefined;
    return `after shutdown: ${failure === undefined ? 'no exit' : (failure as Failure).detail}`;
  };

  return {
    request,
    failure: () => failure,
    answered: () => answers,
    stderr,
    kill: fail,
    shutdown,
    gone: adapter.gone,
  };
};
