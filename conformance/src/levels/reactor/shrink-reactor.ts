// Simplifications of scenarios of level reactor: fewer peers, a node that starts where it gets to, less in store, fewer votes and
// validators, plainer messages and links. What needs other things to stay valid takes them along.

import {
  operationOf,
  type Dialect,
  type NodeState,
  type ReactorScenario,
  type ReactorStep,
  type StoredBlock,
} from '#spec';
import { shiftHeights } from './shift-heights.ts';
import { nodeAfter } from './runnable-reactor.ts';

type NodeStep = Extract<ReactorStep, { readonly node: unknown }>['node'];
type ReceiveStep = Extract<ReactorStep, { readonly receive: unknown }>['receive'];

const withSteps = (scenario: ReactorScenario, steps: readonly ReactorStep[]): ReactorScenario => ({
  ...scenario,
  steps,
});

const withSetup = (scenario: ReactorScenario, changes: Partial<ReactorScenario['setup']>): ReactorScenario => ({
  ...scenario,
  setup: { ...scenario.setup, ...changes },
});

const withNode = (scenario: ReactorScenario, changes: Partial<NodeState>): ReactorScenario =>
  withSetup(scenario, { node: { ...scenario.setup.node, ...changes } });

const peerOf = (step: ReactorStep): string | undefined =>
  (Object.values(step)[0] as { readonly peer?: string } | undefined)?.peer;

function* fewerPeers(scenario: ReactorScenario): Generator<ReactorScenario> {
  const names = [...new Set(scenario.steps.map(peerOf).filter((name) => name !== undefined))];
  if (names.length < 2) return;
  for (const name of names) {
    const steps = scenario.steps.filter((step) => peerOf(step) !== name);
    if (steps.length > 0) yield withSteps(scenario, steps);
  }
}

const keysOf = (step: ReactorStep): NodeStep | undefined => ('node' in step ? step.node : undefined);

const NODE_KEYS = ['height', 'round', 'step', 'proposal', 'parts', 'votes', 'last_commit', 'store'] as const;

/** Both node steps in one, with the keys in the order of the schema. */
const merged = (before: NodeStep, after: NodeStep): NodeStep => {
  const both: Record<string, unknown> = { ...before, ...after };
  return Object.fromEntries(NODE_KEYS.filter((key) => both[key] !== undefined).map((key) => [key, both[key]]));
};

/** A node step is left out, and the setup or the node step before it says what it said. */
function* fewerNodeSteps(scenario: ReactorScenario): Generator<ReactorScenario> {
  const { setup, steps } = scenario;
  const first = steps.findIndex((step) => 'node' in step);
  const keys = steps[first] === undefined ? undefined : keysOf(steps[first]);
  if (keys === undefined) return;
  const { store = setup.store } = keys;
  yield {
    ...scenario,
    setup: { ...setup, node: nodeAfter(setup.node, keys), store },
    steps: steps.toSpliced(first, 1),
  };
  let last = first;
  for (let index = first + 1; index < steps.length; index++) {
    const before = keysOf(steps[last] as ReactorStep);
    const after = keysOf(steps[index] as ReactorStep);
    if (before === undefined || after === undefined) continue;
    yield withSteps(scenario, steps.with(last, { node: merged(before, after) }).toSpliced(index, 1));
    last = index;
  }
}

function* lessStore(store: readonly StoredBlock[]): Generator<StoredBlock[]> {
  if (store.length > 1) yield [];
  for (const [index, entry] of store.entries()) {
    yield store.toSpliced(index, 1);
    const { parts: _parts, ...whole } = entry;
    if (entry.parts !== undefined) yield store.with(index, whole);
    if (entry.commit !== null) yield store.with(index, { ...entry, commit: null });
    if (entry.seen_commit !== null) yield store.with(index, { ...entry, seen_commit: null });
  }
}

/** The text without each of its bits in turn, up to a few of them. */
const fewerBits = (text: string): readonly string[] => {
  const clear = '_'.repeat(text.length);
  if (text === clear) return [];
  const single = Array.from(text.slice(0, 8), (bit, index) =>
    bit === 'x' ? `${text.slice(0, index)}_${text.slice(index + 1)}` : text,
  ).filter((less) => less !== text && less !== clear);
  return [clear, ...single];
};

