// One operating system process of an adapter: started without a shell in a process group of its own, so that it can be
// killed together with what it starts. Its output goes to a sink as bytes; nothing here knows the protocol.

import { spawn } from 'node:child_process';
import { endGroup, killGroup, startGroup } from './process-groups.ts';

/** How a process ended. */
export type Ending =
  /** There was no such program, or it may not be run. */
  | { readonly type: 'not-started'; readonly detail: string }
  | { readonly type: 'exited'; readonly code: number }
  | { readonly type: 'killed'; readonly signal: string }
  /** It closed its standard output and went on running. */
  | { readonly type: 'silent' };

/** What the owner of a process is told. */
export interface ProcessSink {
  readonly output: (chunk: Buffer) => void;
  readonly stderr: (chunk: Buffer) => void;
  /** Called once, after the last output. The process group is dead by then, except for a `silent` one. */
  readonly ended: (ending: Ending) => void;
}

export interface AdapterProcess {
  readonly write: (text: string) => void;
  /** Kills the whole process group at once. Output that is still on its way is dropped. */
  readonly kill: () => void;
  /** Resolves when the process is gone; at once if it never was. */
  readonly gone: Promise<void>;
}

/** How long after its end a process may leave its output open (a descendant holds it) before the output counts as over, in ms. */
const DRAIN_MS = 100;

/** How long a process whose output is over may take to end before it counts as silent, in ms. */
const SILENT_MS = 200;

/** Where a process runs, and with which environment. */
export interface Surroundings {
  /** The folder; that of this process if absent. */
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts `argv`, program and arguments, at least one. Throws where the system does not take them, and once the suite is ending. */
export const startProcess = (
  argv: readonly string[],
  sink: ProcessSink,
  surroundings: Surroundings,
): AdapterProcess => {
  const child = startGroup(() =>
    spawn(argv[0] ?? '', argv.slice(1), { stdio: 'pipe', detached: true, windowsHide: true, ...surroundings }),
  );
  let over = false;
  let settleGone = (): void => {};
  const gone = new Promise<void>((resolve) => {
    settleGone = resolve;
  });

  const end = (ending: Ending): void => {
    if (over) return;
    over = true;
    sink.ended(ending);
  };
  const endingOf = (code: number | null, signal: string | null): Ending =>
    signal === null ? { type: 'exited', code: code ?? 0 } : { type: 'killed', signal };

  // Before anything that may fail: where the system is out of resources the process comes without streams.
  child.on('error', (error: NodeJS.ErrnoException) => {
    if (child.pid !== undefined) return;
    end({ type: 'not-started', detail: error.code === 'ENOENT' ? `no program '${argv[0]}'` : error.message });
    settleGone();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    if (!over) sink.output(chunk);
  });
  child.stderr.on('data', sink.stderr);
  // A process that ends while it is written to: its end is reported by 'exit', not by the broken pipe.
  child.stdin.on('error', () => {});
  child.stdout.on('end', () => {
    setTimeout(() => end({ type: 'silent' }), SILENT_MS).unref();
  });
  child.on('exit', (code, signal) => {
    // Descendants that outlive it would keep the pipes open and the adapter half alive.
    if (child.pid !== undefined) endGroup(child.pid);
    const drained = setTimeout(() => {
      child.stdout.destroy();
      child.stderr.destroy();
      end(endingOf(code, signal));
      settleGone();
    }, DRAIN_MS);
    child.on('close', () => {
      clearTimeout(drained);
      end(endingOf(code, signal));
      settleGone();
    });
  });

  return {
    write: (text) => {
      if (child.stdin.writable) child.stdin.write(text);
    },
    kill: () => {
      over = true;
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) killGroup(child.pid);
    },
    gone,
  };
};
