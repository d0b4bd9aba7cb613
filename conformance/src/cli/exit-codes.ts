// The exit codes of the program, as --help and the README show them.

import { EXIT } from '../run/report.ts';

/** The exit codes after an interrupt: 128 and the number of the signal. */
export const INTERRUPTED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The exit code where the suite itself failed: it says nothing about the subject. */
export const SUITE_FAILED = EXIT.nothingTested;

/** Every exit code with its meaning, in ascending order. */
export const EXIT_CODES: readonly { readonly code: number; readonly meaning: string }[] = [
  { code: EXIT.conforms, meaning: 'the subject conforms, known failures aside' },
  { code: EXIT.nonConformance, meaning: 'non-conformance, or a known failure that passes' },
  {
    code: EXIT.badInput,
    meaning:
      'wrong usage, or a file that cannot be read; or nothing but output was asked for, and it cannot be written',
  },
  {
    code: EXIT.adapterFailed,
    meaning:
      'the adapter failed as a program: not started, refused by the honesty probe, crashed, or broke the protocol',
  },
  { code: EXIT.nothingTested, meaning: 'nothing was tested, a coverage floor was missed, or the suite itself failed' },
  ...Object.entries(INTERRUPTED).map(([signal, code]) => ({ code, meaning: `interrupted by ${signal}` })),
];
