// `gossip-conformance coverage`: what speaks for each clause, and above all whether a mutant of it dies.

import { availableParallelism } from 'node:os';
import { kardia } from '#impl';
import { Command } from 'commander';
import { standardError } from '../edge/standard-streams.ts';
import type { Result } from '../input-error.ts';
import { startStock } from '../kill-matrix/case-stock.ts';
import { readEvidenceFloor, type EvidenceFloor } from '../kill-matrix/evidence-floor.ts';
import { evidenceText } from '../kill-matrix/evidence-text.ts';
import { evidenceHtml } from '../kill-matrix/evidence-html.ts';
import { evidenceMarkdown } from '../kill-matrix/evidence-markdown.ts';
import { gatherEvidence, type Evidence } from '../kill-matrix/evidence.ts';
import { FAULTY_VARIANTS } from '../kill-matrix/faulty-variants.ts';
import { EVIDENCE_BUDGET } from '../kill-matrix/matrix-budget.ts';
import { withHunters } from '../kill-matrix/with-hunters.ts';
import { surveyFired } from '../kill-matrix/survey.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import type { Registry } from '../registry/registry.ts';
import { jsonText } from '../reporters/json-text.ts';
import { EXIT } from '../run/report.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { complainOfInput, complainOfUsage } from './complain.ts';
import { statedAt } from './explanation.ts';
import * as options from './options.ts';
import { processOutput } from './output.ts';
import { progressOn } from './progress.ts';
import { findSharedTarget, reportFiles } from './report-files.ts';
import { specPlaces } from './spec-places.ts';

const WRITERS = {
  json: (evidence: Evidence) => jsonText(evidence),
  markdown: evidenceMarkdown,
  html: evidenceHtml,
} as const;

type Format = keyof typeof WRITERS;

interface CoverageFlags {
  readonly seed: number;
  readonly threads: number;
  readonly report?: readonly options.ReportTarget<Format>[];
  readonly json?: true;
}

interface Input {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  readonly floor: EvidenceFloor;
}

const readInput = async (): Promise<Result<Input>> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') return specification;
  const { registry, vectors } = specification.value;
  const floor = readEvidenceFloor(new Set(registry.clauses.keys()));
  if (floor.type === 'error') return floor;
  const own = vectors.filter(({ dialect }) => dialect === kardia.dialect.name);
  return { type: 'ok', value: { registry, vectors: own, floor: floor.value } };
};

const carryOut = async ({ seed, threads, report = [], json }: CoverageFlags): Promise<void> => {
  const input = await readInput();
  if (input.type === 'error') return complainOfInput(input.error);
  const shared = findSharedTarget(report);
  if (shared !== undefined) return complainOfUsage(shared);
  const files = reportFiles(report);
  const { registry, vectors, floor } = input.value;
  const display = progressOn(standardError);
  try {
    const total = FAULTY_VARIANTS.length;
    const results = await withHunters({ seed, threads, mutants: total }, ({ hunt }) =>
      hunt(
        FAULTY_VARIANTS.map(({ id }) => id),
        EVIDENCE_BUDGET,
        (done) => display.show({ what: 'mutants', done, total }),
      ),
    );
    const evidence = gatherEvidence({
      seed,
      registry,
      variants: FAULTY_VARIANTS,
      results,
      vectors,
      fired: await surveyFired(startStock(kardia, vectors, seed)),
      placeOf: (clause) => statedAt(specPlaces, clause)[0] ?? '',
      floor,
    });
    display.end();
    files.write((format) => WRITERS[format](evidence));
    if (json === true) processOutput.writeData(WRITERS.json(evidence));
    else processOutput.write(evidenceText(evidence, processOutput.paint, processOutput.width));
    process.exitCode = evidence.faults.length === 0 ? EXIT.conforms : EXIT.nothingTested;
  } finally {
    display.end();
  }
};

/** The command. Exit code 4 where too little is proved. */
export const coverageCommand = (): Command =>
  new Command('coverage')
    .summary('what speaks for each clause')
    .description(
      'Shows for every clause where the prose states it, the invariants that guard it, the vectors that name it, how often it fires and how many of its mutants die. Fails below the floor of spec/evidence-floor.yaml, and where a MUST has neither evidence nor a reason.',
    )
    .addOption(options.fixedSeedOption())
    .addOption(options.threadsOption(availableParallelism()))
    .addOption(options.reportOption(Object.keys(WRITERS)))
    .option('--json', 'print the rows as JSON')
    .action(carryOut);
