// The report of a run that never began because its adapter did not.

import { EXIT, type Report } from './report.ts';

export interface NotStarted {
  readonly command: string;
  readonly detail: string;
  readonly profile: string;
  readonly seed: number;
  readonly suite: string;
}

/** Nothing was judged, so it says nothing of any clause; the exit code is that of a failed adapter. */
export const reportNotStarted = ({ command, detail, profile, seed, suite }: NotStarted): Report => ({
  format: 1,
  suite,
  profile,
  subject: {
    name: 'unknown',
    version: '',
    language: 'unknown',
    dialect: 'unknown',
    levels: [],
    operations: {},
    command,
  },
  seed,
  durationMs: 0,
  levels: [],
  clauses: [],
  failures: [],
  faults: [{ code: 'not-started', detail, count: 1 }],
  headlines: [],
  unexpectedPasses: [],
  belowFloor: [],
  exitCode: EXIT.adapterFailed,
  reasons: [`the adapter was not started: ${detail}`],
});
