// `gossip-conformance mutants`: does the suite notice, and whom does it blame? Every mutant before every oracle; exit code 1 where one survives,
// where too few are blamed, or where a part of the suite is good for nothing.

import { availableParallelism } from 'node:os';
import { kardia, type Variant } from '#impl';
import { Command } from 'commander';
import { standardError } from '../edge/standard-streams.ts';
import type { Result } from '../input-error.ts';
import { startStock } from '../kill-matrix/case-stock.ts';
import { drawPairs } from '../kill-matrix/draw-pairs.ts';
import { FAULTY_VARIANTS } from '../kill-matrix/faulty-variants.ts';
import { readKeptVectors, type KeptVector } from '../kill-matrix/kept-vector.ts';
import { makeKillMatrix, type KillMatrix } from '../kill-matrix/kill-matrix.ts';
import { MATRIX_BUDGET } from '../kill-matrix/matrix-budget.ts';
import { matrixMarkdown } from '../kill-matrix/matrix-markdown.ts';
import { matrixText } from '../kill-matrix/matrix-text.ts';
import { readNotBlamed, type NotBlamed } from '../kill-matrix/not-blamed.ts';
import { pinsOf } from '../kill-matrix/vector-pins.ts';
import { withHunters } from '../kill-matrix/with-hunters.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import { jsonText } from '../reporters/json-text.ts';
import { selectIds } from '../run/clause-pattern.ts';
import { EXIT } from '../run/report.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { complainOfInput, complainOfUsage } from './complain.ts';
import * as options from './options.ts';
import { processOutput } from './output.ts';
import { SUITE } from './package-version.ts';
import { progressOn } from './progress.ts';
import { findSharedTarget, reportFiles, type ReportFiles } from './report-files.ts';

interface MutantsFlags {
  readonly mutant?: readonly string[];
  readonly seed: number;
  readonly threads: number;
  readonly report?: readonly options.ReportTarget<keyof typeof WRITERS>[];
  readonly json?: true;
}

interface Input {
  readonly vectors: readonly VectorEntry[];
  readonly kept: readonly KeptVector[];
  readonly notBlamed: readonly NotBlamed[];
}

const readInput = async (): Promise<Result<Input>> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') return specification;
  const { vectors } = specification.value;
  const kept = readKeptVectors(new Set(vectors.map(({ scenario }) => scenario.id)));
  if (kept.type === 'error') return kept;
  const notBlamed = readNotBlamed(new Set(FAULTY_VARIANTS.map(({ id }) => id)));
  if (notBlamed.type === 'error') return notBlamed;
  return { type: 'ok', value: { vectors, kept: kept.value, notBlamed: notBlamed.value } };
};

/** The mutants asked for, all of them without a pattern, or the complaint about a pattern. */
const selected = (patterns: readonly string[] | undefined): readonly Variant[] | string => {
  if (patterns === undefined) return FAULTY_VARIANTS;
  const selection = selectIds(
    patterns,
    FAULTY_VARIANTS.map(({ id }) => id),
  );
  return selection.type === 'unknown'
    ? `no mutant or erratum matches '${selection.pattern}'; the nearest are ${selection.nearest.join(', ')}`
    : FAULTY_VARIANTS.filter(({ id }) => selection.ids.has(id));
};

const WRITERS = {
  json: (matrix: KillMatrix) => jsonText(matrix),
  markdown: matrixMarkdown,
} as const;

const publish = (
  matrix: KillMatrix,
  { files, json }: { readonly files: ReportFiles<keyof typeof WRITERS>; readonly json: boolean },
): void => {
  files.write((format) => WRITERS[format](matrix));
  if (json) processOutput.writeData(WRITERS.json(matrix));
  else processOutput.write(matrixText(matrix, processOutput.paint, processOutput.width));
  process.exitCode = matrix.faults.length === 0 ? EXIT.conforms : EXIT.nonConformance;
};

const carryOut = async (flags: MutantsFlags): Promise<void> => {
  const input = await readInput();
  if (input.type === 'error') return complainOfInput(input.error);
  const variants = selected(flags.mutant);
  if (typeof variants === 'string') return complainOfUsage(variants);
  const shared = findSharedTarget(flags.report ?? []);
  if (shared !== undefined) return complainOfUsage(shared);
  const published = { files: reportFiles(flags.report ?? []), json: flags.json === true };

  const { vectors, ...lists } = input.value;
  const { seed, threads } = flags;
  const display = progressOn(standardError);
  const started = performance.now();
  try {
    const whole = flags.mutant === undefined;
    const tried = await withHunters({ seed, threads, mutants: variants.length }, async ({ hunt, tryPairs }) => {
      const show = (what: string, total: number) => (done: number) => display.show({ what, done, total });
      const ids = variants.map(({ id }) => id);
      const results = await hunt(ids, MATRIX_BUDGET, show('mutants', ids.length));
      const drawn = whole ? drawPairs(results, seed) : [];
      return { results, pairs: await tryPairs(drawn, show('pairs', drawn.length)) };
    });
    const matrix = makeKillMatrix({
      suite: SUITE,
      seed,
      variants,
      ...tried,
      ...(whole ? { pins: pinsOf(startStock(kardia, vectors, seed).vectors()) } : {}),
      ...lists,
      ms: Math.round(performance.now() - started),
    });
    display.end();
    publish(matrix, published);
  } finally {
    display.end();
  }
};

/** The command. Exit code 1 where the suite is found wanting. */
export const mutantsCommand = (): Command =>
  new Command('mutants')
    .summary('try the suite on faulty references')
    .description(
      'Judges every mutant of the reference, and every erratum, by each oracle, invariant and golden vector, and says who kills what and whom the first failure blames. Fails where a mutant survives or is not blamed without a reason, too few of a level are blamed or named in pairs, an invariant kills nothing that it guards, or a vector is good for nothing.',
    )
    .addOption(options.mutantOption())
    .addOption(options.fixedSeedOption())
    .addOption(options.threadsOption(availableParallelism()))
    .addOption(options.reportOption(['json', 'markdown']))
    .option('--json', 'print the matrix as JSON')
    .action(carryOut);
