// Runs a Go adapter over a few scenarios. Without Go, or where a module cannot be downloaded, says so.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Observation } from '#spec';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** An adapter that `scripts/build-adapters.mjs` builds, by its name there. */
export interface GoAdapter {
  readonly name: string;
  readonly program: string;
  readonly dialect: string;
  readonly version: string;
}

const adapter = (name: string, program: string, dialect: string, version: string): GoAdapter => ({
  name,
  program: `${ROOT}adapters/${program}`,
  dialect,
  version,
});

export const GO_ADAPTERS: readonly GoAdapter[] = [
  adapter('tendermint-v0.34.24', 'tendermint/bin/v0.34.24', 'tendermint-0.34', 'v0.34.24'),
  adapter('cometbft-v0.34.35', 'tendermint/bin/cometbft-v0.34.35', 'cometbft-0.34', 'v0.34.35'),
  adapter('cometbft-v0.37.18', 'cometbft/bin/v0.37.18', 'cometbft-0.37', 'v0.37.18'),
  adapter('cometbft-v0.38.26', 'cometbft/bin/v0.38.26', 'cometbft-0.38', 'v0.38.26'),
  adapter('cometbft-v1.0.1', 'cometbft/bin/v1.0.1', 'cometbft-1', 'v1.0.1'),
];

/** The adapters that can be run here, built anew; why others cannot is printed. */
export const builtAdapters = (): readonly GoAdapter[] => {
  const built = spawnSync(process.execPath, ['scripts/build-adapters.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) console.warn(`left out: ${built.stderr.trim()}`);
  return GO_ADAPTERS.filter(({ name }) => !built.stderr.includes(name));
};

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The answers to these requests, in the order of the requests. */
export const ask = ({ program }: GoAdapter, requests: readonly { method: string; params?: unknown }[]): Answer[] => {
  const input = requests.map((request, id) => `${JSON.stringify({ jsonrpc: '2.0', id, ...request })}\n`).join('');
  const { stdout, stderr, status } = spawnSync(program, [], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`the adapter exited with ${status}: ${stderr}`);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  return answers.toSorted((left, right) => left.id - right.id);
};

/** An observation, or why there is none. */
export type Observed = Partial<Observation> & { readonly unsupported?: string };

/** The parts of a scenario that a test has to say. */
export interface PartialScenario {
  readonly level: string;
  readonly setup?: object;
  readonly steps: readonly object[];
}

/** What an adapter observes of batches of scenarios, all sent at once; anything that is not said is left empty. */
export const observeBatches = (adapter: GoAdapter, batches: readonly (readonly PartialScenario[])[]): Observed[][] => {
  const complete = (scenarios: readonly PartialScenario[]): object[] =>
    scenarios.map((scenario, index) => ({ id: `s${index}`, title: '', clauses: [], setup: {}, ...scenario }));
  const [, ...answers] = ask(adapter, [
    { method: 'initialize', params: { protocol: 1 } },
    ...batches.map((scenarios) => ({ method: 'run', params: { scenarios: complete(scenarios) } })),
  ]);
  return answers.map((answer) => {
    const result = answer.result as { observations: Observed[] } | undefined;
    if (result === undefined) throw new Error(`no observations: ${JSON.stringify(answer)}`);
    return result.observations;
  });
};

/** What it observes of one batch. */
export const observe = (adapter: GoAdapter, scenarios: readonly PartialScenario[]): Observed[] =>
  observeBatches(adapter, [scenarios])[0] ?? [];
