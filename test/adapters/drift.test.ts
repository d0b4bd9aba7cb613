// The golden vectors of the Tendermint family against the code that they were recorded from: both adapters are built and act out every
// scenario again. What they do must be what was recorded; where the record marks a choice and another one is taken, the rest of that
// scenario follows from it and is not compared. Needs Go; without it the tests are skipped, and say so.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  formatInputError,
  loadRegistry,
  loadVectors,
  PACKAGE_ROOT,
  SPEC_FOLDER,
  startAdapter,
  VECTORS_FOLDER,
} from '#conformance';
import type { DialectName, StepResult } from '#spec';
import { describe, expect, it } from 'vitest';
import { compareResults } from '../../conformance/src/oracles/compare-results.ts';

/** What each dialect's vectors were recorded from, by the names of scripts/build-adapters.mjs. */
const RECORDED_FROM: readonly { readonly dialect: DialectName; readonly name: string; readonly program: string }[] = [
  { dialect: 'cometbft-0.38', name: 'cometbft-v0.38.26', program: 'adapters/cometbft/bin/v0.38.26' },
  { dialect: 'tendermint-0.34', name: 'tendermint-v0.34.24', program: 'adapters/tendermint/bin/v0.34.24' },
];

/** Of the recorded steps this part is compared at least; choices take the rest. */
const COMPARED_MIN = 0.9;

const BUILD_MS = 600_000;
const BATCH = 20;

const go = spawnSync('go', ['version'], { encoding: 'utf8' });
const absent = go.error !== undefined;
if (absent) console.warn(`skipped: recording again needs Go on the path (${String(go.error)})`);

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));

const build = (name: string): void => {
  const built = spawnSync('node', [join(PACKAGE_ROOT, 'scripts/build-adapters.mjs'), name], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
};

/** The first step at which the results part; the number of results where none does. */
const partingOf = (record: readonly StepResult[], again: readonly StepResult[]): number => {
  const parting = record.findIndex((result, step) => compareResults(result, again[step] ?? {}).length > 0);
  return parting < 0 ? record.length : parting;
};

describe.skipIf(absent).each(RECORDED_FROM)('$dialect', ({ dialect, name, program }) => {
  const entries = vectors.value.filter((entry) => entry.dialect === dialect && entry.observed !== undefined);

  it('has vectors at every level that the adapter drives', () => {
    expect([...new Set(entries.map(({ scenario }) => scenario.level))].sort()).toEqual([
      'bit_array',
      'codec',
      'peer_state',
      'reactor',
      'vote_set',
    ]);
  });

  it(
    'does again what was recorded',
    async () => {
      build(name);
      const started = await startAdapter(join(PACKAGE_ROOT, program), { suite: 'drift', dialect, timeoutMs: 60_000 });
      if (started.type === 'failed') throw new Error(started.detail);
      const { subject } = started;
      const drifted: string[] = [];
      let recorded = 0;
      let compared = 0;
      try {
        for (let start = 0; start < entries.length; start += BATCH) {
          const batch = entries.slice(start, start + BATCH);
          const outcomes = await subject.run(batch.map(({ scenario }) => scenario));
          for (const [index, entry] of batch.entries()) {
            const { scenario, observed = [] } = entry;
            const outcome = outcomes[index];
            if (outcome?.type !== 'observation') {
              drifted.push(`${scenario.id}: ${outcome?.type ?? 'no outcome'}`);
              continue;
            }
            const { setup, steps } = outcome.observation;
            // Records of a setup that crashes hold the crash at step 0.
            const again = setup === undefined ? steps : [setup];
            const parting = partingOf(observed, again);
            recorded += observed.length;
            compared += parting;
            if (parting === observed.length ? again.length > parting : observed[parting]?.choice !== true)
              drifted.push(`${scenario.id}, step ${parting}`);
          }
        }
      } finally {
        await subject.close();
      }
      console.log(`${dialect}: ${compared} of ${recorded} recorded steps compared, in ${entries.length} scenarios`);
      expect(drifted).toEqual([]);
      expect(compared / recorded).toBeGreaterThan(COMPARED_MIN);
    },
    BUILD_MS,
  );
});
