// `gossip-conformance matrix`: runs a list of implementations and shows them side by side.

import { Command } from 'commander';
import { standardError } from '../edge/standard-streams.ts';
import { knownIdsOf } from '../expectations/known-ids.ts';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { readKnownFailures } from '../expectations/read-known-failures.ts';
import type { Result } from '../input-error.ts';
import { makeMatrix } from '../matrix/make-matrix.ts';
import type { MatrixEntry } from '../matrix/matrix-entry.ts';
import type { Implementation } from '../matrix/matrix.ts';
import { readMatrixFile } from '../matrix/read-matrix-file.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import type { Registry } from '../registry/registry.ts';
import { MATRIX_REPORTERS } from '../reporters/matrix-reporters.ts';
import { matrixText } from '../reporters/matrix-text.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { complainOfInput, complainOfUsage } from './complain.ts';
import * as options from './options.ts';
import { processOutput } from './output.ts';
import { SUITE } from './package-version.ts';
import { progressOn } from './progress.ts';
import { findSharedTarget, reportFiles } from './report-files.ts';
import { runMatrixEntry } from './run-matrix-entry.ts';

interface MatrixFlags {
  readonly seed?: number;
  readonly runs?: number;
  readonly timeout: number;
  readonly env?: readonly string[];
  readonly report?: readonly options.ReportTarget<'json' | 'markdown' | 'html'>[];
  readonly json?: true;
}

/** An entry with its known failures. */
interface Prepared {
  readonly entry: MatrixEntry;
  readonly known: readonly KnownFailure[];
}

interface Input {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  readonly prepared: readonly Prepared[];
}

/** Everything is read before anything is built or started. */
const readInput = async (file: string): Promise<Result<Input>> => {
  const entries = readMatrixFile(file);
  if (entries.type === 'error') return entries;
  const specification = await loadSpecification();
  if (specification.type === 'error') return specification;
  const { registry, vectors } = specification.value;
  const ids = knownIdsOf(registry, vectors);
  const prepared: Prepared[] = [];
  for (const entry of entries.value) {
    if (entry.expect === undefined) {
      prepared.push({ entry, known: [] });
      continue;
    }
    const known = readKnownFailures(entry.expect, ids);
    if (known.type === 'error') return known;
    prepared.push({ entry, known: known.value });
  }
  return { type: 'ok', value: { registry, vectors, prepared } };
};

const carryOut = async (file: string, flags: MatrixFlags): Promise<void> => {
  const input = await readInput(file);
  if (input.type === 'error') return complainOfInput(input.error);
  const { registry, vectors, prepared } = input.value;
  const targets = flags.report ?? [];
  const shared = findSharedTarget(targets);
  if (shared !== undefined) return complainOfUsage(shared);
  const files = reportFiles(targets);

  const { runs } = flags;
  const seed = flags.seed ?? options.drawSeed();
  processOutput.say(`seed ${seed}, ${prepared.length} implementations\n`);
  const display = progressOn(standardError);
  const implementations: Implementation[] = [];
  try {
    for (const { entry, known } of prepared) {
      const implementation = await runMatrixEntry(entry, known, {
        registry,
        vectors,
        seed,
        budget: runs === undefined ? { type: 'default' } : { type: 'runs', runs },
        timeoutMs: flags.timeout,
        env: flags.env ?? [],
        onProgress: display.show,
      });
      implementations.push(implementation);
    }
  } finally {
    display.end();
  }
  const matrix = makeMatrix(registry, implementations, { suite: SUITE, seed, runs });
  files.write((format) => MATRIX_REPORTERS[format](matrix));
  if (flags.json === true) processOutput.writeData(MATRIX_REPORTERS.json(matrix));
  else processOutput.write(matrixText(matrix, processOutput.paint, processOutput.width));
  process.exitCode = matrix.exitCode;
};

/** The command. It ends with the gravest exit code of its runs; an implementation that cannot be run counts as a failed adapter. */
export const matrixCommand = (): Command =>
  new Command('matrix')
    .summary('judge several implementations and show them side by side')
    .description(
      'Builds, starts and judges each implementation of a YAML list, with one seed, and shows the families of clauses against the implementations: what conforms, what deviates, known or not, and what was not tested.',
    )
    .argument('<file>', 'a YAML list of {name, command, cwd?, env?, profile?, levels?, runs?, expect?, build?}')
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .addOption(options.timeoutOption())
    .addOption(options.envOption())
    .addOption(options.reportOption(['json', 'markdown', 'html']))
    .option('--json', 'print the matrix as JSON')
    .action(carryOut);
