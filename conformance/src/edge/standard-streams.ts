// Standard output and standard error of this process. Nothing else in the program writes to them.

import { fstatSync, type Stats } from 'node:fs';
import { EXIT } from '../run/report.ts';
import { systemReason } from './system-reason.ts';
import { textStreamOn, type TextStream } from './text-stream.ts';

/** A stream of this process that may break while the program goes on. */
interface Guarded extends TextStream {
  /** Writes a whole report to it, as it stands. */
  readonly pour: (content: string | Uint8Array) => void;
  /** Whether `file` is what the stream writes to. */
  readonly isAt: (file: Stats) => boolean;
  /** Why nothing more can be written to it; nothing as long as it works, or where its reader went away. */
  readonly broken: () => string | undefined;
  /** Whether a program may be reading it, so that nothing that is no answer may be said there. */
  readonly holdsData: () => boolean;
  readonly onBreak: (hear: () => void) => void;
}

const guarded = (stream: NodeJS.WriteStream, descriptor: number): Guarded => {
  let state: 'works' | 'closed' | { readonly reason: string } = 'works';
  let holdsData = false;
  let listening = false;
  let hear = (): void => {};
  const listen = (): void => {
    if (listening) return;
    listening = true;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (state !== 'works') return;
      // Whoever reads may go away first, as `head` does.
      state = error.code === 'EPIPE' ? 'closed' : { reason: systemReason(error) };
      if (state !== 'closed') hear();
    });
  };
  /** Nothing is written any more to a stream that broke. */
  const ifWorks = (write: () => void): void => {
    listen();
    if (state === 'works') write();
  };
  const text = textStreamOn(stream);
  return {
    ...text,
    print: (lines) => ifWorks(() => text.print(lines)),
    printData: (data) => {
      holdsData = true;
      ifWorks(() => text.printData(data));
    },
    pour: (content) => {
      holdsData = true;
      ifWorks(() => void stream.write(content));
    },
    isAt: ({ dev, ino }) => {
      try {
        const own = fstatSync(descriptor);
        return own.dev === dev && own.ino === ino;
      } catch {
        // It was closed before the program began.
        return false;
      }
    },
    broken: () => (typeof state === 'object' ? state.reason : undefined),
    holdsData: () => holdsData,
    onBreak: (listener) => {
      listen();
      hear = listener;
    },
  };
};

export const standardOutput = guarded(process.stdout, 1);
export const standardError = guarded(process.stderr, 2);

const sentence = (name: string, reason: string | undefined): string =>
  `gossip-conformance: cannot write to ${name}: ${reason ?? 'unknown'}\n`;

/**
 * Keeps the process alive where one of the two breaks, and says so once on the other. The exit code stays what the command sets; a
 * command that sets none has no other result than its output, and ends with 2.
 */
export const surviveBrokenStreams = (): void => {
  standardOutput.onBreak(() => {
    process.exitCode ??= EXIT.badInput;
    standardError.print(sentence('standard output', standardOutput.broken()));
  });
  standardError.onBreak(() => {
    // Not before the end, for the output may be one text of JSON.
    process.once('exit', () => {
      if (!standardOutput.holdsData()) standardOutput.print(sentence('standard error', standardError.broken()));
    });
  });
};
