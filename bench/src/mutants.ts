// How long it takes from the start of a search until a mutant is found and shrunk, in process.

import { kardia, MUTANTS, withVariants, type Variant } from '#impl';
import {
  generatorsOf,
  inProcessSubject,
  judge,
  loadRegistry,
  search,
  shrinkFailure,
  signatureOf,
  SPEC_FOLDER,
  type Judge,
} from '#conformance';
import { LEVELS, type Level } from '#spec';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error(loaded.error.message);
const registry = loaded.value;

const SEED = 1;
/** Runs of a generator in each round of the search. */
const ROUNDS = [50, 500, 2_000] as const;
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

/** The levels at which a clause of the mutant can be exercised. */
const levelsOf = ({ clauses }: Variant): readonly Level[] =>
  LEVELS.filter((level) => clauses.some((id) => registry.clauses.get(id)?.levels.includes(level)));

/** Searches the generators of its levels in turn, as a run does, until the mutant shows. */
const kill = async (mutant: Variant): Promise<Kill> => {
  const subject = inProcessSubject(withVariants(kardia, mutant.id, [mutant]), SEED);
  const generators = levelsOf(mutant).flatMap((level) => generatorsOf(level, { setState: true }));
  const started = performance.now();
  let runs = 0;
  for (const size of ROUNDS)
    for (const { arbitrary } of generators) {
      const result = await search({
        subject,
        arbitrary,
        judge: judgeByReference,
        seed: SEED,
        runs: size,
        stopAfter: 1,
      });
      runs += result.runs;
      const [failure] = result.found;
      if (failure === undefined) continue;
      const foundMs = performance.now() - started;
      const { scenario } = await shrinkFailure({
        subject,
        judge: judgeByReference,
        scenario: failure.scenario,
        signature: signatureOf(failure.finding),
        budget: { candidates: CANDIDATES_MAX },
      });
      return { mutant: mutant.id, foundMs, shrunkMs: performance.now() - started, runs, steps: scenario.steps.length };
    }
  return { mutant: mutant.id, runs };
};

/** One entry a mutant, in their order; each is searched for after a warm-up on the first. */
export const kills = async (): Promise<readonly Kill[]> => {
  const [first] = MUTANTS;
  if (first !== undefined) await kill(first);
  const all: Kill[] = [];
  for (const mutant of MUTANTS) all.push(await kill(mutant));
  return all;
};