function* fewerVotes(votes: NodeState['votes']): Generator<NodeState['votes']> {
  if (votes.length > 1) yield [];
  for (const [index, entry] of votes.entries()) {
    yield votes.toSpliced(index, 1);
    for (const have of fewerBits(entry.have)) yield votes.with(index, { ...entry, have });
    if (entry.block !== null) yield votes.with(index, { ...entry, block: null });
  }
}

/** Simpler values for the keys of a node, each alone. */
function* simplerKeys({ firstRound, noRound }: Dialect, keys: NodeStep): Generator<NodeStep> {
  const { proposal, parts, votes, last_commit: commit, store, round } = keys;
  if (proposal !== undefined && proposal !== null) {
    yield { ...keys, proposal: null };
    if (proposal.pol_round > noRound) yield { ...keys, proposal: { ...proposal, pol_round: noRound } };
  }
  if (parts !== undefined && parts !== null) {
    yield { ...keys, parts: null };
    for (const have of fewerBits(parts.have)) yield { ...keys, parts: { ...parts, have } };
  }
  if (commit !== undefined && commit !== null) {
    yield { ...keys, last_commit: null };
    for (const have of fewerBits(commit.have)) yield { ...keys, last_commit: { ...commit, have } };
  }
  if (votes !== undefined) for (const fewer of fewerVotes(votes)) yield { ...keys, votes: fewer };
  if (store !== undefined) for (const less of lessStore(store)) yield { ...keys, store: less };
  if (round !== undefined && round > firstRound) yield { ...keys, round: round - 1 };
}

function* simplerNode(dialect: Dialect, scenario: ReactorScenario): Generator<ReactorScenario> {
  const { setup, steps } = scenario;
  if (setup.running !== undefined || setup.fast_sync !== undefined) {
    const { running: _running, fast_sync: _sync, ...plain } = setup;
    yield { ...scenario, setup: plain };
  }
  for (const { store = setup.store, ...keys } of simplerKeys(dialect, { ...setup.node, store: setup.store }))
    yield withNode(withSetup(scenario, { store }), keys as NodeState);
  for (const [index, step] of steps.entries()) {
    if (!('node' in step)) continue;
    for (const key of Object.keys(step.node) as (keyof NodeStep)[]) {
      const { [key]: _dropped, ...rest } = step.node;
      if (Object.keys(rest).length > 0) yield withSteps(scenario, steps.with(index, { node: rest }));
    }
    for (const keys of simplerKeys(dialect, step.node)) yield withSteps(scenario, steps.with(index, { node: keys }));
  }
}

const blocksNamed = ({ setup, steps }: ReactorScenario): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = (name: string | null | undefined): void => void (typeof name === 'string' && names.add(name));
  for (const keys of [{ ...setup.node, store: setup.store }, ...steps.flatMap((step) => keysOf(step) ?? [])]) {
    add(keys.proposal?.block);
    add(keys.parts?.block);
    add(keys.last_commit?.block);
    for (const { block } of keys.votes ?? []) add(block);
    for (const { block } of keys.store ?? []) add(block);
  }
  return names;
};

function* fewerBlocks(scenario: ReactorScenario): Generator<ReactorScenario> {
  const named = blocksNamed(scenario);
  const { blocks } = scenario.setup;
  const entries = Object.entries(blocks);
  const kept = entries.filter(([name]) => named.has(name));
  if (kept.length < entries.length) yield withSetup(scenario, { blocks: Object.fromEntries(kept) });
  for (const [gone] of entries.filter(([name]) => !named.has(name)))
    yield withSetup(scenario, { blocks: Object.fromEntries(entries.filter(([name]) => name !== gone)) });
}

