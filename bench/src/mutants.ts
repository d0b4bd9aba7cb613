// How long it takes from the start of a search until a mutant is found and shrunk, in process.

import { kardia, MUTANTS, withVariants, type Variant } from '#impl';
import {
  DEATH_BUDGET,
  firstKill,
  hunt,
  inProcessSubject,
  judge,
  levelsOf,
  loadRegistry,
  shrinkFailure,
  signatureOf,
  SPEC_FOLDER,
  startStock,
  type Judge,
} from '#conformance';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error(loaded.error.message);
const registry = loaded.value;

const SEED = 1;
const CANDIDATES_MAX = 5_000;

/** What it took to find one mutant. */
export interface Kill {
  readonly mutant: string;
  /** Milliseconds; undefined where it was not found. */
  readonly foundMs?: number;
  readonly shrunkMs?: number;
  readonly runs: number;
  /** Steps of the shrunk scenario. */
  readonly steps?: number;
}

const judgeByReference: Judge = (scenario, outcome) => judge(kardia, scenario, outcome);

const stock = startStock(kardia, [], SEED);

/** Hunts the mutant until it shows, then shrinks what showed it. */
const kill = async (mutant: Variant): Promise<Kill> => {
  const result = await hunt(stock, mutant, levelsOf(mutant, registry), DEATH_BUDGET);
  const first = firstKill(result);
  if (first === undefined) return { mutant: mutant.id, runs: result.cases };
  const started = performance.now();
  const subject = inProcessSubject(withVariants(kardia, mutant.id, [mutant]), SEED);
  const { scenario } = stock.generated(first.level, first.run);
  const [outcome] = await subject.run([scenario]);
  const finding = outcome && judgeByReference(scenario, outcome).findings[0];
  if (finding === undefined) throw new Error(`${mutant.id} is not found again in ${scenario.id}`);
  const shrunk = await shrinkFailure({
    subject,
    judge: judgeByReference,
    scenario,
    signature: signatureOf(finding),
    budget: { candidates: CANDIDATES_MAX },
  });
  return {
    mutant: mutant.id,
    foundMs: first.ms,
    shrunkMs: first.ms + (performance.now() - started),
    runs: first.cases,
    steps: shrunk.scenario.steps.length,
  };
};

/** One entry a mutant, in their order; each is searched for after a warm-up on the first. */
export const kills = async (): Promise<readonly Kill[]> => {
  const [first] = MUTANTS;
  if (first !== undefined) await kill(first);
  const all: Kill[] = [];
  for (const mutant of MUTANTS) all.push(await kill(mutant));
  return all;
};
