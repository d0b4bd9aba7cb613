// Builds an adapter by the command that its entry names. What goes wrong is told in one sentence: a tool that is not there, a module
// that cannot be fetched, or the first line in which the build itself says what is wrong.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { commandWords } from '../subjects/command-words.ts';
import { oneLine } from '../subjects/one-line.ts';
import { endGroup, killGroup, startGroup } from '../subjects/process-groups.ts';
import type { Command } from './matrix-entry.ts';

/** A cold build fetches and compiles a hundred megabytes of modules. */
const TIMEOUT_MS = 15 * 60_000;

/** How long after its end a build's outputs may stay open before they count as over, in ms. */
const DRAIN_MS = 1_000;

/** What is kept of either output; what follows is dropped. */
const OUTPUT_BYTES_MAX = 16 * 1024 * 1024;

/** What Go says of a module that it could not fetch, or may not. */
const GO_MODULE =
  /^(?:go: |.*\.go:\d+:\d+: )(?:downloading )?(\S+@\S+|no required module provides package \S+|cannot find module providing package \S+)(?::\s*(.*))?$/;

/** Progress and headings, which say nothing of what went wrong. */
const NOISE = /^(?:go: (?:downloading|finding|extracting|added|upgraded)\b.*|# \S+|\s*)$/;

/** What a failed build wrote, as one sentence. */
export const buildFailure = (output: string): string => {
  const lines = output.split('\n').filter((each) => !NOISE.test(each));
  for (const each of lines) {
    const [, module, reason] = GO_MODULE.exec(each) ?? [];
    if (module !== undefined && module.includes('@') && reason !== undefined && reason !== '')
      return `the module ${module} cannot be downloaded: ${oneLine(reason)}`;
  }
  return oneLine(lines[0] ?? 'it says nothing');
};

/** How a build ended: by itself, by a signal, or not even begun. */
type Built =
  | { readonly type: 'ended'; readonly code: number; readonly output: string }
  | { readonly type: 'killed'; readonly signal: string; readonly output: string }
  | { readonly type: 'not-started'; readonly error: NodeJS.ErrnoException };

/** Collects what a stream says, up to its limit. */
const textOf = (stream: Readable): (() => string) => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    if (bytes < OUTPUT_BYTES_MAX) chunks.push(chunk);
    bytes += chunk.length;
  });
  return () => Buffer.concat(chunks).toString();
};

/** A build needs what its toolchain is told by variables (proxies, caches, homes), so it is given the whole environment. */
const build = (program: string, words: readonly string[], cwd: string): Promise<Built> =>
  new Promise((resolve) => {
    const child = startGroup(() =>
      spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true, windowsHide: true }),
    );
    const { pid } = child;
    child.on('error', (error) => {
      if (pid === undefined) resolve({ type: 'not-started', error });
    });
    if (pid === undefined) return;
    const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
    const tooLong = setTimeout(() => killGroup(pid), TIMEOUT_MS);
    child.on('exit', () => {
      endGroup(pid);
      // What left the group may hold the outputs open for ever.
      setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), DRAIN_MS).unref();
    });
    child.on('close', (code, signal) => {
      clearTimeout(tooLong);
      const output = `${stderr()}\n${stdout()}`;
      resolve(signal === null ? { type: 'ended', code: code ?? 0, output } : { type: 'killed', signal, output });
    });
  });

/** Runs the build. Resolves to nothing if it succeeded, else to one sentence about what is missing or wrong. */
export const buildAdapter = async ({ command, cwd }: Command): Promise<string | undefined> => {
  const argv = commandWords(command);
  if (argv === undefined) return 'the build command names no program';
  const [program, ...words] = argv;
  if (!existsSync(cwd)) return `the folder of the build does not exist: ${cwd}`;
  const built = await build(program, words, cwd);
  if (built.type === 'not-started')
    return built.error.code === 'ENOENT'
      ? `its build needs the program '${program}', which is not installed or not on the path`
      : `its build failed: ${oneLine(built.error.message)}`;
  if (built.type === 'ended' && built.code === 0) return undefined;
  const how = built.type === 'killed' ? `was ended by ${built.signal}` : `ended with code ${built.code}`;
  return `its build (${oneLine(command)}) ${how}: ${buildFailure(built.output)}`;
};