/** Every text of `from` bits is cut to `to`, wherever validators are counted. */
const cutTexts = (value: unknown, from: number, to: number, key = ''): unknown => {
  if (typeof value === 'string') return VOTER_TEXTS.has(key) && value.length === from ? value.slice(0, to) : value;
  if (Array.isArray(value)) return value.map((item) => cutTexts(item, from, to, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      // The parts of a block have texts of their own, of another length.
      [name, name === 'parts' ? inner : cutTexts(inner, from, to, name)],
    ),
  );
};

const VOTER_TEXTS: ReadonlySet<string> = new Set(['have', 'votes', 'proposal_pol']);

/** Whether the step names the vote of a validator from `count` on. */
const namesVoterFrom = (step: ReactorStep, count: number): boolean => {
  if (!('receive' in step) || !('message' in step.receive)) return false;
  const { vote, has_vote: hasVote } = step.receive.message;
  return (vote?.validator_index ?? 0) >= count || (hasVote?.index ?? 0) >= count;
};

function* fewerValidators(scenario: ReactorScenario): Generator<ReactorScenario> {
  const { validators } = scenario.setup;
  const from = validators.length;
  for (const to of new Set([1, from >> 1, from - 1])) {
    if (to < 1 || to >= from) continue;
    const steps = scenario.steps.filter((step) => !namesVoterFrom(step, to));
    const cut = cutTexts({ setup: scenario.setup, steps }, from, to) as Pick<ReactorScenario, 'setup' | 'steps'>;
    yield { ...scenario, steps: cut.steps, setup: { ...cut.setup, validators: validators.slice(0, to) } };
  }
}

/** The message without what it can do without: set bits, a flag, seconds. */
const plainerMessages = (message: Extract<ReceiveStep, { readonly message: unknown }>['message']): unknown[] => {
  const { vote_set_bits: bits, proposal_pol: pol, new_valid_block: block, new_round_step: round } = message;
  const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? fewerBits(value) : []);
  return [
    ...textsOf(bits?.votes).map((votes) => ({ vote_set_bits: { ...bits, votes } })),
    ...textsOf(pol?.proposal_pol).map((votes) => ({ proposal_pol: { ...pol, proposal_pol: votes } })),
    ...textsOf(block?.block_parts).map((parts) => ({ new_valid_block: { ...block, block_parts: parts } })),
    ...(block?.is_commit === true ? [{ new_valid_block: { ...block, is_commit: false } }] : []),
    ...(round !== undefined && round !== null && round.seconds_since_start_time !== 0
      ? [{ new_round_step: { ...round, seconds_since_start_time: 0 } }]
      : []),
  ];
};

function* plainerSteps(scenario: ReactorScenario): Generator<ReactorScenario> {
  for (const [index, step] of scenario.steps.entries()) {
    const replaced = (changed: object): ReactorScenario =>
      withSteps(scenario, scenario.steps.with(index, { [operationOf(step)]: changed } as unknown as ReactorStep));
    const input = Object.values(step)[0] as { readonly link?: unknown };
    if (input.link !== undefined) {
      const { link, ...rest } = input;
      yield replaced(rest);
      if (Array.isArray(link)) yield replaced({ ...rest, link: 'fail' });
    }
    if (!('receive' in step) || !('message' in step.receive)) continue;
    for (const message of plainerMessages(step.receive.message)) yield replaced({ ...step.receive, message });
  }
}

/** All heights lower, so that the initial one is 1. */
function* lowerHeights(scenario: ReactorScenario): Generator<ReactorScenario> {
  const { initial_height: initial } = scenario.setup;
  const lowered = initial > 1 ? shiftHeights(scenario, 1 - initial) : undefined;
  if (lowered !== undefined) yield lowered;
}

/** Every reactor scenario one simplification away, besides those with fewer steps. */
export function* shrinkReactor(dialect: Dialect, scenario: ReactorScenario): Generator<ReactorScenario> {
  yield* fewerPeers(scenario);
  yield* fewerNodeSteps(scenario);
  yield* simplerNode(dialect, scenario);
  yield* fewerValidators(scenario);
  yield* fewerBlocks(scenario);
  yield* lowerHeights(scenario);
  yield* plainerSteps(scenario);
}
