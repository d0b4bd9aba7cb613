// All the scenarios that are one simplification away from a scenario, from big simplifications to small ones: fewer steps, less
// setup, fewer validators, lower heights and rounds, simpler arguments. The order and the number are a function of the scenario alone,
// so that a list of indices replays a shrink.

import type { BitArrayScenario, BitArrayStep, CryptoStep, Level, PeerStateSetup, Scenario, VoteSetStep } from '#spec';
import { kardia, type Reference } from '#impl';
import { isWellFormedScenario } from '../arbitraries/well-formed.ts';
import { isRunnable } from '../search/runnable.ts';
import { leavesOf, withLeaf } from './scenario-leaf.ts';
import { shrinkReactor } from '../levels/reactor/shrink-reactor.ts';
import { heightsOf, shrinkWhole } from './shrink-whole.ts';
import { signedAnew, simplerVoteSetSteps } from '../levels/vote-set/shrink-vote-set.ts';
import { simplerMessageBytes } from './simpler-bytes.ts';
import { simplerValues } from './simpler-leaf.ts';

const withSteps = (scenario: Scenario, steps: readonly object[]): Scenario =>
  // The steps are a selection of the scenario's own.
  ({ ...scenario, steps }) as unknown as Scenario;

function* fewerSteps(scenario: Scenario): Generator<Scenario> {
  const { steps } = scenario;
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    // The end goes first: what follows the failing step never matters.
    for (let end = steps.length; end > 0; end -= size) {
      const start = Math.max(end - size, 0);
      if (end - start < steps.length) yield withSteps(scenario, [...steps.slice(0, start), ...steps.slice(end)]);
    }
  }
}

const namesIn = (step: BitArrayStep): readonly string[] =>
  Object.values(step).flatMap((values: object) => Object.values(values).filter((value) => typeof value === 'string'));

function* lessArrays(scenario: BitArrayScenario): Generator<Scenario> {
  const used = new Set(scenario.steps.flatMap(namesIn));
  for (const name of Object.keys(scenario.setup.arrays)) {
    if (used.has(name)) continue;
    const arrays = Object.fromEntries(Object.entries(scenario.setup.arrays).filter(([other]) => other !== name));
    yield { ...scenario, setup: { arrays } };
  }
}

function* lessSetup(scenario: Scenario): Generator<Scenario> {
  if (scenario.level === 'bit_array') {
    yield* lessArrays(scenario);
    return;
  }
  if (scenario.level !== 'peer_state') return;
  const { state, share } = scenario.setup;
  const changed = (setup: PeerStateSetup): Scenario => ({ ...scenario, setup });
  if (state === undefined) {
    if (share !== undefined) yield changed({});
    return;
  }
  yield changed({});
  if (share !== undefined) yield changed({ state });
  // Two names of one object change together.
  if (share !== undefined && state.precommits !== null && typeof state.precommits === 'string') {
    const clear = '_'.repeat(state.precommits.length);
    if (clear !== state.precommits)
      yield changed({ state: { ...state, precommits: clear, catchup_commit: clear }, share });
  }
}

/** A message array and its words change together. */
function* simplerMessages(scenario: Scenario): Generator<Scenario> {
  if (scenario.level !== 'bit_array') return;
  for (const [index, step] of scenario.steps.entries()) {
    if (!('from_proto' in step)) continue;
    const { bits, elems, into } = step.from_proto;
    const replaced = (fields: { bits?: number | string; elems?: string[] }): Scenario =>
      withSteps(scenario, scenario.steps.with(index, { from_proto: { ...fields, into } }));
    if (bits !== undefined || elems !== undefined) yield replaced({});
    if (bits === undefined || elems === undefined) continue;
    if (elems.length > 0) yield replaced({ bits: 0, elems: [] });
    for (const size of [1, Math.floor(Number(bits) / 2), Number(bits) - 1]) {
      if (size < 1 || size >= Number(bits) || size > elems.length * 64) continue;
      yield replaced({ bits: size, elems: cut(elems, size) });
    }
    const zeros = elems.map(() => '0'.repeat(16));
    if (elems.join('') !== zeros.join('')) yield replaced({ bits, elems: zeros });
  }
}

/** The words of the first `size` bits. */
const cut = (elems: readonly string[], size: number): string[] => {
  const words = elems.slice(0, Math.ceil(size / 64));
  const last = words.pop() ?? '0'.repeat(16);
  const kept = size % 64 === 0 ? 64 : size % 64;
  return [
    ...words,
    BigInt.asUintN(kept, BigInt(`0x${last}`))
      .toString(16)
      .padStart(16, '0'),
  ];
};

/** What changes together within one step of the levels codec, crypto and vote_set. */
function* simplerSteps(reference: Reference, scenario: Scenario): Generator<Scenario> {
  for (const [index, step] of scenario.steps.entries()) {
    for (const simpler of simplerStepsOf(reference, scenario.level, step))
      yield withSteps(scenario, (scenario.steps as readonly object[]).with(index, simpler));
  }
}

const simplerStepsOf = (reference: Reference, level: Level, step: object): readonly object[] => {
  if (level === 'codec' && 'decode' in step) {
    const { bytes } = step.decode as { bytes: string };
    return simplerMessageBytes(bytes).map((simpler) => ({ decode: { bytes: simpler } }));
  }
  if (level === 'vote_set') return simplerVoteSetSteps(step as VoteSetStep);
  return level === 'crypto' && reference.dialect.name === kardia.dialect.name ? signedAnew(step as CryptoStep) : [];
};

function* simplerArguments({ dialect }: Reference, scenario: Scenario): Generator<Scenario> {
  const heights = heightsOf(scenario);
  for (const leaf of leavesOf(scenario)) {
    for (const value of simplerValues(dialect, leaf, heights)) yield withLeaf(scenario, leaf.position, value);
  }
}

function* allCandidates(reference: Reference, scenario: Scenario): Generator<Scenario> {
  yield* fewerSteps(scenario);
  if (scenario.level === 'reactor') yield* shrinkReactor(reference.dialect, scenario);
  yield* lessSetup(scenario);
  yield* shrinkWhole(reference.dialect, scenario);
  yield* simplerMessages(scenario);
  yield* simplerSteps(reference, scenario);
  yield* simplerArguments(reference, scenario);
}

/**
 * Every scenario one simplification away in the dialect of `reference`, each valid, made when asked for. Of a well-formed scenario every candidate is well
 * formed. Taking candidates again and again comes to an end.
 */
export function* shrinkCandidates(scenario: Scenario, reference: Reference = kardia): Generator<Scenario> {
  const wellFormed = isWellFormedScenario(scenario, reference);
  for (const candidate of allCandidates(reference, scenario)) {
    if (candidate === scenario || !isRunnable(candidate, reference.dialect)) continue;
    if (!wellFormed || isWellFormedScenario(candidate, reference)) yield candidate;
  }
}
