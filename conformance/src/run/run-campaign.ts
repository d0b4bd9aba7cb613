// One generator's part of a run: searched slice by slice, so that an interrupt is heard between them; what was found is shrunk.

import { crossExamine } from '../oracles/cross-examine.ts';
import { signatureOf } from '../oracles/finding.ts';
import { addFailures, type Failure as Found, type Judge } from '../search/search.ts';
import { shrinkFailure } from '../shrinking/shrink.ts';
import type { Campaign } from './plan.ts';
import type { RunContext } from './run-context.ts';
import { judgeFor, stepsOf, type Slice, type SliceRange } from './slice.ts';

/** The most candidates tried to shrink one failure. */
const CANDIDATES_MAX = 4_000;

/** The most for a failure that ends the process: each may cost a start and a timeout. */
const CRASH_CANDIDATES_MAX = 15;

/** Failures of one campaign that are shrunk; those after them are reported as they were found. */
const SHRUNK_MAX = 40;

/** Runs `campaign` and logs one failure of each kind, shrunk. */
export const runCampaign = async (context: RunContext, campaign: Campaign): Promise<void> => {
  const found = new Map<string, Found>();
  const take = (slice: Slice): void => {
    context.tally.merge(slice.tally);
    context.disagreements.merge(slice.disagreements);
    if (slice.gone) context.giveUp();
    addFailures(found, slice.found);
  };
  await takeSlices(context, campaign, take);
  await logFailures(context, campaign, judgeFor(context), [...found.values()]);
};

/** Searches all slices, several at once where that is of use, and takes them in their order. */
const takeSlices = async (
  { slices, stopped, progress }: RunContext,
  campaign: Campaign,
  take: (slice: Slice) => void,
): Promise<void> => {
  const { level, name, firstRun, runs = Infinity, ms } = campaign;
  const deadline = ms === undefined ? Infinity : performance.now() + ms;
  let [begun, done] = [0, 0];
  const show = (more: number): void =>
    progress({ what: `${level}, ${name}`, done: done + more, ...(ms === undefined ? { total: runs } : {}) });
  const next = (): SliceRange | undefined => {
    const left = deadline - performance.now();
    if (stopped() || begun >= runs || left <= 0) return undefined;
    const range = { firstRun: firstRun + begun, runs: Math.min(slices.runs, runs - begun) };
    begun += range.runs;
    return ms === undefined ? range : { ...range, deadlineMs: left };
  };
  const flights: Promise<Slice>[] = [];
  for (;;) {
    while (flights.length < slices.width) {
      const range = next();
      if (range === undefined) break;
      flights.push(slices.search(campaign, range, show));
    }
    const flight = flights.shift();
    if (flight === undefined) return;
    const slice = await flight;
    take(slice);
    done += slice.runs;
    show(0);
  }
};

/** Crashes of the process come last: shrinking them may use up the adapter's patience. */
const inOrder = (found: readonly Found[]): readonly Found[] => [
  ...found.filter(({ finding }) => finding.oracle !== 'process'),
  ...found.filter(({ finding }) => finding.oracle === 'process'),
];

const logFailures = async (
  context: RunContext,
  { name, level }: Campaign,
  judge: Judge,
  found: readonly Found[],
): Promise<void> => {
  const { subject, reference, seed, log, stopped } = context;
  let shrunk = 0;
  for (const failure of inOrder(found)) {
    // It stands beside a failure that was shrunk before: the same scenario shows both.
    if (log.explains(failure.signature, failure.count)) continue;
    const { signature, run } = failure;
    context.progress({ what: `${level}, shrinking ${failure.finding.clause}`, done: shrunk, total: found.length });
    const crash = failure.finding.oracle === 'process';
    const result =
      stopped() || ++shrunk > SHRUNK_MAX
        ? undefined
        : await shrinkFailure({
            subject,
            judge,
            reference,
            scenario: failure.scenario,
            signature,
            budget: { candidates: crash ? CRASH_CANDIDATES_MAX : CANDIDATES_MAX },
            stopped,
          });
    const { scenario, outcome, finding } =
      result?.finding === undefined ? failure : { ...failure, ...result, finding: result.finding };
    const last = outcome ?? failure.outcome;
    const dispute =
      crossExamine(reference, scenario, finding, seed) ??
      crossExamine(reference, failure.scenario, failure.finding, seed);
    if (dispute !== undefined) {
      context.disagreements.add([dispute], { scenario, observed: stepsOf(last) });
      continue;
    }
    const others = judge(scenario, last).findings.filter(
      (other) => other.step === finding.step && signatureOf(other) !== signatureOf(finding),
    );
    log.add({
      finding,
      others,
      scenario,
      observed: stepsOf(last),
      origin: { type: 'generated', run, path: [run, ...(result?.path ?? [])].join(':'), hostile: name === 'hostile' },
      count: failure.count,
    });
  }
};
