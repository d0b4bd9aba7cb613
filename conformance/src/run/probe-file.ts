// What a refused adapter was asked, as the lines that it was sent: an adapter reads them from its standard input and answers again.

import { PROTOCOL } from '../subjects/handshake.ts';
import { slug } from './counterexample.ts';
import { shellWord } from './shell-word.ts';

export interface ProbeFile {
  /** Scenarios of the honesty probe, at least one. */
  readonly asked: readonly object[];
  readonly suite: string;
  readonly dialect: string;
}

const idOf = (scenario: object | undefined): string =>
  scenario !== undefined && 'id' in scenario && typeof scenario.id === 'string' ? scenario.id : '';

/** A file name that is the same for the same question: `refused-codec-probe-unknown-operation.jsonl`. */
export const probeFileName = ({ asked }: Pick<ProbeFile, 'asked'>): string =>
  `${slug(`refused ${idOf(asked[0])}`)}.jsonl`;

/** The text of the file: three requests, a line each. */
export const probeFileText = ({ asked, suite, dialect }: ProbeFile): string =>
  [
    { method: 'initialize', params: { protocol: PROTOCOL, suite, dialect } },
    { method: 'run', params: { scenarios: asked } },
    { method: 'shutdown' },
  ]
    .map((request, index) => `${JSON.stringify({ jsonrpc: '2.0', id: index + 1, ...request })}\n`)
    .join('');

/** The command that shows the answer again: `adapter` is the command of the adapter, as `--adapter` takes it. */
export const probeReplayLine = (adapter: string, file: string): string => `${adapter} < ${shellWord(file)}`;
