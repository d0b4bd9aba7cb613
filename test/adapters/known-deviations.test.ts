// Released implementations under their dialect: a run fails, and passes with the list of what is known of that version. Everything that
// fails is then on the list, and everything on the list fails. Needs Go; without it the tests are skipped, and say so.

import { spawnSync } from 'node:child_process';
import { PACKAGE_ROOT } from '#conformance';
import { beforeAll, describe, expect, it } from 'vitest';

const SUBJECTS = [
  {
    name: 'cometbft-v0.38.26',
    program: 'adapters/cometbft/bin/v0.38.26',
    known: 'adapters/cometbft/known-deviations/v0.38.26.yaml',
    /** Clauses that generated scenarios alone must find it to break. */
    found: ['BA-OR', 'BA-FP-2', 'CS-5', 'WF-VSB-D1', 'PS-PVS-5', 'SL-1', 'SL-2'],
  },
  {
    name: 'tendermint-v0.34.24',
    program: 'adapters/tendermint/bin/v0.34.24',
    known: 'adapters/tendermint/known-deviations/v0.34.24.yaml',
    found: ['BA-OR', 'BA-FP-2', 'CS-5', 'WF-VSB-D1', 'PS-PVS-5', 'SL-1', 'WF-BP-D1'],
  },
];

const MINUTES = 60_000;

const go = spawnSync('go', ['version'], { encoding: 'utf8' });
const absent = go.error !== undefined;
if (absent) console.warn(`skipped: judging real implementations needs Go on the path (${String(go.error)})`);

interface Told {
  readonly clause: string;
}

interface Reported {
  readonly failures: readonly {
    readonly known?: object;
    readonly finding: Told;
    readonly others: readonly Told[];
    /** How many scenarios showed it, golden vectors and generated ones together. */
    readonly count: number;
    readonly scenario: { readonly id: string };
  }[];
}

const run = (program: string, ...flags: readonly string[]): { status: number | null; report: Reported } => {
  const words = [
    'conformance/bin/gossip-conformance.js',
    'run',
    '--adapter',
    program,
    '--seed',
    '1',
    '--json',
    ...flags,
  ];
  const { status, stdout } = spawnSync(process.execPath, words, {
    cwd: PACKAGE_ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, report: JSON.parse(stdout) as Reported };
};

/** How many scenarios showed a failure of the clause. */
const timesSeen = ({ failures }: Reported, clause: string): number =>
  failures
    .filter(({ finding, others }) => [finding, ...others].some((told) => told.clause === clause))
    .reduce((sum, { count }) => sum + count, 0);

describe.skipIf(absent).each(SUBJECTS)('$name', ({ name, program, known, found }) => {
  beforeAll(() => {
    const built = spawnSync('node', ['scripts/build-adapters.mjs', name], { cwd: PACKAGE_ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
  }, 10 * MINUTES);

  it(
    'does not conform, and does but for its known deviations, each of which generated scenarios find',
    () => {
      const vectors = run(program, '--runs', '0');
      expect(vectors.status).toBe(1);
      const { status, report } = run(program, '--expect', known);
      const unknown = report.failures.filter((failure) => failure.known === undefined);
      expect(unknown.map(({ scenario, finding }) => `${scenario.id}: ${finding.clause}`)).toEqual([]);
      expect(status).toBe(0);
      const unseen = found.filter((clause) => timesSeen(report, clause) <= timesSeen(vectors.report, clause));
      expect(unseen).toEqual([]);
    },
    20 * MINUTES,
  );
});
