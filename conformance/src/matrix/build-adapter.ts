// Builds an adapter by the command that its entry names. What goes wrong is told in one sentence: a tool that is not there, a module
// that cannot be fetched, or the first line in which the build itself says what is wrong.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { commandWords } from '../subjects/command-words.ts';
import { oneLine } from '../subjects/one-line.ts';
import type { Command } from './matrix-entry.ts';

/** A cold build fetches and compiles a hundred megabytes of modules. */
const TIMEOUT_MS = 15 * 60_000;

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

/** Runs the build. Returns nothing if it succeeded, else one sentence about what is missing or wrong. */
export const buildAdapter = ({ command, cwd }: Command): string | undefined => {
  const argv = commandWords(command);
  if (argv === undefined) return 'the build command names no program';
  const [program, ...words] = argv;
  if (!existsSync(cwd)) return `the folder of the build does not exist: ${cwd}`;
  const { error, status, signal, stdout, stderr } = spawnSync(program, words, {
    cwd,
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    maxBuffer: OUTPUT_BYTES_MAX,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT')
    return `its build needs the program '${program}', which is not installed or not on the path`;
  if (error !== undefined) return `its build failed: ${oneLine(error.message)}`;
  if (status === 0) return undefined;
  const how = signal === null ? `ended with code ${status}` : `was ended by ${signal}`;
  return `its build (${oneLine(command)}) ${how}: ${buildFailure(`${stderr}\n${stdout}`)}`;
};
