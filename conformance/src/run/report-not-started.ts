// The report of a run that never began because its adapter did not, or was refused.

import type { Capabilities } from '../subjects/subject.ts';
import { EXIT, type HarnessFault, type Report } from './report.ts';
import { verdictText } from './verdict-text.ts';

/** Why an adapter is not run: it could not be started, the honesty probe speaks against it, or no profile judges its dialect. */
export type RefusalCode = 'not-started' | 'refused' | 'unknown-dialect';

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  'not-started': 'the adapter was not started',
  refused: 'the adapter is refused',
  'unknown-dialect': 'the adapter is not judged',
};

/** One sentence. */
export const refusalText = ({ code, detail }: { readonly code: RefusalCode; readonly detail: string }): string =>
  `${SENTENCES[code]}: ${detail}`;

export interface NotStarted {
  readonly command: string;
  readonly code: RefusalCode;
  readonly detail: string;
  /** What the adapter said of itself, where it came that far. */
  readonly capabilities?: Capabilities | undefined;
  /** Where it was written what a refused adapter was asked, and what shows its answer again. */
  readonly shown?: Pick<HarnessFault, 'file' | 'replay'> | undefined;
  /** The profile asked for, if one was. */
  readonly profile: string | undefined;
  readonly seed: number;
  readonly suite: string;
}

const NOTHING = {
  exitCode: EXIT.adapterFailed,
  failures: [],
  suiteFaults: [],
  disagreements: [],
  extent: { planned: 0, judged: { vectors: 0, generated: 0 }, knownFailures: 0, floorsFrom: 0 },
} as const;

const UNKNOWN: Capabilities = {
  name: 'unknown',
  version: '',
  language: 'unknown',
  dialect: 'unknown',
  levels: [],
  operations: {},
  limits: [],
};

/** Nothing was judged, so it says nothing of any clause; the exit code is that of a failed adapter. */
export const reportNotStarted = ({
  command,
  code,
  detail,
  capabilities = UNKNOWN,
  shown,
  profile,
  seed,
  suite,
}: NotStarted): Report => ({
  ...NOTHING,
  verdict: verdictText(NOTHING),
  format: 1,
  suite,
  profile: profile ?? 'unknown',
  subject: { ...capabilities, command },
  seed,
  durationMs: 0,
  levels: [],
  clauses: [],
  faults: [{ code, detail, count: 1, ...shown }],
  headlines: [],
  unexpectedPasses: [],
  unmatchedEntries: [],
  belowFloor: [],
  notes: [],
  reasons: [refusalText({ code, detail })],
});
